using Gongkai.Casework.Desk;
using Gongkai.Data.Casework;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Fees;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;

namespace Gongkai.Casework.Verbs;

/// <summary>收费通知 by one of the two scales.</summary>
internal sealed class FeeVerb : Verb
{
    internal override string Code => "fee";

    internal override string Name => "通知缴费";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint =>
        "按件或者按量，只用一种标准；申请人收到通知之日起 20 个工作日内缴费，逾期视为放弃（国办函〔2020〕109号）。通知须在答复期限内作出，发出后计时中止，缴费后重新计算。";

    internal override Problem? Bar(OpenCase open) => Steps.Bar(open.State.NotifyFee(open.Today, null));

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(Fields(
        VerbField.Choice("Scale", "标准", [(nameof(FeeScale.Items), "按件：该申请人当月的件数"), (nameof(FeeScale.Pages), "按量：本件的页数")]),
        VerbField.Number("Quantity", "件数或者页数", null),
        VerbField.Day("On", "通知日期", open.Today), VerbField.Day("Got", "申请人收到的日期", null, "知道以后再补记也可以。", optional: true)));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var computed = input.Choice<FeeScale>("Scale") == FeeScale.Items
            ? ProcessingFee.ForItems(input.Number("Quantity")) : ProcessingFee.ForPages(input.Number("Quantity"));
        if (!computed.Ok(out var fee))
        {
            return Task.FromResult(new Checked<CaseStep>([.. computed.Problems.Select(problem => problem with { Field = "Quantity" })]));
        }

        if (fee.Yuan == 0)
        {
            return Task.FromResult<Checked<CaseStep>>(new Problem(
                "fee.free", Severity.Error, $"{fee.Quantity} {(fee.Scale == FeeScale.Items ? "件" : "页")}在免费范围内，不收费。", "请直接答复。", fee.Law)
            { Field = "Quantity" });
        }

        var act = open.State.NotifyFee(input.Day("On"), input.DayOrNull("Got"));
        if (act.Problems.Count == 0)
        {
            Drafts.Add(tools, open, "D11", ("scale", fee.Scale.ToString()), ("quantity", input.Text("Quantity")), ("yuan", fee.Yuan.ToString()));
        }

        return Task.FromResult(Steps.Of(Action, act, $"应缴 {fee.Yuan} 元（{fee.Law}）"));
    }
}

/// <summary>缴费.</summary>
internal sealed class PaidVerb : Verb
{
    internal override string Code => "paid";

    internal override string Name => "记录缴费";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "缴费后答复期限重新计算。";

    internal override Problem? Bar(OpenCase open) => Steps.Bar(open.State.PayFee(open.Today, justified: true));

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(Fields(
        VerbField.Day("On", "缴费日期", open.Today), VerbField.Line("Receipt", "票据号"), VerbField.Tick("Justified", "逾期缴费，有正当理由")));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel) =>
        Task.FromResult(Steps.Of(Action, open.State.PayFee(input.Day("On"), input.Ticked("Justified")), $"票据号 {input.Text("Receipt")}"));
}
