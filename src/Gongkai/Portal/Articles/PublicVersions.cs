using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Articles;

/// <summary>A version in the list of an item's history.</summary>
internal sealed record VersionLine(int Number, DateTime PublishedAt, string Note);

/// <summary>That something was public and is no more: what the public is told of it.</summary>
internal sealed record Withdrawal(DateOnly? On, string Reason)
{
    /// <summary>Its last open day is over, and nobody has taken it down yet.</summary>
    internal bool TermOver { get; init; }
}

/// <summary>The history of items, as far as it was public.</summary>
internal static class PublicVersions
{
    internal static Task<List<VersionLine>> OfAsync(PublicRecords records, long id, CancellationToken cancel) =>
        records.VersionsOf(id).OrderByDescending(version => version.Number)
            .Select(version => new VersionLine(version.Number, version.PublishedAt, version.Note)).ToListAsync(cancel);

    /// <summary>Null for what never was public. Asked only about what is not public now.</summary>
    internal static async Task<Withdrawal?> WithdrawalAsync(PublicRecords records, long id, CancellationToken cancel)
    {
        var last = await records.VersionsOf(id).OrderByDescending(version => version.Number)
            .Select(version => new { version.WithdrawnAt, version.WithdrawalReason, version.Content })
            .FirstOrDefaultAsync(cancel);
        return last switch
        {
            null => null,
            { WithdrawnAt: { } at } => new Withdrawal(BeijingDate.Of(at), last.WithdrawalReason ?? ""),
            _ => new Withdrawal(ItemVersion.ContentOf(last.Content).OpenUntil, "公开期限已满") { TermOver = true },
        };
    }
}
