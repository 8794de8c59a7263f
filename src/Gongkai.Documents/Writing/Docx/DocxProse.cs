using System.Xml.Linq;
using static Gongkai.Documents.Writing.Docx.WordXml;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>A line of the prose with the typeface of its level: “一、” 黑体, “（一）” 楷体, anything else 仿宋 (GB/T 9704-2012, 7.3.3).</summary>
internal static class DocxProse
{
    private const string Numerals = "一二三四五六七八九十";

    // A heading that runs into its text ends with its first full stop; a longer sentence is no heading.
    private const int LongestHeading = 40;

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
