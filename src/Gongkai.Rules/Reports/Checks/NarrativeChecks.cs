namespace Gongkai.Rules.Reports.Checks;

/// <summary>W3, W4 and I4: prose against tables, and parts in the prose against their whole (law §3.5).</summary>
internal static class NarrativeChecks
{
    private const string Source = "正文与表格一致";

    internal static NarrativeReader Run(Assessment assessment)
    {
        var report = assessment.Report;
        var reader = new NarrativeReader(report.Year, report.Agency);
        for (var section = 0; section <= 4; section++)
        {
            if (report.Sections.TryGetValue(section, out var text) && text.Length > 0
                && (section < 2 || text.Contains('。', StringComparison.Ordinal)))
            {
                reader.Read(section, text, topic: section >= 3);
            }
        }

        foreach (var list in reader.Parts)
        {
            Parts(assessment, list);
        }

        ClaimChecks.Run(assessment, reader);
        Denials(assessment, reader);
        return reader;
    }

    private static void Parts(Assessment assessment, PartsList list)
    {
        var sum = 0m;
        foreach (var part in list.Parts)
        {
            sum += part;
        }

        var whole = list.Whole.Value;
        if (sum > whole)
        {
            Parts(assessment, list, sum, "多于", "请核对总数和各分项。", "正文分项之和不超过总数");
        }
        else if (sum < whole && list.Open)
        {
            var unit = list.Whole.Unit;
            assessment.Remark("I4", "S" + list.Sentence.Section,
                $"“{list.Sentence.Quote(list.Whole.Start)}”：{Say.Number(whole)} = {Added(list)} + {Say.Number(whole - sum)}，"
                    + $"有 {Say.Number(whole - sum)} {unit}未逐项列明（等）。",
                "写有“等”字，可以不逐项列明，无需处理。", "正文列举未尽的，应写“等”字", whole, sum);
        }
        else if (sum < whole && list.Exhaustive)
        {
            Parts(assessment, list, sum, "少于", "请核对总数和各分项；列举未尽的，请加“等”字。", "正文列举未尽的，应写“等”字");
        }
    }

    private static void Parts(Assessment assessment, PartsList list, decimal sum, string word, string remedy, string source)
    {
        var whole = list.Whole.Value;
        var unit = list.Whole.Unit;
        assessment.Warn("W3", "S" + list.Sentence.Section, whole, sum,
            $"“{list.Sentence.Quote(list.Whole.Start)}”：分项 {Added(list)} = {Say.Number(sum)} {unit}，"
                + $"{word}总数 {Say.Number(whole)} {unit}，相差 {Say.Number(Math.Abs(sum - whole))} {unit}。",
            remedy, source);
    }

    private static string Added(PartsList list) => string.Join(" + ", list.Parts.Select(Say.Number));

    /// <summary>W4: where the prose says there were no applications, 新收, 上年结转 and all results are 0.</summary>
    private static void Denials(Assessment assessment, NarrativeReader reader)
    {
        var report = assessment.Report;
        if (RelationChecks.HasTable(report, 3))
        {
            foreach (var (sentence, at, carriedIn) in reader.Denials)
            {
                if (NoApplications(assessment, sentence, at, carriedIn))
                {
                    break;
                }
            }

            ZeroReceived(assessment, reader);
        }

        foreach (var (sentence, at, reviews, suits) in reader.NoProceedings)
        {
            NoProceedings(assessment, sentence, at, reviews, suits);
        }
    }

    private static void ZeroReceived(Assessment assessment, NarrativeReader reader)
    {
        foreach (var claim in reader.Claims)
        {
            if (claim is { Quantity: Quantity.Received, Mention.Value: 0 }
                && NoApplications(assessment, claim.Sentence, claim.Mention.Start, carriedIn: true))
            {
                return;
            }
        }
    }

    private static bool NoApplications(Assessment assessment, Sentence sentence, int at, bool carriedIn)
    {
        var report = assessment.Report;
        var received = SoftChecks.Row(report, "T3.R1");
        var before = SoftChecks.Row(report, "T3.R2");
        var results = Results(report);
        var right = received > 0 || carriedIn ? received : before + results == 0 ? 0 : Math.Max(before, results);
        if (right == 0)
        {
            return false;
        }

        assessment.Warn("W4", "S" + sentence.Section, 0, right,
            $"正文写“{sentence.Quote(at)}”，表三却有：本年新收 {Say.Number(received)}、上年结转 {Say.Number(before)}、办理结果总计 {Say.Number(results)}。",
            "请核对正文与表三，更正写错的一处。", "正文写没有收到申请的，表三应全部为 0");
        return true;
    }

    /// <summary>The total of results; where it is 0 or not stated, what the rows add to.</summary>
    private static decimal Results(Report report)
    {
        var sum = 0m;
        foreach (var row in report.Format.Rows)
        {
            sum += row.Role == RowRole.Result ? SoftChecks.Row(report, row.Code) : 0;
        }

        return Math.Max(sum, SoftChecks.Row(report, "T3.R3.7"));
    }

    private static void NoProceedings(Assessment assessment, Sentence sentence, int at, bool reviews, bool suits)
    {
        var report = assessment.Report;
        var review = Total(report, "T4.A5");
        var suit = Total(report, "T4.B5") + Total(report, "T4.C5");
        var denied = (reviews ? review : 0) + (suits ? suit : 0);
        if (denied > 0)
        {
            assessment.Warn("W3", "S" + sentence.Section, 0, denied,
                $"正文写“{sentence.Quote(at)}”，表四却有行政复议 {Say.Number(review)} 件、行政诉讼 {Say.Number(suit)} 件。",
                "请核对正文与表四，更正写错的一处。", Source);
        }
    }

    internal static decimal Total(Report report, string code) =>
        Figures.Stated(report, code, out var figure) ? figure : 0;
}
