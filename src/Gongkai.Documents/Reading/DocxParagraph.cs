using System.Text;

namespace Gongkai.Documents.Reading;

/// <summary>A paragraph while it is read; text boxes open one inside another.</summary>
internal sealed class DocxParagraph
{
    internal StringBuilder Text { get; } = new();

    internal string? Style { get; set; }

    internal int? NumberingId { get; set; }

    internal int? Level { get; set; }

    internal bool HasPicture { get; set; }

    internal List<string> Notes { get; } = [];

    /// <summary>The mark our own writer puts on headings: 0 the title, 1–6 the sections.</summary>
    internal int? Section => Style switch
    {
        "GongkaiTitle" => 0,
        ['G', 'o', 'n', 'g', 'k', 'a', 'i', 'S', 'e', 'c', 't', 'i', 'o', 'n', >= '1' and <= '6'] => Style[^1] - '0',
        _ => null,
    };

    internal void Clear()
    {
        Text.Clear();
        (Style, NumberingId, Level, HasPicture) = (null, null, null, false);
        Notes.Clear();
    }
}
