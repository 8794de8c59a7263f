namespace Gongkai.Rules.Reports.Checks;

/// <summary>How a claim stands to the tables.</summary>
internal enum Fit
{
    /// <summary>The form has no such quantity.</summary>
    Nothing,

    /// <summary>The table says the same, in one of the ways the words allow.</summary>
    Fits,

    /// <summary>The table says something else.</summary>
    Differs,

    /// <summary>The cell is not stated, or the wording leaves it open.</summary>
    Unknown,
}

/// <summary>What the tables say about a claim.</summary>
/// <param name="Kind">Fits or not.</param>
/// <param name="Value">The figure of the table (money in 元).</param>
/// <param name="Name">The figure's name, or why it cannot be judged.</param>
/// <param name="Amount">The cell, when it is money.</param>
internal readonly record struct Expected(Fit Kind, decimal Value, string Name, CellDefinition? Amount)
{
    internal static Expected Of(Assessment assessment, Claim claim) => Of(assessment.Report, claim, assessment);

    private static Expected Of(Report report, Claim claim, Assessment assessment) => claim.Quantity switch
    {
        Quantity.Received => Received(report, claim),
        Quantity.CarriedIn => Cell(report, "T3.R2.C7", claim, "表三“上年结转”总计"),
        Quantity.Processed => Processed(report, claim),
        Quantity.CarriedOut => Cell(report, "T3.R4.C7", claim, "表三“结转下年度继续办理”总计"),
        Quantity.Reviews => Cell(report, "T4.A5", claim, "表四“行政复议”总计"),
        Quantity.Suits => Suits(report, claim),
        Quantity.Proceedings => Sum(report, claim, "表四行政复议与行政诉讼总计之和", "T4.A5", "T4.B5", "T4.C5"),
        Quantity.Issued => Issued(report, claim),
        Quantity.Abolished => report.Format == ReportFormat.F2021 ? Cell(report, "T2.1.2.C2", claim, "表二“行政规范性文件”本年废止件数")
            : default,
        Quantity.InForce => report.Format == ReportFormat.F2021 ? Cell(report, "T2.1.2.C3", claim, "表二“行政规范性文件”现行有效件数") : default,
        Quantity.Charges => report.Format == ReportFormat.F2021 ? Money(report, "T2.8.1.C1", claim, "表二“行政事业性收费”") : default,
        Quantity.ProcessingFee => ProcessingFee(assessment, claim),
        Quantity.Projects => report.Format == ReportFormat.F2019 ? Cell(report, "T2.9.1.C1", claim, "表二“政府集中采购”采购项目数量") : default,
        _ => report.Format == ReportFormat.F2019 ? Money(report, "T2.9.1.C2", claim, "表二“政府集中采购”采购总金额") : default,
    };

    private static Expected Received(Report report, Claim claim)
    {
        if (!Figures.Stated(report, "T3.R1.C7", out var received) || !Figures.Take(report, "T3.R2.C7", out var carriedIn)
            && claim.Wording != Wording.Strict)
        {
            return Open("表三的总计没有写明");
        }

        var said = claim.Mention.Value;
        return claim.Wording switch
        {
            Wording.Strict => Against(said, received, "表三“本年新收”总计"),
            Wording.WithCarriedIn when said == received => new(Fit.Fits, received, "", null),
            Wording.WithCarriedIn => Against(said, received + carriedIn, "表三“本年新收”加“上年结转”"),
            _ when said == received + carriedIn => new(Fit.Fits, said, "", null),
            _ => Against(said, received, "表三“本年新收”总计"),
        };
    }

    /// <summary>办结: the total of results; withdrawn ones (其他处理) may be left out. 办理: what was received will do as well.</summary>
    private static Expected Processed(Report report, Claim claim)
    {
        if (!Figures.Stated(report, "T3.R3.7.C7", out var results))
        {
            return Open("表三的总计没有写明");
        }

        var said = claim.Mention.Value;
        var received = SoftChecks.Row(report, "T3.R1");
        var carriedIn = SoftChecks.Row(report, "T3.R2");
        var other = SoftChecks.Row(report, "T3.R3.6") + SoftChecks.Row(report, "T3.R3.6.1")
            + SoftChecks.Row(report, "T3.R3.6.2") + SoftChecks.Row(report, "T3.R3.6.3");
        if (said == results || said == results - other || (claim.Wording == Wording.Loose
            && (said == received || said == received + carriedIn)))
        {
            return new(Fit.Fits, results, "", null);
        }

        return carriedIn > 0 && said == results - carriedIn ? Open("可能没有计入上年结转的申请") : Against(said, results, "表三办理结果“总计”");
    }

    private static Expected Suits(Report report, Claim claim)
    {
        var sum = Sum(report, claim, "表四两类行政诉讼总计之和", "T4.B5", "T4.C5");
        var said = claim.Mention.Value;
        return sum.Kind == Fit.Differs && said > 0 && (NarrativeChecks.Total(report, "T4.B5") == said
            || NarrativeChecks.Total(report, "T4.C5") == said)
            ? Open("可能只计了一类行政诉讼")
            : sum;
    }

    private static Expected Issued(Report report, Claim claim)
    {
        var first =
            Cell(report, "T2.1.2.C1", claim,
                $"表二“{report.Format.Row("T2.1.2").Label}”{report.Format.Find("T2.1.2.C1")!.Heading}");
        return first.Kind == Fit.Differs && report.Format == ReportFormat.F2019
            && report["T2.1.2.C2"].Value == claim.Mention.Value ? default : first;
    }

    private static Expected ProcessingFee(Assessment assessment, Claim claim) =>
        assessment.FeeTold is { } charged
            ? claim.Mention.Rounds(charged) ? new(Fit.Fits, charged, "", null) : new(Fit.Differs, charged, "第六部分报告的信息处理费", null)
            : default;

    private static Expected Cell(Report report, string code, Claim claim, string name) =>
        Figures.Stated(report, code, out var figure) ? Against(claim.Mention.Value, figure, name) : Open(name + "没有写明");

    private static Expected Sum(Report report, Claim claim, string name, params ReadOnlySpan<string> codes)
    {
        var sum = 0m;
        foreach (var code in codes)
        {
            if (!Figures.Stated(report, code, out var figure))
            {
                return Open(name + "没有写明");
            }

            sum += figure;
        }

        return Against(claim.Mention.Value, sum, name);
    }

    private static Expected Money(Report report, string code, Claim claim, string name)
    {
        var cell = report.Format.Find(code)!;
        if (Rules.Reports.Money.InYuan(cell, report[cell]) is not { } yuan)
        {
            return Open(name + "没有写明");
        }

        var open = report[cell].Unit is null && cell.Unit is null;
        return claim.Mention.Rounds(yuan) || (open && claim.Mention.Rounds(yuan * 10_000m))
            ? new(Fit.Fits, yuan, "", null)
            : new(Fit.Differs, yuan, name, cell);
    }

    private static Expected Against(decimal said, decimal figure, string name) =>
        new(said == figure ? Fit.Fits : Fit.Differs, figure, name, null);

    private static Expected Open(string why) => new(Fit.Unknown, 0, why, null);
}
