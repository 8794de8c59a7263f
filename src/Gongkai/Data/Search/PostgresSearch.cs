using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Search;

/// <summary>
/// A table with a tsvector written by us: no parser and no dictionary of the server takes part. It holds the different tokens
/// without their places, which a tsvector keeps only up to the 16,383rd and 256 a word; that the tokens of a phrase stand
/// together is looked up in the tokens themselves. GIN gives its hits in no order, so the newest are asked for month by month
/// before the rest: a common word then never brings more than its hits of a few months.
/// </summary>
internal sealed class PostgresSearch : SearchStore
{
    private static readonly int[] MonthsBack = [1, 3, 12, 48];

    internal override IReadOnlyList<string> Schema { get; } =
    [
        """
        CREATE TABLE IF NOT EXISTS search_entries (
            item_id bigint NOT NULL PRIMARY KEY, position bigint NOT NULL, agency_id bigint NOT NULL, digest bigint NOT NULL,
            terms tsvector NOT NULL, tokens text NOT NULL)
        """,
        "CREATE UNIQUE INDEX IF NOT EXISTS ix_search_entries_position ON search_entries (position)",
        "CREATE INDEX IF NOT EXISTS ix_search_entries_terms ON search_entries USING gin (terms)",
    ];

    internal override IReadOnlyList<string> Clearing { get; } = ["DROP TABLE IF EXISTS search_entries"];

    internal override Task PutAsync(GongkaiDb db, SearchDocument document, CancellationToken cancel)
    {
        var tokens = $" {document.Title} | {document.Numbers} | {document.Body} | {document.Files} ";
        var terms = string.Join(' ', tokens.Split(' ').Concat(document.Facets.Split(' ')).Where(token => token is not ("" or "|"))
            .Distinct(StringComparer.Ordinal).Select(Quoted));
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search_entries (item_id, position, agency_id, digest, terms, tokens)
            VALUES ({document.ItemId}, {document.Position}, {document.AgencyId}, {document.Digest}, {terms}::tsvector, {tokens})
            ON CONFLICT (item_id) DO UPDATE SET position = excluded.position, agency_id = excluded.agency_id, digest = excluded.digest,
                terms = excluded.terms, tokens = excluded.tokens
            """,
            cancel);
    }

    internal override Task RemoveAsync(GongkaiDb db, long itemId, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM search_entries WHERE item_id = {itemId}", cancel);

    internal override async Task<List<long>> NewestAsync(GongkaiDb db, Match match, Span span, int most, CancellationToken cancel)
    {
        var found = new List<long>();
        var newest = await db.Database.SqlQuery<long?>(
            $"SELECT max(position) AS \"Value\" FROM search_entries WHERE position < {span.Until}").SingleAsync(cancel);
        if (newest is null || newest < span.From)
        {
            return found;
        }

        var month = Shell.BeijingDate.Of(Positions.TimeOf(newest.Value));
        var (back, rest) = (0, span);
        foreach (var months in MonthsBack)
        {
            var some = match.AndAny([.. Enumerable.Range(back, months - back).Select(ago => MonthToken(month.AddMonths(-ago)))]);
            found.AddRange(await AskAsync(db, some, rest, most - found.Count, newestFirst: true, cancel));
            if (found.Count >= most)
            {
                return found;
            }

            back = months;
            var first = month.AddMonths(1 - months);
            rest = rest.Before(Positions.From(Shell.BeijingDate.StartOf(new DateOnly(first.Year, first.Month, 1))));
        }

        found.AddRange(await AskAsync(db, match, rest, most - found.Count, newestFirst: true, cancel));
        return found;
    }

    internal override Task<List<long>> OldestAsync(GongkaiDb db, Match match, Span span, int most, CancellationToken cancel) =>
        AskAsync(db, match, span, most, newestFirst: false, cancel);

    internal override Task<int> HeldAsync(GongkaiDb db, IReadOnlyList<long> positions, CancellationToken cancel)
    {
        var listed = positions.ToArray();
        return db.Database.SqlQuery<int>(
            $"SELECT count(*)::int AS \"Value\" FROM search_entries WHERE position = ANY ({listed})").SingleAsync(cancel);
    }

    internal override Task<List<AgencyHits>> ByAgencyAsync(GongkaiDb db, IReadOnlyList<long> positions, CancellationToken cancel)
    {
        var items = positions.Select(Positions.ItemOf).ToArray();
        return db.Database.SqlQuery<AgencyHits>(
            $"SELECT agency_id, count(*)::int AS count FROM search_entries WHERE item_id = ANY ({items}) GROUP BY agency_id")
            .ToListAsync(cancel);
    }

    /// <summary>
    /// The hits are gathered before they are sorted: left to itself the planner walks the positions for a rare word, and reads
    /// the whole table.
    /// </summary>
    private static Task<List<long>> AskAsync(
        GongkaiDb db, Match match, Span span, int most, bool newestFirst, CancellationToken cancel)
    {
        var (terms, phrases) = (Text(match), Phrases(match));
        return newestFirst
            ? db.Database.SqlQuery<long>(
                $"""
                WITH hits AS MATERIALIZED (
                    SELECT position FROM search_entries WHERE terms @@ {terms}::tsquery AND position >= {span.From} AND position < {span.Until}
                        AND NOT EXISTS (SELECT FROM unnest({phrases}) AS phrase WHERE strpos(tokens, phrase) = 0))
                SELECT position AS "Value" FROM hits ORDER BY position DESC LIMIT {most}
                """).ToListAsync(cancel)
            : db.Database.SqlQuery<long>(
                $"""
                WITH hits AS MATERIALIZED (
                    SELECT position FROM search_entries WHERE terms @@ {terms}::tsquery AND position >= {span.From} AND position < {span.Until}
                        AND NOT EXISTS (SELECT FROM unnest({phrases}) AS phrase WHERE strpos(tokens, phrase) = 0))
                SELECT position AS "Value" FROM hits ORDER BY position LIMIT {most}
                """).ToListAsync(cancel);
    }

    /// <summary>What has to stand in the tokens as it is: the index only says that the parts are somewhere.</summary>
    private static string[] Phrases(Match match) =>
        [.. match.Phrases.Where(phrase => phrase.Tokens.Count > 1).Select(phrase => $" {string.Join(' ', phrase.Tokens)} ")];

    private static string Text(Match match)
    {
        var parts = match.Phrases.SelectMany(phrase => phrase.Tokens.Select(token => Quoted(token) + (phrase.Prefix ? ":*" : "")))
            .Concat(match.AnyOf.Select(tokens => $"({string.Join(" | ", tokens.Select(Quoted))})"));
        return new StringBuilder().AppendJoin(" & ", parts).ToString();
    }

    private static string MonthToken(DateOnly day) => SearchTokens.Month(day.Year, day.Month);

    /// <summary>No token has a quotation mark or a backslash; if one had, it would still be no syntax.</summary>
    private static string Quoted(string token) =>
        $"'{token.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
