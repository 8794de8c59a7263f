namespace Gongkai.Documents.Reading;

/// <summary>The prose of a printed report, without titles, page numbers and what stands around the text.</summary>
internal sealed class PartProse(SectionTexts texts)
{
    private const int Longest = 25;

    private readonly List<string> _scraps = [];

    internal void Add(string text, int section, ReportTitle? title)
    {
        var line = text.AsSpan().Trim();
        if (line.IsEmpty || PageLines.IsPageNumber(line) || PageLines.IsAround(line))
        {
            return;
        }

        if (section == 0 && title is not null)
        {
            line = OpeningLines.WithoutTitle(line, title);
        }

        line = line.TrimStart("#").Trim();
        if (!line.IsEmpty)
        {
            texts.Add(section, line);
        }
    }

    /// <summary>A line among table lines, kept until it is known whether the table goes on.</summary>
    internal void Keep(string text) => _scraps.Add(text);

    /// <summary>Lines among table lines: short ones are pieces of headings the layout cut up, sentences are prose.</summary>
    internal void AddKept(int section, bool alsoShort)
    {
        foreach (var line in _scraps)
        {
            if (alsoShort || line.Trim().Length > Longest || line.Contains('。'))
            {
                Add(line, section, null);
            }
        }

        _scraps.Clear();
    }
}
