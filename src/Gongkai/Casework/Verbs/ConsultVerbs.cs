using Gongkai.Casework.Desk;
using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Verbs;

/// <summary>征求第三方 or 共同制作机关 意见.</summary>
internal sealed class ConsultVerb : Verb
{
    internal override string Code => "consult";

    internal override string Name => "征求意见";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint =>
        "第三方 15 个工作日内答复，逾期由本机关决定（条例第三十二条）；共同制作机关 15 个工作日内答复，逾期视为同意公开（第三十四条）。征求意见的时间不计入答复期限。给第三方的信不写明申请人是谁。";

    internal override Problem? Bar(OpenCase open) => Steps.Bar(open.State.ConsultThirdParty("", open.Today, null));

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(Fields(
        VerbField.Choice("Kind", "征求谁的意见", [(nameof(ConsultationKind.ThirdParty), "第三方"), (nameof(ConsultationKind.CoMaker), "共同制作的机关")]),
        VerbField.Line("Party", "姓名或者名称"),
        VerbField.Line("Contact", "联系人和联系方式", optional: true), VerbField.Line("Address", "地址", optional: true),
        VerbField.Text("Subject", "就哪些信息征求意见"),
        VerbField.Day("On", "发出日期", open.Today), VerbField.Day("Got", "对方收到的日期", null, "知道以后再补记也可以。", optional: true)));

    internal override async Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var kind = input.Choice<ConsultationKind>("Kind");
        var third = kind == ConsultationKind.ThirdParty;
        var known = await tools.Db.Consultations.CountAsync(row => row.ApplicationId == open.Id && row.Kind == kind, cancel);
        var alias = third ? $"第三方{known + 1}" : input.Text("Party")[..Math.Min(input.Text("Party").Length, 100)];
        var (on, got) = (input.Day("On"), input.DayOrNull("Got"));
        var act = third ? open.State.ConsultThirdParty(alias, on, got) : open.State.ConsultAgency(alias, on, got);
        if (act.Problems.Count == 0)
        {
            var letter = Drafts.Add(tools, open, third ? "D07" : "D08", ("subject", input.Text("Subject")), ("party", alias));
            var asked = RowOf(open, input, tools, alias);
            tools.Db.Consultations.Add(asked);
            tools.Db.Record(Action, $"application:{open.Id}", open.Row.AgencyId, "征求意见的对象");
            await tools.Db.SaveChangesAsync(cancel);
            letter.ConsultationId = asked.Id;
        }

        return Steps.Of(Action, act);
    }

    private static Consultation RowOf(OpenCase open, VerbInput input, VerbTools tools, string alias) => new()
    {
        ApplicationId = open.Id,
        Kind = input.Choice<ConsultationKind>("Kind"),
        Alias = alias,
        SealedParty = tools.Secrets.Seal(new PartyDetails
        {
            Name = input.Text("Party"),
            ContactPerson = input.Text("Contact"),
            Address = input.Text("Address"),
        }),
        Subject = input.Text("Subject"),
        SentOn = input.Day("On"),
        ReceivedOn = input.DayOrNull("Got"),
    };
}

/// <summary>The opinion of whoever was asked.</summary>
internal sealed class OpinionVerb : Verb
{
    internal override string Code => "opinion";

    internal override string Name => "记录意见";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "第三方不同意公开且有合理理由的，不予公开；认为不公开可能对公共利益造成重大影响的，可以决定公开，并书面告知第三方（条例第三十二条）。";

    internal override Problem? Bar(OpenCase open) => open.State.Clock.Consultations.Any(asked => asked.AnsweredOn is null) && open.State.Clock.ClosedOn is null
        ? null : new Problem("opinion.none", Severity.Error, "没有等待答复的征求意见。", "请先征求意见。", "条例第三十二条、第三十四条");

    internal override async Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel)
    {
        var awaited = await tools.Db.Consultations.AsNoTracking().Where(row => row.ApplicationId == open.Id && row.AnsweredOn == null).ToListAsync(cancel);
        return Fields(
            VerbField.Choice("Party", "谁的意见", [.. awaited.Select(row => (row.Alias, $"{row.Alias}：{tools.Secrets.Party(row).Name}"))]),
            VerbField.Day("On", "收到意见的日期", open.Today),
            VerbField.Choice("Answer", "意见", [.. Enum.GetValues<Opinion>().Select(one => (one.ToString(), CaseWords.Of(one)))]),
            VerbField.Text("Reasons", "对方的理由", optional: true));
    }

    internal override async Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var (alias, on, answer) = (input.Text("Party"), input.Day("On"), input.Choice<Opinion>("Answer"));
        if (answer == Opinion.RefuseWithGrounds && input.Text("Reasons").Length == 0)
        {
            return new Problem("opinion.no-reasons", Severity.Error, "没有写明对方的合理理由。", "请填写；没有说明理由的，选“未说明合理理由”。", "条例第三十二条") { Field = "Reasons" };
        }

        var asked = await tools.Db.Consultations.SingleAsync(row => row.ApplicationId == open.Id && row.Alias == alias, cancel);
        (asked.AnsweredOn, asked.Answer) = (on, answer);
        asked.SealedParty = tools.Secrets.Seal(tools.Secrets.Party(asked) with { Reasons = input.Text("Reasons") });
        return Steps.Of(Action, open.State.Answer(alias, on, answer));
    }
}
