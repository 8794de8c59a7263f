using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Letters;

/// <summary>What a template of a kind must and must not hold.</summary>
internal static class TemplateChecks
{
    private static readonly string[] OwnWords = ["行政复议", "行政诉讼", "提起诉讼", "人民法院"];

    internal static void Check(LetterKind kind, string title, List<TemplateLine> lines, List<Problem> problems)
    {
        if (title.Length == 0)
        {
            problems.Add(LetterProblems.NoTitle());
        }
        else if (title.Length > LetterTemplate.LongestTitle || title.AsSpan().IndexOfAny('{', '}', '\n') >= 0)
        {
            problems.Add(LetterProblems.LongTitle(title.Length) with { Field = "Title" });
        }

        if (lines.Count == 0)
        {
            problems.Add(LetterProblems.Empty());
            return;
        }

        problems.AddRange(kind.Holds.Where(fields => !Holds(lines, fields))
            .Select(fields => LetterProblems.LacksField(kind, fields)));
        problems.AddRange(kind.Cites.Where(text => !lines.Any(line => line.Conditions.Count == 0 && Says(line, text)))
            .Select(text => LetterProblems.LacksCitation(kind, text)));
        problems.AddRange(lines.Where(line => line.Form == TemplateForm.Row && line.Cells.Count is not (1 or 2 or 4))
            .Select(line => LetterProblems.Row(line.Number, line.Cells.Count)));
        Remedies(kind, lines, problems);
        Identity(kind, lines, problems);
    }

    private static bool Holds(List<TemplateLine> lines, IReadOnlyList<string> fields) =>
        lines.Any(line => line.IsSureFor(fields) && line.Shown.Any(fields.Contains));

    private static bool Says(TemplateLine line, string text) => line.Words.Contains(text, StringComparison.Ordinal);

    private static void Remedies(LetterKind kind, List<TemplateLine> lines, List<Problem> problems)
    {
        var shown = lines.Where(line => line.Shown.Contains(LetterFields.Remedy)).ToList();
        if (kind.Remedy == LetterRemedy.None && shown.Count > 0)
        {
            problems.Add(LetterProblems.NeedlessRemedy(kind));
        }

        if (kind.Remedy != LetterRemedy.None
            && !shown.Any(line => line.Form == TemplateForm.Paragraph && line.Conditions.Count == 0 && line.Cells[0].Count == 1))
        {
            problems.Add(LetterProblems.LacksRemedy(kind));
        }

        problems.AddRange(lines.Where(line => OwnWords.Any(word => Says(line, word)))
            .Select(line => LetterProblems.OwnRemedy(line.Number)));
    }

    private static void Identity(LetterKind kind, List<TemplateLine> lines, List<Problem> problems)
    {
        if (kind.Recipient == LetterRecipient.ThirdParty)
        {
            problems.AddRange(lines.SelectMany(line => line.Shown).Where(name => LetterFields.Find(name) is { IsIdentity: true })
                .Distinct().Select(name => LetterProblems.NamesApplicant(kind, name)));
        }
    }
}
