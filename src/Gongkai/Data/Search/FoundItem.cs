using Gongkai.Rules.Disclosure.Catalogue;

namespace Gongkai.Data.Search;

/// <summary>A hit, with as much of its text as its ranking needs.</summary>
internal sealed record FoundItem(
    long Id, long AgencyId, long ColumnId, string Title, string Summary, string? DocumentNumber, string IndexNumber,
    ItemKind Kind, DateTime PublishedAt, string Validity, DateOnly? EffectiveOn, DateOnly? ExpiresOn, bool Imported, string Body)
{
    internal long Position => Positions.Of(PublishedAt, Id);
}
