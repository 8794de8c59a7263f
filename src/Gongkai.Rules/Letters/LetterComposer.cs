using System.Globalization;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Remedies;

namespace Gongkai.Rules.Letters;

/// <summary>Puts facts into a template, and notes what is missing.</summary>
internal sealed class LetterComposer(LetterTemplate template, LetterFacts facts)
{
    private readonly LetterKind _kind = template.Kind;
    private readonly HashSet<string> _missing = [];

    internal List<Problem> Problems { get; } = [];

    internal Letter Compose()
    {
        var remedy = RemedyOf();
        var blocks = Blocks(remedy);
        CheckHeld();
        CheckWritten();
        CheckIdentity(blocks);
        var heads = _kind.HasHeading;
        return new Letter
        {
            Kind = _kind,
            TemplateVersion = template.Version,
            Heading = heads ? facts.Organ.Heading ?? facts.Organ.Name : null,
            Number = _kind.IsNumbered ? facts.Number : null,
            Title = template.Title,
            Addressee = _kind.IsForm ? null : Addressee(),
            Blocks = blocks,
            Attachments = _kind.IsForm ? [] : facts.Attachments,
            Signature = _kind.IsForm ? null : facts.Organ.Name,
            Date = _kind.IsForm ? null : facts.Date,
            Contact = _kind.IsForm ? [] : Contact(),
            Remedy = remedy,
        };
    }

    /// <summary>What only a signed letter has.</summary>
    internal void CheckSigned()
    {
        if (_kind.IsNumbered && facts.Number is null)
        {
            Problems.Add(LetterProblems.NoNumber(_kind));
        }

        if (!_kind.IsForm && facts.Date is null)
        {
            Problems.Add(LetterProblems.NoDate(_kind));
        }
    }

    private Remedy RemedyOf()
    {
        if (_kind.Remedy is LetterRemedy.None or LetterRemedy.Fee)
        {
            return _kind.Remedy == LetterRemedy.Fee ? Remedy.OfFeeNotice : Remedy.None;
        }

        var organ = facts.Organ;
        Require(organ.ReconsiderationOrgan, LetterProblems.NoReconsiderationOrgan);
        Require(organ.Court, LetterProblems.NoCourt);
        if (facts.ServedOnline)
        {
            Require(organ.ReconsiderationUrl, LetterProblems.NoChannel);
        }

        // A draft without date is judged by today's law: the one that will hold when it is signed.
        var remedyClass = _kind.Remedy == LetterRemedy.Either ? RemedyClass.Either
            : Remedy.ClassOf(_kind.Outcome!.Value, facts.Grounds, facts.Date ?? DateOnly.MaxValue);
        var about = _kind.Recipient == LetterRecipient.ThirdParty ? "本决定" : "本答复";
        return Remedy.For(
            remedyClass, organ.ReconsiderationOrgan, organ.Court, facts.ServedOnline ? organ.ReconsiderationUrl : null, about);
    }

    private void Require(string? value, Func<Problem> problem)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Problems.Add(problem());
        }
    }

    private List<LetterBlock> Blocks(Remedy remedy)
    {
        var blocks = new List<LetterBlock>();
        var rows = new List<LetterRow>();
        foreach (var line in template.Lines.Where(line => line.Conditions.All(Holds)))
        {
            var cells = line.Cells.Select(cell => string.Concat(cell.Select(piece => Text(piece, remedy)))).ToList();
            if (line.Form == TemplateForm.Row)
            {
                rows.Add(new LetterRow(cells));
                continue;
            }

            Close(blocks, rows);
            blocks.AddRange(line.Form == TemplateForm.Part ? [new LetterPart(cells[0])]
                : cells[0].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(text => new LetterParagraph(text)));
        }

        Close(blocks, rows);
        return blocks;
    }

    private static void Close(List<LetterBlock> blocks, List<LetterRow> rows)
    {
        if (rows.Count > 0)
        {
            blocks.Add(new LetterTable([.. rows]));
            rows.Clear();
        }
    }

    private bool Holds(TemplateCondition condition) =>
        LetterFields.Find(condition.Field)!.Value(facts) is not null == condition.Present;

    private string Text(TemplatePiece piece, Remedy remedy)
    {
        if (!piece.IsField)
        {
            return piece.Text;
        }

        if (piece.Text == LetterFields.Remedy)
        {
            return remedy.Text;
        }

        if (LetterFields.Find(piece.Text)!.Value(facts) is { } value)
        {
            return value;
        }

        if (_kind.IsForm)
        {
            return "";
        }

        Miss([piece.Text]);
        return $"【{piece.Text}】";
    }

    private void Miss(IReadOnlyList<string> fields)
    {
        if (_missing.Add(fields[0]))
        {
            Problems.Add(fields[0] == "不予公开依据" ? LetterProblems.NoGrounds() : LetterProblems.NoValue(_kind, fields));
        }
    }

    /// <summary>Also what the template shows only when there is a value: the law wants it whatever the template says.</summary>
    private void CheckHeld()
    {
        foreach (var fields in _kind.IsForm ? [] : _kind.Holds)
        {
            if (fields.All(name => LetterFields.Find(name)!.Value(facts) is null))
            {
                Miss(fields);
            }
        }
    }

    private void CheckWritten()
    {
        foreach (var field in template.Fields.Where(field => field.Form != LetterFieldForm.FromCase))
        {
            var text = facts.Written.GetValueOrDefault(field.Name)?.Trim() ?? "";
            if (text.Length > LetterField.Longest)
            {
                Problems.Add(LetterProblems.TooLongValue(field.Name, text.Length));
            }
            else if (field.Form == LetterFieldForm.Day && text.Length > 0
                && !DateOnly.TryParseExact(text, "yyyy-MM-dd", null, DateTimeStyles.None, out _))
            {
                Problems.Add(LetterProblems.NotADay(field.Name, text));
            }
        }
    }

    private void CheckIdentity(List<LetterBlock> blocks)
    {
        if (_kind.Recipient == LetterRecipient.ThirdParty && facts.Applicant is { Name.Length: > 1 } applicant
            && blocks.Any(block => TextOf(block).Contains(applicant.Name, StringComparison.Ordinal)))
        {
            Problems.Add(LetterProblems.ShowsApplicant(_kind));
        }
    }

    private static string TextOf(LetterBlock block) => block switch
    {
        LetterParagraph paragraph => paragraph.Text,
        LetterTable table => string.Join('\n', table.Rows.SelectMany(row => row.Cells)),
        LetterPart part => part.Title,
        _ => "",
    };

    private string Addressee()
    {
        var party = _kind.Recipient == LetterRecipient.Applicant ? facts.Applicant : facts.Addressee;
        if (string.IsNullOrWhiteSpace(party?.Name))
        {
            Miss(["收件人"]);
            return "【收件人】";
        }

        return party.Name;
    }

    private List<string> Contact()
    {
        foreach (var name in (string[])["承办机构", "联系电话"])
        {
            if (LetterFields.Find(name)!.Value(facts) is null)
            {
                Miss([name]);
            }
        }

        return [.. ((string[])["承办机构", "联系电话", "联系地址", "邮政编码"])
            .Select(name => (name, LetterFields.Find(name)!.Value(facts)))
            .Where(pair => pair.Item2 is not null).Select(pair => $"{pair.name}：{pair.Item2}")];
    }
}
