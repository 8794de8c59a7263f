using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using Actor = Gongkai.Rules.Disclosure.Review.Actor;

namespace Gongkai.Publishing.Items;

/// <summary>An item on somebody's desk: its row, where it stands, and who is acting. Pages ask the state and hand acts back.</summary>
internal sealed class OpenItem(InformationItem item, Agency agency, Column column, Section? section, List<ItemEvent> events, Actor by)
{
    internal InformationItem Item { get; } = item;

    internal Agency Agency { get; } = agency;

    internal Column Column { get; } = column;

    internal Section? Section { get; } = section;

    internal List<ItemEvent> Events { get; } = events;

    internal Actor By { get; } = by;

    internal required ReviewState State { get; set; }

    /// <summary>Metadata and settings of the organ, for the acts that check them.</summary>
    internal required ItemMetadata Metadata { get; set; }

    internal required MetadataSettings MetadataSettings { get; init; }

    /// <summary>What a person saw: acts are refused when the content has changed since.</summary>
    internal string Seen => Item.ContentHash;
}
