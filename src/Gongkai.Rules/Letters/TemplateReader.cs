using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Letters;

/// <summary>Reads the lines of a template.</summary>
internal static class TemplateReader
{
    private const string IfPresent = "{如有";
    private const string IfAbsent = "{如无";

    internal static List<TemplateLine> Read(string body, List<Problem> problems)
    {
        var lines = new List<TemplateLine>();
        foreach (var line in body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            lines.Add(Line(line, lines.Count + 1, problems));
        }

        return lines;
    }

    private static TemplateLine Line(string line, int number, List<Problem> problems)
    {
        var conditions = new List<TemplateCondition>();
        while (Condition(line) is { } found)
        {
            Known(found.Condition.Field, number, problems);
            conditions.Add(found.Condition);
            line = found.Remainder;
        }

        var form = line.StartsWith('|') ? TemplateForm.Row : line.StartsWith("==", StringComparison.Ordinal) ? TemplateForm.Part
            : TemplateForm.Paragraph;
        string[] cells = form switch
        {
            TemplateForm.Row => line.Trim('|').Split('|', StringSplitOptions.TrimEntries),
            TemplateForm.Part => [line.TrimStart('=').Trim()],
            _ => [line],
        };
        return new TemplateLine(number, form, conditions, [.. cells.Select(cell => Pieces(cell, number, problems))]);
    }

    private static (TemplateCondition Condition, string Remainder)? Condition(string line)
    {
        var present = line.StartsWith(IfPresent, StringComparison.Ordinal);
        var end = line.IndexOf('}', StringComparison.Ordinal);
        return end > 0 && (present || line.StartsWith(IfAbsent, StringComparison.Ordinal))
            ? (new TemplateCondition(line[IfPresent.Length..end].Trim(), present), line[(end + 1)..].Trim())
            : null;
    }

    private static List<TemplatePiece> Pieces(string text, int number, List<Problem> problems)
    {
        var pieces = new List<TemplatePiece>();
        while (text.Length > 0)
        {
            var open = text.AsSpan().IndexOfAny('{', '}');
            if (open != 0)
            {
                pieces.Add(new TemplatePiece(open < 0 ? text : text[..open], false));
                text = open < 0 ? "" : text[open..];
                continue;
            }

            var close = text.IndexOf('}', StringComparison.Ordinal);
            if (close <= 1 || text.IndexOf('{', 1) is > 0 and var again && again < close)
            {
                problems.Add(LetterProblems.Brace(number));
                break;
            }

            Known(text[1..close].Trim(), number, problems);
            pieces.Add(new TemplatePiece(text[1..close].Trim(), true));
            text = text[(close + 1)..];
        }

        return pieces;
    }

    private static void Known(string name, int number, List<Problem> problems)
    {
        if (LetterFields.Find(name) is null)
        {
            problems.Add(LetterProblems.UnknownField(number, name));
        }
    }
}
