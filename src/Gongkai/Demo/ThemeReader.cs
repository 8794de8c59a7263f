using System.Globalization;

namespace Gongkai.Demo;

/// <summary>Reads themes: a line <c>= organs | column | options</c>, then lines with one letter and text: <c>t</c> title,
/// <c>k</c> keywords, <c>p h l r +</c> blocks, <c>a</c> a file.</summary>
internal static class ThemeReader
{
    internal static IReadOnlyList<Theme> Read(params IEnumerable<string> files)
    {
        var themes = new List<Theme>();
        foreach (var line in files.SelectMany(WordFile.Lines))
        {
            if (line.StartsWith('='))
            {
                themes.Add(Head(line[1..].Split('|', StringSplitOptions.TrimEntries)));
            }
            else
            {
                Add(themes[^1], line[0], line[1..].Trim());
            }
        }

        return themes;
    }

    private static void Add(Theme theme, char mark, string text)
    {
        switch (mark)
        {
            case 't':
                theme.Title = text;
                break;
            case 'k':
                theme.Keywords = text;
                break;
            case 'a':
                theme.Files.Add(text);
                break;
            case 'p' or 'h' or 'l' or 'r' or '+':
                theme.Blocks.Add(new ThemeBlock(mark, text));
                break;
            default:
                throw new FormatException($"A theme has no line '{mark}': {text}");
        }
    }

    private static Theme Head(string[] fields)
    {
        var options = fields.Skip(2).Select(field => field.Split(' ', 2))
            .ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "");
        return new Theme
        {
            Organs = fields[0].Split(','),
            Column = fields[1],
            Months = options.TryGetValue("months", out var months) ? [.. months.Split(',').SelectMany(Range)] : [],
            Years = options.TryGetValue("years", out var years) ? [.. years.Split(',').Select(Span)] : [],
            Times = options.TryGetValue("times", out var times) ? Number(times) : 0,
            Kind = options.TryGetValue("kind", out var kind) ? Enum.Parse<DemoKind>(kind) : null,
            Topic = options.GetValueOrDefault("topic"),
            Form = options.GetValueOrDefault("form"),
            Section = options.GetValueOrDefault("section"),
            LooksBack = options.ContainsKey("looks-back"),
            Emergency = options.ContainsKey("emergency"),
            Picture = options.ContainsKey("picture"),
        };
    }

    private static IEnumerable<int> Range(string text)
    {
        var (first, last) = Span(text);
        return Enumerable.Range(first, last - first + 1);
    }

    private static (int First, int Last) Span(string text)
    {
        var ends = text.Split('-');
        return (Number(ends[0]), ends.Length == 1 ? Number(ends[0]) : ends[1].Length == 0 ? 9999 : Number(ends[1]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
