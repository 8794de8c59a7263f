using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Inspection;

/// <summary>What a file holds for the guard: every text in it, seen or not, with its place.</summary>
/// <remarks>Example: a workbook with a hidden sheet gives its cells as <see cref="Texts"/> and one finding of kind
/// <see cref="GuardKind.HiddenContent"/>.</remarks>
/// <param name="Kind">The kind of file in words: Word 文档; empty when it is of no kind known here.</param>
/// <param name="ContentType">Its media type by content: <c>application/pdf</c>; <c>application/octet-stream</c> when
/// unknown.</param>
/// <param name="Texts">To be read by <see cref="Guard.Read"/>.</param>
/// <param name="Findings">What is a finding by being there at all: hidden content, comments, tracked changes, the place of a
/// picture; and what could not be read.</param>
/// <param name="Remarks">What the guard cannot know, in sentences: pictures whose text nobody has read. To be shown, not to
/// be settled.</param>
public sealed record Inspected(
    string Kind, string ContentType, IReadOnlyList<GuardText> Texts, IReadOnlyList<GuardFinding> Findings,
    IReadOnlyList<string> Remarks)
{
    /// <summary>The most characters that <see cref="ShownText"/> holds.</summary>
    public const int MostShown = 200_000;

    /// <summary>What whoever opens the file sees, one paragraph, row or cell a line: for search. Comments, deleted and hidden
    /// text, hidden sheets, rows and slides, properties and files inside the file are not in it; nor is the text of pictures.
    /// Example: of a workbook with a hidden sheet, the cells of the other sheets.</summary>
    public string ShownText { get; init; } = "";
}
