namespace Gongkai.Rules.Reports.Checks;

/// <summary>I5: the unit of an amount — printed, missing, not the form's, or likely mistaken by a factor of 10,000.</summary>
internal static class UnitChecks
{
    // About 10,000: an amount that truly grew or shrank so much within a year is as good as unknown.
    private const decimal LeastFactor = 3_000m;
    private const decimal MostFactor = 30_000m;

    private const string Source = "金额单位：〔2021〕30号格式为万元，〔2019〕60号格式由填报单位注明";

    internal static void Run(Assessment assessment)
    {
        foreach (var cell in assessment.Report.Format.Amounts)
        {
            ref readonly var value = ref assessment.Report.Cells[cell.Index];
            if (value.State == CellState.Number && value.Value is > 0 and <= Figures.Largest)
            {
                Unit(assessment, cell, value);
                Jump(assessment, cell, value);
            }
        }
    }

    internal static bool IsFactor(decimal one, decimal other) =>
        one > 0 && other > 0 && one < Figures.Largest * 10_000m && other < Figures.Largest * 10_000m
            && ((one >= other * LeastFactor && one <= other * MostFactor)
            || (other >= one * LeastFactor && other <= one * MostFactor));

    internal static void LikelyFactor(Assessment assessment, CellDefinition cell, decimal yuan, decimal other, string compared) =>
        assessment.Remark("I5", cell.Code, $"{cell.Name}折合 {Say.Money(yuan)}，{compared} {Say.Money(other)}，相差约一万倍，可能把元和万元填混了。",
            "请核对金额的单位。", Source, yuan, other);

    private static void Unit(Assessment assessment, CellDefinition cell, in CellValue value)
    {
        var number = Say.Number(value.Value);
        if (value.Unit is "元" or "万元" or "亿元" && value.Unit != cell.Unit)
        {
            var same = value.Unit == "元" ? $"{Say.Number(value.Value / 10_000m)} 万元"
                : $"{Say.Number(Money.InYuan(cell, value)!.Value)} 元";
            var form = cell.Unit is null ? "" : $"格式规定的单位是{cell.Unit}。";
            assessment.Remark("I5", cell.Code, $"{cell.Name}注明了单位：{number} {value.Unit} = {same}。{form}",
                cell.Unit is null ? "单位已注明，无需处理；对比时按元折算。" : $"请改填以{cell.Unit}为单位的数。", Source);
        }
        else if (value.Unit is { } odd && Money.Factor(odd) is null)
        {
            assessment.Remark("I5", cell.Code, $"{cell.Name}的单位是“{odd}”，不是人民币金额的单位，无法折算。", "请改填以元或万元为单位的数。", Source);
        }
        else if (value.Unit is null && cell.Unit is null)
        {
            assessment.Remark("I5", cell.Code, $"{cell.Name}填的是 {number}，没有注明单位，无法知道是元还是万元。", "请注明单位（元或万元）。", Source);
        }
    }

    private static void Jump(Assessment assessment, CellDefinition cell, in CellValue value)
    {
        if (assessment.Context.Previous is not { } previous || PreviousChecks.WhyNot(assessment.Report, previous) is not null
            || previous.Format.Find(cell.Code) is not { Kind: CellKind.Amount } then)
        {
            return;
        }

        if (Money.InYuan(cell, value) is { } yuan && Money.InYuan(then, previous[then]) is { } before && IsFactor(yuan, before))
        {
            LikelyFactor(assessment, cell, yuan, before, "上年报告是");
        }
    }
}
