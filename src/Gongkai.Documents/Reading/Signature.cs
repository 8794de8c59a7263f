namespace Gongkai.Documents.Reading;

/// <summary>Organ and date under a report: they stand below its last part and do not belong to its text.</summary>
internal static class Signature
{
    internal static Dictionary<int, string> TakenFrom(Dictionary<int, string> sections, string agency)
    {
        if (sections.Count == 0)
        {
            return sections;
        }

        var last = 0;
        foreach (var section in sections.Keys)
        {
            last = Math.Max(last, section);
        }

        var lines = sections[last].Split('\n');
        var kept = lines.Length;
        if (kept > 0 && PageLines.IsDate(lines[kept - 1]))
        {
            kept--;
            kept -= kept > 0 && IsOrgan(lines[kept - 1], agency) ? 1 : 0;
        }
        else if (kept > 1 && lines[kept - 1].Trim() == agency)
        {
            kept--;
        }

        sections[last] = string.Join('\n', lines.Take(kept)).Trim('\n');
        return sections;
    }

    private static bool IsOrgan(string line, string agency) =>
        ReportTitle.Compact(line) == agency || (line.Length <= 30 && !line.AsSpan().ContainsAny('。', '，', '无')
            && ReportTitle.IsOrgan(ReportTitle.Compact(line)));
}
