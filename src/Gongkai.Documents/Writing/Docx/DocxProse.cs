using System.Xml.Linq;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>
/// A line of the prose with the typeface of its level: “一、” 黑体, “（一）” 楷体, anything else 仿宋 (GB/T 9704-2012, 7.3.3).
/// </summary>
internal static class DocxProse
{
    private const string Numerals = "一二三四五六七八九十";

    // A heading that runs into its text ends with its first full stop; a longer sentence is no heading.
    private const int LongestHeading = 40;

    /// <summary>Characters of 二号 on a line of 156 mm.</summary>
    private const double TitleLine = 20;
    private static readonly string[] TitleBreaks = ["政府信息公开", "工作年度报告"];

    /// <summary>
    /// The title. One too long for a line is drawn in at both sides so far that it breaks where a person would break it; a line
    /// break of its
    /// own would make two lines of text of it.
    /// </summary>
    internal static XElement Title(string title)
    {
        var side = (int)((TitleLine - TitleWidth(title)) / 2 * 440);
        return new XElement(
            W + "p",
            E("pPr", V("pStyle", "GongkaiTitle"), side <= 0 ? null : E("ind", ("left", side), ("right", side))),
            title.Length == 0 ? null : Run(title));
    }

    /// <summary>
    /// The width, in characters, at which the title breaks well; the whole line when it needs none or there is no good place.
    /// </summary>
    private static double TitleWidth(string title)
    {
        var whole = Width(title);
        foreach (var start in whole > TitleLine ? TitleBreaks : [])
        {
            var at = title.IndexOf(start, StringComparison.Ordinal);
            if (at > 0 && Width(title[..at]) is var first && first <= TitleLine && whole - first <= first)
            {
                return Math.Min(TitleLine, first + 0.5);
            }
        }

        return TitleLine;
    }

    /// <summary>Latin letters and digits are half as wide; Word sets a quarter space where they meet Chinese.</summary>
    private static double Width(string text) => text.Sum(c => c < 0x2e80 ? 0.5 : 1) + (text.Any(char.IsAsciiDigit) ? 0.5 : 0);

    /// <summary>A section heading, with air between it and a table it touches.</summary>
    internal static XElement Heading(int section, bool afterTable, bool beforeTable) => new(
        W + "p",
        E("pPr",
            V("pStyle", $"GongkaiSection{section}"),
            !afterTable && !beforeTable ? null
                : E("spacing", ("before", afterTable ? 240 : 0), ("after", beforeTable ? 120 : 0))),
        Run(SectionNames.Of(section)));

    /// <summary>One paragraph.</summary>
    internal static XElement Line(string line)
    {
        var style = Level(line) switch { 1 => "GongkaiLevel1", 2 => "GongkaiLevel2", _ => null };
        var heading = style is null ? 0 : HeadingLength(line);
        return new XElement(
            W + "p",
            E("pPr", V("pStyle", "GongkaiBody")),
            heading > 0 ? Run(line[..heading], style) : null,
            heading < line.Length ? Run(line[heading..]) : null);
    }

    /// <summary>1 for “一、”, 2 for “（一）”, 0 for neither.</summary>
    internal static int Level(string line)
    {
        var start = line.Length > 0 && line[0] is '（' or '(' ? 1 : 0;
        var end = start;
        while (end < line.Length && Numerals.Contains(line[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end == start || end == line.Length ? 0
            : start == 0 ? line[end] == '、' ? 1 : 0
            : line[end] is '）' or ')' ? 2 : 0;
    }

    private static int HeadingLength(string line)
    {
        var stop = line.AsSpan().IndexOfAny('。', '：', '；') + 1;
        var length = stop == 0 ? line.Length : stop;
        return length <= LongestHeading ? length : 0;
    }
}
