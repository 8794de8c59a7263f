namespace Gongkai.Documents.Reading;

/// <summary>
/// How many paragraphs, cells and characters a Word file may have, so that a small file cannot fill the memory. A report has
/// some hundreds.
/// </summary>
internal sealed class DocxBudget
{
    private const long MostPieces = 600_000;
    private const long MostCharacters = 16L << 20;

    private long _pieces;
    private long _characters;

    internal void Take(long pieces, int characters = 0)
    {
        _pieces += pieces;
        _characters += characters;
        if (_pieces > MostPieces || _characters > MostCharacters)
        {
            throw UnreadableFileException.TooLarge("docx");
        }
    }
}
