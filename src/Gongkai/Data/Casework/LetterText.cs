namespace Gongkai.Data.Casework;

/// <summary>
/// A version of the text of a kind of letter, of one organ or of all (<see cref="AgencyId"/> 0). Only ever added: a letter can always be
/// held against the text it was made from.
/// </summary>
internal sealed class LetterText
{
    public long Id { get; set; }

    public long AgencyId { get; init; }

    /// <summary><see cref="Rules.Letters.LetterKind.Key"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>From 1 up for each kind, whichever organ saves: kind and version name one text.</summary>
    public int Version { get; init; }

    /// <summary>The first date of a document it is used for.</summary>
    public DateOnly ValidFrom { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public DateTime SavedAt { get; init; }

    public long SavedById { get; init; }
}
