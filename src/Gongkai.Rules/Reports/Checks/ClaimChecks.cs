namespace Gongkai.Rules.Reports.Checks;

/// <summary>
/// W3: a number of the prose that names a table quantity equals the cell. Where several readings are possible, any that fits
/// is accepted.
/// </summary>
internal static class ClaimChecks
{
    private static readonly Quantity[] All = Enum.GetValues<Quantity>();

    internal static void Run(Assessment assessment, NarrativeReader reader)
    {
        if (reader.Claims.Count == 0)
        {
            return;
        }

        foreach (var quantity in All)
        {
            One(assessment, reader, quantity);
        }
    }

    /// <summary>
    /// One quantity: when any statement fits the table, others speak of another scope; when none fits, the first is reported.
    /// </summary>
    private static void One(Assessment assessment, NarrativeReader reader, Quantity quantity)
    {
        Claim? first = null;
        var expected = default(Expected);
        foreach (var claim in reader.Claims)
        {
            if (claim.Quantity != quantity)
            {
                continue;
            }

            var against = Expected.Of(assessment, claim);
            if (against.Kind == Fit.Fits)
            {
                return;
            }

            if (first is null)
            {
                (first, expected) = (claim, against);
            }
        }

        if (first is { } said && expected.Kind != Fit.Nothing)
        {
            Report(assessment, said, expected);
        }
    }

    private static void Report(Assessment assessment, Claim claim, Expected expected)
    {
        var cell = "S" + claim.Sentence.Section;
        var quote = claim.Sentence.Quote(claim.Mention.Start);
        if (expected.Kind == Fit.Unknown)
        {
            assessment.Skip("W3", cell, $"“{quote}”：{expected.Name}，无法核对。");
        }
        else if (Scope(assessment.Report, claim.Sentence) is { } scope)
        {
            assessment.Skip("W3", cell, $"“{quote}”：句中的数涉及“{scope}”，统计范围可能与表格不同。");
        }
        else if (expected.Amount is { } amount && UnitChecks.IsFactor(claim.Mention.Yuan, expected.Value))
        {
            UnitChecks.LikelyFactor(assessment, amount, expected.Value, claim.Mention.Yuan, $"正文“{quote}”写的是");
        }
        else
        {
            Warn(assessment, claim, expected, cell, quote);
        }
    }

    private static void Warn(Assessment assessment, Claim claim, Expected expected, string cell, string quote)
    {
        var money = claim.Mention.Money;
        var left = money ? claim.Mention.Yuan : claim.Mention.Value;
        var unit = money ? " 元" : " 件";
        var guess = LikelyMistake.OfClaim(assessment.Report, claim.Quantity, left, expected.Value);
        assessment.Warn("W3", cell, left, expected.Value,
            $"正文写“{quote}”，其中{Name(claim.Quantity)} {Say.Number(left)}{unit}；"
                + $"{expected.Name}是 {Say.Number(expected.Value)}{unit}，相差 {Say.Number(Math.Abs(left - expected.Value))}。",
            guess + "请核对正文与表格，更正写错的一处；如果两处的统计范围不同，请写明说明。", "正文与表格一致");
    }

    /// <summary>The word that makes the scope of a sentence doubtful; null when it is that of the table.</summary>
    private static string? Scope(Report report, Sentence sentence)
    {
        var own = sentence.Span.IndexOfAny(Lexicon.OwnLevel);
        if (own >= 0 && !report.Agency.Contains("政府办", StringComparison.Ordinal))
        {
            return sentence.Span.Slice(own, 2).ToString();
        }

        var wide = sentence.Span.IndexOfAny(Lexicon.Wider);
        return wide < 0 || IsArea(report.Agency) ? null : sentence.Span.Slice(wide, 2).ToString();
    }

    /// <summary>A government or an area: its report covers all of it.</summary>
    private static bool IsArea(string agency) => agency.EndsWith("人民政府", StringComparison.Ordinal)
        || (agency.Length > 0 && agency[^1] is '省' or '市' or '区' or '县' or '旗' or '州' or '镇' or '乡');

    private static string Name(Quantity quantity) => quantity switch
    {
        Quantity.Received => "收到申请",
        Quantity.CarriedIn => "上年结转",
        Quantity.Processed => "办结或答复",
        Quantity.CarriedOut => "结转下年度",
        Quantity.Reviews => "行政复议",
        Quantity.Suits => "行政诉讼",
        Quantity.Proceedings => "行政复议和行政诉讼",
        Quantity.Issued => "制发规范性文件",
        Quantity.Abolished => "废止规范性文件",
        Quantity.InForce => "现行有效规范性文件",
        Quantity.Charges => "行政事业性收费",
        Quantity.ProcessingFee => "信息处理费",
        Quantity.Projects => "采购项目",
        _ => "采购金额",
    };
}
