using System.Text.Json.Serialization;
using Gongkai.Rules.Disclosure.Catalogue;

namespace Gongkai.Data.Publishing;

/// <summary>A file that belongs to an item: what it is called is the item's, what it holds is the store's.</summary>
internal sealed record ItemFile(string Hash, string Name, long Size, string ContentType, bool Picture, string AltText)
{
    /// <summary>Where the public gets it. Not public itself: what is written to JSON makes the content's hash.</summary>
    internal string Address => $"/files/{Hash}/{Uri.EscapeDataString(Name)}";
}

/// <summary>What an item says of another one.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TieKind>))]
internal enum TieKind
{
    Interprets,
    InterpretedBy,
    Amends,
    Abolishes,
    Related,
}

/// <summary>A tie to another item, as it is reviewed and published with this one.</summary>
/// <param name="ItemId">The other item.</param>
/// <param name="Kind">What this one says of it.</param>
/// <param name="On">Amends, abolishes: from which day.</param>
internal sealed record ItemTie(long ItemId, TieKind Kind, DateOnly? On);

/// <summary>
/// What of an item is reviewed and shown: the catalogue metadata of law §8.1, the text and the files. The working copy and the
/// publication each hold one; its hash says that what was reviewed is what went out.
/// </summary>
internal sealed class ItemContent
{
    public string Title { get; set; } = "";

    /// <summary>内容概述.</summary>
    public string Summary { get; set; } = "";

    /// <summary>Cleaned; only <see cref="Documents.Html.CleanHtml"/> makes it.</summary>
    public string BodyHtml { get; set; } = "";

    public ItemKind Kind { get; set; }

    public string? DocumentNumber { get; set; }

    public Origin Origin { get; set; }

    /// <summary>Why a policy document comes without an interpretation (政策解读).</summary>
    public string? NoInterpretationReason { get; set; }

    /// <summary>生成日期.</summary>
    public DateOnly? FormedOn { get; set; }

    public DateOnly? EffectiveOn { get; set; }

    /// <summary>The last day in force, included.</summary>
    public DateOnly? ExpiresOn { get; set; }

    public string TopicClass { get; set; } = "";

    public string FormClass { get; set; } = "";

    public string Audience { get; set; } = "";

    public string Keywords { get; set; } = "";

    public string Source { get; set; } = "";

    public string Author { get; set; } = "";

    public Openness Openness { get; set; }

    /// <summary>Code of the ground where it is not open, as G16.1.</summary>
    public string? OpennessGround { get; set; }

    /// <summary>Which kind of the ground, where it has several: 商业秘密, 过程稿 ….</summary>
    public string? OpennessGroundKind { get; set; }

    public string? OpennessReason { get; set; }

    /// <summary>It was looked up that no rule orders the opening of what art. 16 lets be kept.</summary>
    public bool NoOrderToOpen { get; set; }

    /// <summary>限时公开: the last day shown; null is 长期公开.</summary>
    public DateOnly? OpenUntil { get; set; }

    /// <summary>Where else it is published: codes by commas.</summary>
    public string Channels { get; set; } = "";

    public IReadOnlyList<ItemFile> Files { get; set; } = [];

    /// <summary>Readers see a tie, and the other document's validity changes, when the item that carries it is published.</summary>
    public IReadOnlyList<ItemTie> Ties { get; set; } = [];
}
