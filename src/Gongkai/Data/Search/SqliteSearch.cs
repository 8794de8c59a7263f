using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Search;

/// <summary>
/// FTS5 without contents: only the index is kept. The row number is the position, so that the newest come first without sorting.
/// The tokens are made by <see cref="Tokenizer"/>; the built-in one only parts them at spaces.
/// </summary>
internal sealed class SqliteSearch : SearchStore
{
    internal override IReadOnlyList<string> Schema { get; } =
    [
        """
        CREATE TABLE IF NOT EXISTS search_entries (
            item_id INTEGER NOT NULL PRIMARY KEY, position INTEGER NOT NULL UNIQUE, agency_id INTEGER NOT NULL, digest INTEGER NOT NULL)
        """,
        """
        CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (
            title, numbers, body, files, facets, content='', contentless_delete=1, tokenize="ascii tokenchars '_=/-'")
        """,
    ];

    internal override IReadOnlyList<string> Clearing { get; } = ["DROP TABLE IF EXISTS search", "DROP TABLE IF EXISTS search_entries"];

    internal override async Task PutAsync(GongkaiDb db, SearchDocument document, CancellationToken cancel)
    {
        await RemoveAsync(db, document.ItemId, cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search (rowid, title, numbers, body, files, facets) VALUES (
                {document.Position}, {document.Title}, {document.Numbers}, {document.Body}, {document.Files}, {document.Facets})
            """,
            cancel);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search_entries (item_id, position, agency_id, digest)
            VALUES ({document.ItemId}, {document.Position}, {document.AgencyId}, {document.Digest})
            """,
            cancel);
    }

    internal override async Task RemoveAsync(GongkaiDb db, long itemId, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM search WHERE rowid IN (SELECT position FROM search_entries WHERE item_id = {itemId})", cancel);
        await db.Database.ExecuteSqlAsync($"DELETE FROM search_entries WHERE item_id = {itemId}", cancel);
    }

    internal override Task<List<long>> NewestAsync(GongkaiDb db, Match match, Span span, int most, CancellationToken cancel) =>
        db.Database.SqlQuery<long>(
            $"""
            SELECT rowid AS Value FROM search WHERE search MATCH {Text(match)} AND rowid >= {span.From} AND rowid < {span.Until}
            ORDER BY rowid DESC LIMIT {most}
            """).ToListAsync(cancel);

    internal override Task<List<long>> OldestAsync(GongkaiDb db, Match match, Span span, int most, CancellationToken cancel) =>
        db.Database.SqlQuery<long>(
            $"""
            SELECT rowid AS Value FROM search WHERE search MATCH {Text(match)} AND rowid >= {span.From} AND rowid < {span.Until}
            ORDER BY rowid LIMIT {most}
            """).ToListAsync(cancel);

    internal override async Task<int> HeldAsync(GongkaiDb db, IReadOnlyList<long> positions, CancellationToken cancel)
    {
        var listed = JsonSerializer.Serialize(positions);
        return await db.Database.SqlQuery<int>(
            $"SELECT COUNT(*) AS Value FROM search_docsize WHERE id IN (SELECT value FROM json_each({listed}))").SingleAsync(cancel);
    }

    internal override Task<List<AgencyHits>> ByAgencyAsync(GongkaiDb db, IReadOnlyList<long> positions, CancellationToken cancel)
    {
        var items = JsonSerializer.Serialize(positions.Select(Positions.ItemOf));
        return db.Database.SqlQuery<AgencyHits>(
            $"""
            SELECT agency_id, COUNT(*) AS count FROM search_entries WHERE item_id IN (SELECT value FROM json_each({items}))
            GROUP BY agency_id
            """).ToListAsync(cancel);
    }

    private static string Text(Match match)
    {
        var text = new StringBuilder();
        foreach (var phrase in match.Phrases)
        {
            And(text).Append('"').AppendJoin(' ', phrase.Tokens).Append(phrase.Prefix ? "\" *" : "\"");
        }

        foreach (var tokens in match.AnyOf)
        {
            And(text).Append("(\"").AppendJoin("\" OR \"", tokens).Append("\")");
        }

        return text.ToString();
    }

    private static StringBuilder And(StringBuilder text) => text.Length == 0 ? text : text.Append(" AND ");
}
