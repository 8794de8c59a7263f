namespace Gongkai.Documents.Reading;

/// <summary>What stands above the prose before part 一: the title, the organ, the date.</summary>
internal static class OpeningLines
{
    private const int Longest = 80;

    /// <summary>
    /// The line without the title at its head; empty when it is the title, a piece of it, the organ, or a date.
    /// </summary>
    internal static ReadOnlySpan<char> WithoutTitle(ReadOnlySpan<char> line, ReportTitle title)
    {
        if (line.Length <= Longest)
        {
            var compact = ReportTitle.Compact(line.ToString()).Trim('#', '*');
            if (ReportTitle.LooksLikeTitle(compact) || compact.Length > 2 && (compact == title.Agency
                || title.Title?.Contains(compact, StringComparison.Ordinal) == true) || PageLines.IsDate(compact))
            {
                return default;
            }
        }

        var end = line.IndexOf("年度报告 ");
        return end is > 0 and < Longest && line[..end].IndexOfAny('。', '《', '，') < 0 ? line[(end + 5)..] : line;
    }
}
