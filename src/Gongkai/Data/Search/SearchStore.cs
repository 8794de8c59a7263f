using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Search;

/// <summary>The index of one kind of database. Whatever writes is called inside the transaction that changes publications.</summary>
internal abstract class SearchStore
{
    /// <summary>Makes what is not there yet.</summary>
    internal abstract IReadOnlyList<string> Schema { get; }

    /// <summary>Takes away everything the index keeps.</summary>
    internal abstract IReadOnlyList<string> Clearing { get; }

    /// <summary>Puts a document in, in place of what was known of its item.</summary>
    internal abstract Task PutAsync(GongkaiDb db, SearchDocument document, CancellationToken cancel);

    internal abstract Task RemoveAsync(GongkaiDb db, long itemId, CancellationToken cancel);

    /// <summary>Positions of documents that match, the newest first.</summary>
    internal abstract Task<List<long>> NewestAsync(GongkaiDb db, Match match, Span span, int most, CancellationToken cancel);

    /// <summary>Positions of documents that match, the oldest first.</summary>
    internal abstract Task<List<long>> OldestAsync(GongkaiDb db, Match match, Span span, int most, CancellationToken cancel);

    /// <summary>How many of these positions each organ has, by organ: from the short rows of the index, not from the publications.</summary>
    internal abstract Task<List<AgencyHits>> ByAgencyAsync(GongkaiDb db, IReadOnlyList<long> positions, CancellationToken cancel);

    /// <summary>Items of the index among those above one number, in their order, with their digests.</summary>
    internal static Task<List<SearchEntry>> EntriesAsync(GongkaiDb db, long above, long upTo, CancellationToken cancel) =>
        db.Database.SqlQuery<SearchEntry>(
            $"SELECT item_id, position, digest FROM search_entries WHERE item_id > {above} AND item_id <= {upTo} ORDER BY item_id")
            .ToListAsync(cancel);

    /// <summary>How many of these positions the index itself holds, apart from the list of what it should hold.</summary>
    internal abstract Task<int> HeldAsync(GongkaiDb db, IReadOnlyList<long> positions, CancellationToken cancel);
}

/// <summary>How many hits an organ has.</summary>
internal sealed record AgencyHits(long AgencyId, int Count);

/// <summary>That a document is in the index, and of what it was made.</summary>
internal sealed record SearchEntry(long ItemId, long Position, long Digest);
