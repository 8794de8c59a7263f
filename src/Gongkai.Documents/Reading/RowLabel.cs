namespace Gongkai.Documents.Reading;

/// <summary>
/// A printed row label of tables 2 and 3, whatever the edition: the code of its row and the core words by which it is known.
/// </summary>
/// <param name="Index">Place in <see cref="RowLabels.All"/>.</param>
/// <param name="Code">The row's code, the same in both editions.</param>
/// <param name="Whole">
/// Whether nothing may follow the core words but figures and brackets: “规章” is a label, “规章制度” is not.
/// </param>
/// <param name="Cores">Core words, without white space and numbering.</param>
internal sealed record RowLabel(int Index, string Code, bool Whole, string[] Cores)
{
    /// <summary>2 or 3; 0 for headings of groups, which have no figures of their own.</summary>
    internal int Table { get; } = Code.Length == 0 ? 0 : Code[1] - '0';

    internal bool IsGroup => Table == 0;
}
