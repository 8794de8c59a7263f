using Gongkai.Casework.Desk;
using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;

namespace Gongkai.Casework.Verbs;

/// <summary>双方确认.</summary>
internal sealed class ConfirmVerb : Verb
{
    internal override string Code => "confirm";

    internal override string Name => "记录双方确认";

    internal override Permission Needs => Permission.RegisterCases;

    internal override string Hint => "互联网渠道、传真和平常信函以双方确认之日为收到之日，期限从次日起计算（条例第三十一条）。";

    internal override Problem? Bar(OpenCase open) => Steps.Bar(open.State.Confirm(open.Today));

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(
        Fields(VerbField.Day("On", "确认日期", open.Today), VerbField.Text("Note", "怎样确认的", "如：电话与申请人本人确认。")));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel) =>
        Task.FromResult(Steps.Of(Action, open.State.Confirm(input.Day("On")), input.Text("Note")));
}

/// <summary>补正告知, once.</summary>
internal sealed class CorrectVerb : Verb
{
    internal override string Code => "correct";

    internal override string Name => "告知补正";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint =>
        "只能告知一次，收到申请之日起 7 个工作日内；须一次写明全部要补正的事项和合理的期限（条例第三十条）。发出后计时中止，收到补正后重新计算。";

    internal override Problem? Bar(OpenCase open) =>
        Steps.Bar(open.State.RequestCorrection(open.Today, null, ReplyClock.DefaultCorrectionPeriod));

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel)
    {
        var details = tools.Secrets.Applicant(open.Row);
        var missing = new Article29(details.Name, details.IdentityNumber.Length > 0, details.Reachable, open.Row.Description,
            open.Row.Way is not null && open.Row.Form is not null).Missing();
        var due = open.State.Clock.CorrectionNoticeDue;
        return Task.FromResult(Fields(
            VerbField.Text("What", "需要补正的全部事项") with { Value = string.Join("\n", missing.Select(problem => problem.Says)) },
            VerbField.Text("Guidance", "指导和释明", "告诉申请人怎样补正，如怎样描述信息的特征。", optional: true),
            VerbField.Number("Days", "补正期限（工作日）", ReplyClock.DefaultCorrectionPeriod.Count),
            VerbField.Day("On", "发出告知的日期", open.Today, due is { } last ? $"最晚 {last:yyyy-MM-dd}；更晚发出的仍然有效，但记为程序瑕疵。" : ""),
            VerbField.Day("Got", "申请人收到的日期", null, "知道以后再补记也可以。", optional: true)));
    }

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var act = open.State.RequestCorrection(input.Day("On"), input.DayOrNull("Got"), new WorkingDays(input.Number("Days")));
        if (act.Problems.Count == 0)
        {
            Drafts.Add(tools, open, "D04", ("what", input.Text("What")), ("guidance", input.Text("Guidance")), ("days", input.Text("Days")));
        }

        return Task.FromResult(Steps.Of(Action, act, input.Text("What")));
    }
}

/// <summary>收到补正.</summary>
internal sealed class CorrectedVerb : Verb
{
    internal override string Code => "corrected";

    internal override string Name => "记录收到补正";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "答复期限自收到补正之日起重新计算（条例第三十条）。逾期补正的，只有申请人有正当理由才重新计算。";

    internal override Problem? Bar(OpenCase open) => Steps.Bar(open.State.ReceiveCorrection(open.Today, justified: true));

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(Fields(
        VerbField.Day("On", "收到补正的日期", open.Today),
        VerbField.Text("What", "补正的内容", "补正后的申请内容会写在原来的内容之后。"),
        VerbField.Tick("Justified", "逾期补正，有正当理由")));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var act = open.State.ReceiveCorrection(input.Day("On"), input.Ticked("Justified"));
        var whole = $"{open.Row.Description}\n【{input.Text("On")}补正】{input.Text("What")}";
        if (whole.Length > Intake.LongestDescription)
        {
            return Task.FromResult<Checked<CaseStep>>(new Problem("corrected.too-long", Severity.Error, "申请内容连同补正超过可保存的长度。",
                "请摘要填写，补正原件作为材料收存。", "")
            { Field = "What" });
        }

        open.Row.Description = whole;
        return Task.FromResult(Steps.Of(Action, act));
    }
}

/// <summary>撤回申请.</summary>
internal sealed class WithdrawVerb : Verb
{
    internal override string Code => "withdraw";

    internal override string Name => "记录撤回申请";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "申请人撤回后终止办理，计入“其他处理”。";

    internal override Problem? Bar(OpenCase open) => Steps.Bar(open.State.Withdraw(open.Today));

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(
        Fields(VerbField.Day("On", "撤回日期", open.Today), VerbField.Text("Note", "申请人怎样表示的", "如：本人到场签字撤回。")));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel) =>
        Task.FromResult(Steps.Of(Action, open.State.Withdraw(input.Day("On")), input.Text("Note")));
}

/// <summary>一事一申请: another matter becomes an application of its own, received on the same days.</summary>
internal sealed class SplitVerb : Verb
{
    internal override string Code => "split";

    internal override string Name => "拆出一件申请";

    internal override Permission Needs => Permission.RegisterCases;

    internal override string Hint => "一件申请提出几项不同内容的，可以拆成几件分别答复；拆出的申请沿用原来的提交、收到和确认日期，与本件互相链接。";

    internal override Problem? Bar(OpenCase open) => open.State.Clock.ClosedOn is null ? null : Steps.Closed();

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(Fields(
        VerbField.Line("Title", "拆出的信息名称"), VerbField.Line("DocumentNumber", "文号", optional: true),
        VerbField.Text("Description", "拆出的申请内容")));

    internal override async Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var row = open.Row;
        var taken = await tools.Intake.ReceiveAsync(new IntakeForm
        {
            AgencyId = row.AgencyId,
            Days = new ReceiptDays(row.Channel, row.SubmittedOn, row.ArrivedOn, row.ConfirmedOn),
            Class = row.ApplicantClass,
            Applicant = tools.Secrets.Applicant(row),
            Title = input.Text("Title"),
            DocumentNumber = input.Text("DocumentNumber"),
            Description = input.Text("Description"),
            Way = row.Way,
            Form = row.Form,
            Key = Intake.NewKey(),
            PersonId = open.PersonId,
            SectionId = row.SectionId,
            HandlerId = row.HandlerId,
            SplitFromId = row.Id,
        }, cancel);
        return taken.Ok(out var made)
            ? new CaseStep(Action, NewFact.Remark(open.Today, $"拆出申请 {made.Application.Number}：{made.Application.Title}"))
            : new Checked<CaseStep>(taken.Problems);
    }
}
