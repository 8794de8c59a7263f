namespace Gongkai.Rules.Reports.Checks;

/// <summary>
/// W8: zero tables under telling prose, last year's words again, missing or empty sections, 无 where a fee was charged (law
/// §3.5).
/// </summary>
internal static class TextChecks
{
    /// <summary>
    /// Shortest section, in characters, that is compared with last year's. A setting by convention; the law names none.
    /// </summary>
    internal const int ShortestCompared = 200;

    /// <summary>
    /// From this share of common three-character pieces on, two texts are “nearly identical”. A setting by convention; the
    /// law names none.
    /// </summary>
    internal const double NearlyIdentical = 0.9;

    private const int ShortestProblems = 10;
    private const int LongestPlaceholder = 24;
    private const string Numerals = "一二三四五六";

    private static readonly string[] Headings =
    [
        "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
    ];

    internal static void Run(Assessment assessment, NarrativeReader narrative)
    {
        Zero(assessment, narrative);
        Repeated(assessment);
        Missing(assessment);
        Placeholder(assessment, narrative);
    }

    private static void Warn(Assessment assessment, string says, string remedy, string source, decimal? left = null,
        decimal? right = null) =>
        assessment.Warn("W8", null, left, right, says, remedy, source);

    /// <summary>
    /// Tables 3 and 4 all 0, prose that counts applications, reviews, suits or fees. Items published do not matter here.
    /// </summary>
    private static void Zero(Assessment assessment, NarrativeReader narrative)
    {
        foreach (var claim in narrative.Claims)
        {
            if (claim.Mention.Value > 0 && claim.Quantity is <= Quantity.Proceedings or Quantity.ProcessingFee
                && AllZero(assessment.Report))
            {
                Warn(assessment, $"表三、表四全部为 0，正文却写“{claim.Sentence.Quote(claim.Mention.Start)}”。", "请核对表格是否漏填。",
                    "表格与正文一致", claim.Mention.Value, 0);
                return;
            }
        }
    }

    private static bool AllZero(Report report)
    {
        var stated = false;
        foreach (var cell in report.Format.Definitions)
        {
            ref readonly var value = ref report.Cells[cell.Index];
            if (cell.Row.Table < 3 || value.State is CellState.Blank or CellState.Mark
                || (value.State == CellState.Absent && cell.Row.IsOptional))
            {
                continue;
            }

            if (value.State != CellState.Number || value.Value != 0)
            {
                return false;
            }

            stated = true;
        }

        return stated;
    }

    private static void Repeated(Assessment assessment)
    {
        if (assessment.Context.Previous is not { } previous)
        {
            return;
        }

        for (var section = 1; section <= 6; section++)
        {
            if (assessment.Report.Sections.TryGetValue(section, out var now)
                && previous.Sections.TryGetValue(section, out var then)
                && now.Length >= ShortestCompared && then.Length >= ShortestCompared
                && Similarity.Of(now, then) is >= NearlyIdentical and var share)
            {
                Warn(assessment, $"第{Numerals[section - 1]}部分与上年报告几乎相同（相似度 {Say.Number(Math.Round((decimal)share * 100m))}%）。",
                    "请按本年的实际情况重写。",
                    "年度报告不得内容雷同（国办公开办函〔2021〕30号）");
            }
        }
    }

    private static void Missing(Assessment assessment)
    {
        var sections = assessment.Report.Sections;
        List<string>? missing = null;
        for (var section = 1; section <= 6; section++)
        {
            if (!sections.ContainsKey(section))
            {
                (missing ??= []).Add($"“{Numerals[section - 1]}、{Headings[section - 1]}”");
            }
            else if (section is 1 or 5 or 6 && string.IsNullOrWhiteSpace(sections[section]))
            {
                Warn(assessment, $"“{Numerals[section - 1]}、{Headings[section - 1]}”下面没有内容。", section == 6
                    ? "请填写；确实没有的，写“无”。" : "请补写这一部分。",
                    $"年度报告格式（{assessment.Report.Format.Source}）");
            }
        }

        if (missing is not null)
        {
            Warn(assessment, $"没有找到{string.Concat(missing)}。", "请补上缺少的部分；标题写法不同的，请按格式改正。",
                $"年度报告格式（{assessment.Report.Format.Source}）");
        }

        if (sections.TryGetValue(5, out var problems) && problems.Length < 4 * ShortestProblems
            && CellText.Narrow(problems).Length is > 0 and < ShortestProblems)
        {
            Warn(assessment, $"“五、存在的主要问题及改进情况”只写了“{problems}”。", "请写明存在的问题和改进措施。", $"年度报告格式（{assessment.Report.Format.Source}）");
        }
    }

    /// <summary>无 in section six is in order unless a fee is known of.</summary>
    private static void Placeholder(Assessment assessment, NarrativeReader narrative)
    {
        var report = assessment.Report;
        if (!report.Sections.TryGetValue(6, out var six) || !SaysNothing(six))
        {
            return;
        }

        var unpaid = SoftChecks.Row(report, "T3.R3.6.2");
        var notices = assessment.Context.Register?.FeeNotices ?? 0;
        var charged = narrative.Claims.Find(claim => claim.Quantity == Quantity.ProcessingFee
            && claim.Mention.Value > 0)?.Mention.Yuan ?? 0;
        if (unpaid > 0 || notices > 0 || charged > 0)
        {
            var why = unpaid > 0 ? $"表三有 {Say.Number(unpaid)} 件因逾期未缴费而不再处理"
                : notices > 0 ? $"登记台账有 {notices} 份收费通知" : $"正文写有信息处理费 {Say.Money(charged)}";
            Warn(assessment, $"“六、其他需要报告的事项”写的是“无”，而{why}。", "请在第六部分报告收取信息处理费的情况。",
                "收取信息处理费情况在第六部分报告（国办公开办函〔2021〕30号）");
        }
    }

    private static bool SaysNothing(string six)
    {
        if (six.Length > 2 * LongestPlaceholder)
        {
            return false;
        }

        var core = CellText.Narrow(six).TrimEnd('。', '.');
        return core is "无" or "/" or "-" or "—" or "没有" or "暂无" or "无其他需要报告的事项" or "本年度无其他需要报告的事项" or "无其他报告事项" or "无其他事项"
            || (core.Length < LongestPlaceholder && core.EndsWith("无其他需要报告的事项", StringComparison.Ordinal));
    }
}
