using System.Text;

namespace Gongkai.Documents.Json;

/// <summary>Comma separated text as RFC 4180 has it, safe to open in a spreadsheet.</summary>
internal static class CsvText
{
    private const string Risky = "=+-@\t\r\n'";

    /// <summary>
    /// Adds a text. One that a spreadsheet would take for a formula gets an apostrophe in front, which <see cref="Plain"/>
    /// takes off.
    /// </summary>
    internal static StringBuilder Text(this StringBuilder csv, string text)
    {
        var guarded = text.Length > 0 && Risky.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return guarded.AsSpan().IndexOfAny(",\"\r\n") < 0 && guarded.Trim().Length == guarded.Length
            ? csv.Append(guarded)
            : csv.Append('"').Append(guarded.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    /// <summary>A text as it was before it was made safe.</summary>
    internal static string Plain(string field) =>
        field.Length > 1 && field[0] == '\'' && Risky.Contains(field[1], StringComparison.Ordinal) ? field[1..] : field;

    /// <summary>All rows with the line each starts in. Quotes left open run to the end of the text.</summary>
    internal static IEnumerable<(int Line, IReadOnlyList<string> Fields)> Rows(string text)
    {
        var fields = new List<string>();
        var at = 0;
        var line = 1;
        var start = 1;
        while (at < text.Length)
        {
            fields.Add(text[at] == '"' ? Quoted(text, ref at, ref line) : Bare(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at == text.Length)
                {
                    fields.Add("");
                }

                continue;
            }

            yield return (start, fields.ToArray());
            fields.Clear();
            at += at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 1;
            start = ++line;
        }

        if (fields.Count > 0)
        {
            yield return (start, fields.ToArray());
        }
    }

    private static string Bare(string text, ref int at)
    {
        var length = text.AsSpan(at).IndexOfAny(",\r\n");
        var field = length < 0 ? text[at..] : text.Substring(at, length);
        at += field.Length;
        return field;
    }

    private static string Quoted(string text, ref int at, ref int line)
    {
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"'))
            {
                at++;
                break;
            }

            line += text[at] == '\n' ? 1 : 0;
            at += text[at] == '"' ? 1 : 0;
            field.Append(text[at]);
        }

        // What follows a closing quote within the field is kept rather than lost.
        return field.Append(Bare(text, ref at)).ToString();
    }
}
