namespace Gongkai.Rules.Letters;

/// <summary>What a line of a template becomes.</summary>
internal enum TemplateForm
{
    Paragraph,
    Row,
    Part,
}

/// <summary>A piece of text, or a field.</summary>
internal readonly record struct TemplatePiece(string Text, bool IsField);

/// <summary>Shown only if a field has a value, or has none.</summary>
internal readonly record struct TemplateCondition(string Field, bool Present);

/// <summary>One line of a template.</summary>
/// <param name="Number">Counting only lines that are not blank, from 1.</param>
/// <param name="Form">Paragraph, row, part.</param>
/// <param name="Conditions">All must hold.</param>
/// <param name="Cells">The pieces: of a row one list a cell, else a single list.</param>
internal sealed record TemplateLine(
    int Number, TemplateForm Form, IReadOnlyList<TemplateCondition> Conditions, IReadOnlyList<IReadOnlyList<TemplatePiece>> Cells)
{
    internal IEnumerable<string> Shown => Pieces.Where(piece => piece.IsField).Select(piece => piece.Text);

    internal IEnumerable<string> Names => Conditions.Select(condition => condition.Field).Concat(Shown);

    internal string Words => string.Concat(Pieces.Where(piece => !piece.IsField).Select(piece => piece.Text));

    private IEnumerable<TemplatePiece> Pieces => Cells.SelectMany(cell => cell);

    /// <summary>Whether it is shown whenever one of these fields has a value.</summary>
    internal bool IsSureFor(IReadOnlyList<string> fields) =>
        Conditions.All(condition => condition.Present && fields.Contains(condition.Field));
}
