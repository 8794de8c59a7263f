using Gongkai.Casework.Desk;
using Gongkai.Data.Casework;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Verbs;

/// <summary>申请延期: the handler asks, the head approves.</summary>
internal sealed class AskExtensionVerb : Verb
{
    internal override string Code => "ask-extension";

    internal override string Name => "申请延期";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "延期由政府信息公开工作机构负责人在期限届满前（含当日）批准，只能一次，最长 20 个工作日，并告知申请人（条例第三十三条）。";

    internal override Problem? Bar(OpenCase open) =>
        Steps.Bar(open.State.Extend(open.Today, byHead: true, open.Today, new WorkingDays(1)));

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) =>
        Task.FromResult(Fields(VerbField.Number("Days", "延长的工作日数", null), VerbField.Text("Reason", "延长的理由")));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var asked = open.State.Extend(open.Today, byHead: true, open.Today, new WorkingDays(input.Number("Days")));
        if (asked.Problems.Count > 0)
        {
            return Task.FromResult(new Checked<CaseStep>(asked.Problems));
        }

        Drafts.Add(tools, open, "D06", ("days", input.Text("Days")), ("reason", input.Text("Reason"))).Status = LetterStatus.Submitted;
        return Task.FromResult<Checked<CaseStep>>(
            new CaseStep(Action, NewFact.Remark(open.Today, $"申请延长 {input.Text("Days")} 个工作日：{input.Text("Reason")}")));
    }
}

/// <summary>延长答复期限, approved by whoever heads the 工作机构.</summary>
internal sealed class ExtendVerb : Verb
{
    internal override string Code => "extend";

    internal override string Name => "批准延期";

    internal override Permission Needs => Permission.ApproveExtensions;

    internal override string Hint => "您以政府信息公开工作机构负责人的身份批准；须在期限届满前（含当日），只能一次，最长 20 个工作日，并告知申请人（条例第三十三条）。";

    internal override Problem? Bar(OpenCase open) =>
        Steps.Bar(open.State.Extend(open.Today, byHead: true, open.Today, new WorkingDays(1)));

    internal override async Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel)
    {
        var asked = await AskedAsync(open, tools, cancel) is { } letter ? Drafts.FieldsOf(letter) : new Dictionary<string, string>();
        return Fields(
            VerbField.Number("Days", "延长的工作日数", null) with { Value = asked.GetValueOrDefault("days", "") },
            VerbField.Text("Reason", "延长的理由") with { Value = asked.GetValueOrDefault("reason", "") },
            VerbField.Day("Told", "告知申请人的日期", open.Today, "没有告知申请人的延期不发生效力。"));
    }

    internal override async Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var act = open.State.Extend(open.Today, byHead: true, input.Day("Told"), new WorkingDays(input.Number("Days")));
        if (act.Problems.Count == 0 && await AskedAsync(open, tools, cancel) is null)
        {
            Drafts.Add(tools, open, "D06", ("days", input.Text("Days")), ("reason", input.Text("Reason")));
        }

        return Steps.Of(Action, act, input.Text("Reason"));
    }

    private static Task<Letter?> AskedAsync(OpenCase open, VerbTools tools, CancellationToken cancel) =>
        tools.Db.Letters.OrderByDescending(letter => letter.Id).FirstOrDefaultAsync(
            letter => letter.ApplicationId == open.Id && letter.Kind == "D06" && letter.Status == LetterStatus.Submitted, cancel);
}

/// <summary>要求说明理由.</summary>
internal sealed class ReasonsVerb : Verb
{
    internal override string Code => "reasons";

    internal override string Name => "要求说明理由";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "申请数量、频次明显超过合理范围的，可以要求申请人说明理由；期限继续计算（条例第三十五条）。";

    internal override Problem? Bar(OpenCase open) => Steps.Bar(open.State.RequestReasons(open.Today));

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(
        Fields(VerbField.Day("On", "告知日期", open.Today), VerbField.Text("What", "申请数量、频次的事实")));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var act = open.State.RequestReasons(input.Day("On"));
        if (act.Problems.Count == 0)
        {
            Drafts.Add(tools, open, "D05", ("what", input.Text("What")));
        }

        return Task.FromResult(Steps.Of(Action, act, input.Text("What")));
    }
}

/// <summary>收到理由.</summary>
internal sealed class ReasonedVerb : Verb
{
    internal override string Code => "reasoned";

    internal override string Name => "记录说明的理由";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "理由不合理的，可以不予处理；理由合理但无法在期限内答复的，可以确定延迟答复的合理期限（条例第三十五条）。";

    internal override Problem? Bar(OpenCase open) => Steps.Bar(open.State.ReceiveReasons(open.Today));

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(
        Fields(VerbField.Day("On", "收到日期", open.Today), VerbField.Text("What", "申请人说明的理由和本机关的判断")));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel) =>
        Task.FromResult(Steps.Of(Action, open.State.ReceiveReasons(input.Day("On")), input.Text("What")));
}

/// <summary>延迟答复 after reasons.</summary>
internal sealed class DelayVerb : Verb
{
    internal override string Code => "delay";

    internal override string Name => "延迟答复";

    internal override Permission Needs => Permission.ApproveExtensions;

    internal override string Hint => "申请理由合理，但无法在规定期限内答复的，可以确定延迟答复的合理期限并告知申请人（条例第三十五条）。";

    internal override Problem? Bar(OpenCase open) =>
        Steps.Bar(open.State.Delay(open.Today, (open.State.Clock.DueOn ?? open.Today).AddDays(1)));

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(Fields(
        VerbField.Day("On", "告知申请人的日期", open.Today), VerbField.Day("Until", "延迟至", null), VerbField.Text("Reason", "为什么这个期限合理")));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel) =>
        Task.FromResult(Steps.Of(Action, open.State.Delay(input.Day("On"), input.Day("Until")), input.Text("Reason")));
}
