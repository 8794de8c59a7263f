namespace Gongkai.Rules.Reports;

/// <summary>The one form in which the prose of a section is kept, so that writing and reading again changes nothing.</summary>
public static class SectionText
{
    /// <summary>Lines ended by “\n”, no white space at either end of a line (full-width and zero-width spaces included), no blank lines at the ends.</summary>
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

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n' ? Blank(text[i - 1]) || Blank(text[i + 1]) : IsControl(c))
            {
                return true;
            }
        }

        return false;
    }

    private static string Clean(string line)
    {
        var start = 0;
        var end = line.Length;
        while (start < end && Blank(line[start]))
        {
            start++;
        }

        while (end > start && Blank(line[end - 1]))
        {
            end--;
        }

        var kept = line.AsSpan(start, end - start);
        return kept.IndexOfAnyInRange('\0', '\u001f') < 0
            ? kept.ToString()
            : string.Concat(kept.ToString().Where(c => !IsControl(c) || c == '\t'));
    }

    private static bool Blank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u2060';

    private static bool IsControl(char c) => (char.IsControl(c) && c != '\t') || c is '\u2028' or '\u2029' or '\ufffe' or '\uffff';
}
