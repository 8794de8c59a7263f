using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Settings;

/// <summary>The table of old addresses: how they are written, found and added.</summary>
internal static class RedirectTable
{
    private const string Below = "/*";
    private const int Deepest = 12;
    private const int LongestChain = 10;

    /// <summary>Where an old address leads now; null when it is not known. A dozen keys at most are looked up.</summary>
    internal static async Task<string?> FindAsync(
        IQueryable<Redirect> redirects, string path, string query, CancellationToken cancel)
    {
        var candidates = Candidates(path, query);
        var found = await redirects.Where(redirect => candidates.Contains(redirect.From)).ToListAsync(cancel);
        return found.MinBy(redirect => Array.IndexOf(candidates, redirect.From)) is { } best ? Target(best, path) : null;
    }

    /// <summary>
    /// An old address as the table writes it: path and query, without site and fragment. Null for what is no address, or too
    /// long.
    /// </summary>
    internal static string? FromOf(string address)
    {
        var text = address.Trim();
        var path = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? Uri.UnescapeDataString(uri.AbsolutePath) + uri.Query : text.Split('#')[0];
        return path.Length is > 1 and <= Redirect.Longest && path[0] == '/' && IsPath(path) ? path : null;
    }

    /// <summary>A place of this site, and of no other: not <c>//host</c>, no backslash, nothing invisible.</summary>
    internal static bool IsPath(string path) =>
        path.Length <= Redirect.Longest && path is ['/', ..] && path is not ['/', '/', ..]
        && !path.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '\\' or '<' or '>' or '"');

    /// <summary>Whether, with this row added, following it would come back to its beginning.</summary>
    internal static async Task<bool> LoopsAsync(IQueryable<Redirect> redirects, string from, string to, CancellationToken cancel)
    {
        var at = to;
        for (var step = 0; step < LongestChain; step++)
        {
            var (path, query) = at.Split('?', 2) is [var one, var two] ? (one, "?" + two) : (at, "");
            if (Candidates(path, query).Contains(from))
            {
                return true;
            }

            if (await FindAsync(redirects, path, query, cancel) is not { } next)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    /// <summary>
    /// Adds what is not in the table yet, for the caller's next save; for an import. Addresses the table cannot hold are left
    /// out.
    /// </summary>
    internal static async Task<int> AddAsync(
        GongkaiDb db, IReadOnlyCollection<(string Address, string To)> moved, string note, DateTime now, CancellationToken cancel)
    {
        var added = 0;
        foreach (var some in moved.Select(move => (From: FromOf(move.Address), move.To))
            .Where(move => move.From is not null && move.From != move.To && IsPath(move.To))
            .DistinctBy(move => move.From).Chunk(500))
        {
            var keys = some.Select(move => move.From!).ToArray();
            var known = await db.Redirects.Where(redirect => keys.Contains(redirect.From)).Select(redirect => redirect.From)
                .ToHashSetAsync(cancel);
            foreach (var (from, to) in some.Where(move => !known.Contains(move.From!)))
            {
                db.Redirects.Add(new Redirect { From = from!, To = to, Note = note, CreatedAt = now });
                added++;
            }
        }

        return added;
    }

    /// <summary>The nearest first: with the query, without it, then everything above.</summary>
    private static string[] Candidates(string path, string query)
    {
        var candidates = new List<string>();
        if (query.Length > 1)
        {
            candidates.Add(path + query);
        }

        candidates.Add(path);
        for (var at = path.LastIndexOf('/'); at >= 0 && candidates.Count < Deepest;)
        {
            candidates.Add(path[..at] + Below);
            at = at == 0 ? -1 : path.LastIndexOf('/', at - 1);
        }

        return [.. candidates];
    }

    private static string Target(Redirect redirect, string path)
    {
        if (!redirect.To.EndsWith(Below, StringComparison.Ordinal))
        {
            return redirect.To;
        }

        var rest = redirect.From.EndsWith(Below, StringComparison.Ordinal) ? path[(redirect.From.Length - Below.Length)..] : "";
        return redirect.To[..^Below.Length] + rest;
    }
}
