namespace Gongkai.Rules.Reports;

/// <summary>The one form in which the prose of a section is kept, so that writing and reading again changes nothing.</summary>
public static class SectionText
{
    /// <summary>Lines ended by “\n”, no white space at either end of a line (full-width and zero-width spaces included), no
    /// blank lines at the ends.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The canonical text; applying it again changes nothing. Blank lines inside stay.</returns>
    /// <remarks>Example: “　　一是公开。\r\n” becomes “一是公开。”.</remarks>
    public static string Canonical(string text)
    {
        if (text.Length == 0 || !NeedsWork(text))
        {
            return text;
        }

        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u2028', '\u2029');
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = Clean(lines[i]);
        }

        return string.Join('\n', lines).Trim('\n');
    }

    private static bool NeedsWork(string text)
    {
        if (Blank(text[0]) || Blank(text[^1]))
        {
            return true;
        }

        var span = text.AsSpan();
        if (span.IndexOfAnyInRange('\u007f', '\u009f') >= 0 || span.IndexOfAnyInRange('\u2028', '\u2029') >= 0
            || span.IndexOfAnyInRange('\ufffe', '\uffff') >= 0)
        {
            return true;
        }

        // The first and last characters are not blank, so a line break has neighbours.
        for (var at = 0; span[at..].IndexOfAnyInRange('\0', '\u001f') is >= 0 and var step; at++)
        {
            at += step;
            if (span[at] == '\n' ? BlankInLine(span[at - 1]) || BlankInLine(span[at + 1]) : span[at] != '\t')
            {
                return true;
            }
        }

        return false;
    }

    private static bool BlankInLine(char c) => c != '\n' && Blank(c);

    private static string Clean(string line)
    {
        // Controls first: what stands at an end once they are gone must be trimmed too.
        var kept = line.Any(IsControl) ? string.Concat(line.Where(c => !IsControl(c))) : line;
        var start = 0;
        var end = kept.Length;
        while (start < end && Blank(kept[start]))
        {
            start++;
        }

        while (end > start && Blank(kept[end - 1]))
        {
            end--;
        }

        return kept[start..end];
    }

    private static bool Blank(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u2060';

    private static bool IsControl(char c) =>
        (char.IsControl(c) && c != '\t') || c is '\u2028' or '\u2029' or '\ufffe' or '\uffff';
}
