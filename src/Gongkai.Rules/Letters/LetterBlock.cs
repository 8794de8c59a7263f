namespace Gongkai.Rules.Letters;

/// <summary>A part of the body of a letter.</summary>
/// <remarks>Example: a paragraph, a table, a new page with its own title.</remarks>
public abstract record LetterBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">One line of text.</param>
/// <remarks>Example: “请于2026年12月1日前答复。”</remarks>
public sealed record LetterParagraph(string Text) : LetterBlock;

/// <summary>A table of labels and values.</summary>
/// <param name="Rows">At least one.</param>
/// <remarks>Example: the application form.</remarks>
public sealed record LetterTable(IReadOnlyList<LetterRow> Rows) : LetterBlock;

/// <summary>A new page that begins with a title: the reply slip of a consultation.</summary>
/// <param name="Title">The title.</param>
/// <remarks>Example: 回执.</remarks>
public sealed record LetterPart(string Title) : LetterBlock;

/// <summary>A row: label and value in turn, or a single cell that heads what follows.</summary>
/// <param name="Cells">One, two or more.</param>
/// <remarks>Example: 联系电话 · 010-0000 0000 · 邮政编码 · 000000.</remarks>
public sealed record LetterRow(IReadOnlyList<string> Cells)
{
    /// <summary>Whether the cell is a label.</summary>
    /// <param name="index">From 0.</param>
    /// <returns>True for the first, third … and for a heading.</returns>
    public static bool IsLabel(int index) => index % 2 == 0;
}
