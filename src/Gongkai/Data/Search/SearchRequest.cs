namespace Gongkai.Data.Search;

/// <summary>What is searched for, and where.</summary>
internal sealed record SearchRequest(SearchQuery Query)
{
    /// <summary>Tokens of the facets, of each group one: organ, columns, kind, form, validity.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Facets { get; init; } = [];

    public DateOnly? From { get; init; }

    /// <summary>The last day, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>In the order of publishing instead of that of relevance.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>The page behind this hit.</summary>
    public long? After { get; init; }

    /// <summary>The page before this hit.</summary>
    public long? Before { get; init; }
}

/// <summary>A page of hits.</summary>
/// <param name="Count">Of all hits, up to <see cref="Searcher.MostCounted"/>.</param>
/// <param name="Counted">The newest of all hits, as many as were counted: for counts by organ.</param>
/// <param name="Previous">The cursor of the page before; null where there is none.</param>
/// <param name="Next">The cursor of the page behind.</param>
internal sealed record SearchAnswer(
    IReadOnlyList<FoundItem> Page, int Count, IReadOnlyList<long> Counted, long? Previous, long? Next)
{
    internal static SearchAnswer None { get; } = new([], 0, [], null, null);

    /// <summary>There are more hits than are counted.</summary>
    internal bool CountedOut => Count >= Searcher.MostCounted;
}
