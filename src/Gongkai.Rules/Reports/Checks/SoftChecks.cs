namespace Gongkai.Rules.Reports.Checks;

/// <summary>
/// W2 within the report, W5, W6, W7, W9: soft relations that need only the tables, section six and the register (law §3.5).
/// </summary>
internal static class SoftChecks
{
    internal static void Run(Assessment assessment)
    {
        var report = assessment.Report;
        if (report.Format == ReportFormat.F2019)
        {
            Opened(assessment, "T2.1.1");
            Opened(assessment, "T2.1.2");
            Procured(assessment);
        }

        Fees(assessment);
        SuitsAfterReconsideration(assessment);
        DirectSuits(assessment);
        Records(assessment);
    }

    /// <summary>The stated total of a row of table 3, or what its six columns add to.</summary>
    internal static decimal Row(Report report, string code)
    {
        if (report.Format.FindRow(code) is not { } row)
        {
            return 0;
        }

        if (Counted(report[row.Definitions[6]], out var total))
        {
            return total;
        }

        var sum = 0m;
        for (var c = 0; c < 6; c++)
        {
            sum += Counted(report[row.Definitions[c]], out var part) ? part : 0;
        }

        return sum;
    }

    private static bool Counted(in CellValue value, out decimal figure)
    {
        figure = value.Value;
        return figure >= 0 && Figures.Usable(value);
    }

    /// <summary>W2: 本年新公开数量 ≤ 对外公开总数量 (F2019).</summary>
    private static void Opened(Assessment assessment, string code)
    {
        var row = assessment.Report.Format.Row(code);
        var opened = assessment.Report[row.Definitions[1]];
        var all = assessment.Report[row.Definitions[2]];
        if (Figures.Usable(opened) && Figures.Usable(all) && opened.Value > all.Value)
        {
            assessment.Warn("W2", code, opened.Value, all.Value,
                $"{row.Name}：本年新公开数量 {Say.Number(opened.Value)}，多于对外公开总数量 {Say.Number(all.Value)}。",
                "请核对两个数：对外公开总数量包含本年新公开的。", "本年新公开数量不超过对外公开总数量");
        }
    }

    /// <summary>W2: 采购总金额 > 0 exactly when 采购项目数量 > 0 (F2019).</summary>
    private static void Procured(Assessment assessment)
    {
        var row = assessment.Report.Format.Row("T2.9.1");
        var projects = assessment.Report[row.Definitions[0]];
        var amount = assessment.Report[row.Definitions[1]];
        if (Figures.Usable(projects) && Money.InYuan(row.Definitions[1], amount) is { } yuan && projects.Value > 0 != yuan > 0)
        {
            assessment.Warn("W2", row.Code, yuan, projects.Value,
                $"{row.Name}：采购项目数量 {Say.Number(projects.Value)}，采购总金额 {Say.Number(amount.Value)}，一个为 0 而另一个不为 0。",
                "请补填缺少的项目数量或者金额。", "有采购项目就有采购金额，反之亦然");
        }
    }

    /// <summary>W5: fees under 国办函〔2020〕109号 are reported in section six; before 2021 there were none.</summary>
    private static void Fees(Assessment assessment)
    {
        var report = assessment.Report;
        var unpaid = Row(report, "T3.R3.6.2");
        var six = report.Sections.GetValueOrDefault(6);
        var tells = six is not null && TellsOfFees(six);
        if (unpaid > 0 && !tells)
        {
            assessment.Warn("W5", "T3.R3.6.2", unpaid, null,
                $"表三有 {Say.Number(unpaid)} 件因逾期未缴费而不再处理，第六部分却没有报告收取信息处理费的情况。",
                "请在第六部分写明发出收费通知的件数、应收金额和实收金额。", "政府信息公开信息处理费管理办法（国办函〔2020〕109号）");
        }
        else if (assessment.Context.Register is { FeeNotices: > 0 and var notices } && !tells)
        {
            assessment.Warn("W5", "S6", notices, null, $"登记台账有 {notices} 份收费通知，第六部分却没有报告收取信息处理费的情况。",
                "请在第六部分写明发出收费通知的件数、应收金额和实收金额。", "政府信息公开信息处理费管理办法（国办函〔2020〕109号）");
        }

        if (report.Year is 2019 or 2020 && tells && six!.Contains("信息处理费", StringComparison.Ordinal)
            && assessment.FeeTold is { } charged)
        {
            assessment.Warn("W5", "S6", charged, null,
                $"{report.Year} 年度的报告写有收取信息处理费 {Say.Money(charged)}，而信息处理费从 2021 年 1 月 1 日起才可以收取。",
                "请核对收费的年度和名目。", "政府信息公开信息处理费管理办法（国办函〔2020〕109号），2021 年 1 月 1 日起施行");
        }
    }

    /// <summary>“办公经费” is no fee an applicant pays.</summary>
    private static bool TellsOfFees(string text) =>
        text.Contains("处理费", StringComparison.Ordinal) || text.Contains("收费", StringComparison.Ordinal)
        || text.Contains("收取", StringComparison.Ordinal) || text.Contains("缴费", StringComparison.Ordinal)
        || text.Contains("费用", StringComparison.Ordinal) || text.Contains("缴纳", StringComparison.Ordinal);

    /// <summary>W6: a suit after reconsideration needs a reconsideration in this or an earlier year.</summary>
    private static void SuitsAfterReconsideration(Assessment assessment)
    {
        if (!Figures.Stated(assessment.Report, "T4.C5", out var suits) || suits <= 0
            || (Figures.Stated(assessment.Report, "T4.A5", out var reviews) && reviews > 0))
        {
            return;
        }

        var previous = assessment.Context.Previous;
        if (previous is null || PreviousChecks.WhyNot(assessment.Report, previous) is not null
            || !Figures.Stated(previous, "T4.A5", out var before) || !Figures.Stated(previous, "T4.C4", out var pending)
            || !Figures.Stated(assessment.Report, "T4.A5", out _))
        {
            assessment.Skip("W6", "T4.C", "本年没有行政复议，需要以前年度的报告才能判断。");
        }
        else if (before <= 0 && pending <= 0)
        {
            assessment.Warn("W6", "T4.C", suits, 0, $"表四“复议后起诉”总计 {Say.Number(suits)} 件，而本年和上年都没有行政复议案件。",
                "请核对这些案件是否经过复议；未经复议的应填在“未经复议直接起诉”。", "经过复议才有复议后起诉");
        }
    }

    /// <summary>W7: since 2024-01-01 a refusal goes to reconsideration before a suit (行政复议法 art. 23).</summary>
    private static void DirectSuits(Assessment assessment)
    {
        if (assessment.Report.Year is not >= 2024 || !Figures.Stated(assessment.Report, "T4.B5", out var suits) || suits <= 0)
        {
            return;
        }

        if (assessment.Context.Register is not { } register)
        {
            assessment.Skip("W7", "T4.B", "没有登记台账，不知道直接起诉的案件针对哪一类答复。");
        }
        else if (register.DirectSuitsAgainstRefusals.Count > 0)
        {
            var named = register.DirectSuitsAgainstRefusals;
            assessment.Warn("W7", "T4.B", named.Count, 0,
                $"有 {named.Count} 件针对不予公开决定的诉讼未经复议直接起诉：{string.Join("、", named)}。2024 年起对不予公开不服应当先申请行政复议。",
                "请核对这些案件的起诉对象和是否经过复议。", "行政复议法第二十三条第一款第四项");
        }
        else if (register.DirectSuitsOfUnknownReplies > 0)
        {
            assessment.Skip("W7", "T4.B", $"有 {register.DirectSuitsOfUnknownReplies} 件直接起诉的案件针对的申请不在登记台账里，不知道针对哪一类答复。");
        }
    }

    /// <summary>W9: outcomes that rest on a consultation or a supplementation need its record.</summary>
    private static void Records(Assessment assessment)
    {
        var report = assessment.Report;
        var third = Row(report, "T3.R3.2") + Row(report, "T3.R3.3.4");
        var unclear = Row(report, "T3.R3.4.3");
        if (assessment.Context.Register is not { } register)
        {
            if (third > 0 || unclear > 0)
            {
                assessment.Skip("W9", null, "没有登记台账，无法核对征求意见和补正的记录。");
            }

            return;
        }

        if (third > 0 && register.Consultations == 0)
        {
            assessment.Warn("W9", Row(report, "T3.R3.3.4") > 0 ? "T3.R3.3.4" : "T3.R3.2", third, 0,
                $"部分公开和保护第三方合法权益共 {Say.Number(third)} 件，登记台账却没有征求第三方意见的记录。",
                "请补登征求意见的记录；如果不涉及第三方，请写明说明。", "条例第三十二条");
        }

        if (unclear > 0 && register.Corrections == 0)
        {
            assessment.Warn("W9", "T3.R3.4.3", unclear, 0, $"补正后申请内容仍不明确 {Say.Number(unclear)} 件，登记台账却没有补正通知的记录。",
                "请补登补正通知的记录，或者更正办理结果。", "条例第三十条");
        }
    }
}
