using System.Text;

namespace Gongkai.Documents.Reading;

/// <summary>Automatic numbers, counted the way Word counts them: “总体情况” in a numbered list is printed “一、总体情况”.</summary>
internal sealed class DocxNumbering
{
    internal const int Levels = 9;

    private readonly Dictionary<int, DocxList> _lists = [];
    private readonly Dictionary<string, DocxListStyle> _styles = [];
    private readonly Dictionary<DocxOutline, int?[]> _counters = [];
    private readonly HashSet<int> _started = [];

    internal static DocxNumbering Load(ZipPackage package, string folder)
    {
        var numbering = new DocxNumbering();
        using var part = package.Part(folder + "numbering.xml");
        if (part is not null)
        {
            DocxNumberingPart.Read(part, numbering._lists);
            using var styles = package.Part(folder + "styles.xml");
            if (numbering._lists.Count > 0 && styles is not null)
            {
                DocxStylesPart.Read(styles, numbering._styles);
            }
        }

        return numbering;
    }

    /// <summary>The printed number of a paragraph, or null when it has none; counts it.</summary>
    internal string? Label(DocxParagraph paragraph)
    {
        if (_lists.Count == 0)
        {
            return null;
        }

        var (id, level) = Place(paragraph);
        if (id is not > 0 || !_lists.TryGetValue(id.Value, out var list))
        {
            return null;
        }

        level = Math.Clamp(level, 0, Levels - 1);
        var counters = Count(id.Value, list, level);
        return Print(list, level, counters);
    }

    private (int? Id, int Level) Place(DocxParagraph paragraph)
    {
        if (paragraph.NumberingId is { } id)
        {
            return (id, paragraph.Level ?? 0);
        }

        var style = paragraph.Style;
        for (var steps = 0; style is not null && steps < 16 && _styles.TryGetValue(style, out var found); steps++)
        {
            if (found.NumberingId is { } styled)
            {
                var level = paragraph.Level ?? found.Level
                    ?? (_lists.TryGetValue(styled, out var list) ? list.LevelOf(style) : 0);
                return (styled, level);
            }

            style = found.BasedOn;
        }

        return (null, 0);
    }

    private int?[] Count(int id, DocxList list, int level)
    {
        if (!_counters.TryGetValue(list.Outline, out var counters))
        {
            _counters[list.Outline] = counters = new int?[Levels];
        }

        if (_started.Add(id))
        {
            for (var i = 0; i < Levels; i++)
            {
                counters[i] = list.Restarts[i] is { } start ? start - 1 : counters[i];
            }
        }

        counters[level] = (counters[level] ?? list.Level(level).Start - 1) + 1;
        for (var i = 0; i < level; i++)
        {
            counters[i] ??= list.Level(i).Start;
        }

        Array.Clear(counters, level + 1, Levels - level - 1);
        return counters;
    }

    private static string? Print(DocxList list, int level, int?[] counters)
    {
        var pattern = list.Level(level);
        if (pattern.Format is "bullet" or "none" && !pattern.Text.Contains('%', StringComparison.Ordinal))
        {
            return null;
        }

        var label = new StringBuilder();
        for (var i = 0; i < pattern.Text.Length; i++)
        {
            if (pattern.Text[i] == '%' && i + 1 < pattern.Text.Length && pattern.Text[i + 1] is >= '1' and <= '9')
            {
                var at = pattern.Text[++i] - '1';
                var format = pattern.IsLegal ? "decimal" : list.Level(at).Format;
                label.Append(DocxNumerals.Print(counters[at] ?? list.Level(at).Start, format));
            }
            else
            {
                label.Append(pattern.Text[i]);
            }
        }

        return label.ToString();
    }
}

/// <summary>One level of a list: how its number is written.</summary>
internal sealed record DocxListLevel(int Start, string Format, string Text, bool IsLegal, string? Style)
{
    internal static DocxListLevel Plain { get; } = new(1, "none", "", false, null);
}

/// <summary>The levels several lists share, with one count.</summary>
internal sealed class DocxOutline
{
    internal DocxListLevel?[] Levels { get; } = new DocxListLevel?[DocxNumbering.Levels];
}

/// <summary>A list: shared levels, its own changes to them, and where it starts anew.</summary>
internal sealed class DocxList(DocxOutline outline)
{
    internal DocxOutline Outline => outline;

    internal DocxListLevel?[] Overrides { get; } = new DocxListLevel?[DocxNumbering.Levels];

    internal int?[] Restarts { get; } = new int?[DocxNumbering.Levels];

    internal DocxListLevel Level(int level) => Overrides[level] ?? outline.Levels[level] ?? DocxListLevel.Plain;

    internal int LevelOf(string style) => Math.Max(0, Array.FindIndex(outline.Levels, level => level?.Style == style));
}

/// <summary>What a paragraph style says about numbers.</summary>
internal sealed record DocxListStyle(string? BasedOn, int? NumberingId, int? Level);
