using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Data.Search;

/// <summary>
/// Keeps the book of words of this node, made anew when the index has changed: at once where there is none, otherwise beside the
/// request that notices, which gets the former book. Suggestions may lag by seconds; what is found never does.
/// </summary>
internal sealed class TermBooks(IServiceScopeFactory scopes, TimeProvider time) : IDisposable
{
    private const int MostTitles = 5000;
    private static readonly TimeSpan Oldest = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _making = new(1);
    private volatile TermBook? _book;
    private DateTimeOffset _madeAt;

    internal async Task<TermBook> ReadAsync(GongkaiDb db, CancellationToken cancel)
    {
        if (_book is not { } book)
        {
            return await MakeAsync(db, cancel);
        }

        if (time.GetUtcNow() - _madeAt > Oldest && await SearchState.ChangesAsync(db, cancel) != book.Changes && _making.CurrentCount > 0)
        {
            _ = Task.Run(MakeBesideAsync, CancellationToken.None);
        }

        return book;
    }

    public void Dispose() => _making.Dispose();

    private async Task MakeBesideAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await MakeAsync(scope.ServiceProvider.GetRequiredService<GongkaiDb>(), CancellationToken.None);
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or ObjectDisposedException or InvalidOperationException)
        {
            _madeAt = time.GetUtcNow(); // the former book serves on; the next request after a while tries again
        }
    }

    private async Task<TermBook> MakeAsync(GongkaiDb db, CancellationToken cancel)
    {
        await _making.WaitAsync(cancel);
        try
        {
            var changes = await SearchState.ChangesAsync(db, cancel);
            if (_book is { } made && made.Changes == changes)
            {
                return made;
            }

            var agencies = await db.Agencies.AsNoTracking().Select(agency => new { agency.Name, agency.ShortName }).ToListAsync(cancel);
            var columns = await db.Columns.AsNoTracking().Select(column => column.Name).Distinct().Take(MostTitles).ToListAsync(cancel);
            var titles = await db.Publications.AsNoTracking().OrderByDescending(row => row.PublishedAt)
                .ThenByDescending(row => row.ItemId).Take(MostTitles).Select(row => row.Content.Title).ToListAsync(cancel);
            _madeAt = time.GetUtcNow();
            return _book = TermBook.Of(
                [.. agencies.Select(agency => agency.ShortName), .. agencies.Select(agency => agency.Name), .. columns], titles, changes);
        }
        finally
        {
            _making.Release();
        }
    }
}
