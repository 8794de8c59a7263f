using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Rules.Disclosure;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Elements;

/// <summary>What an organ's guide lacks of the nine elements.</summary>
internal sealed record GuideState(Agency Agency, IReadOnlyList<string> Missing, bool HasText);

/// <summary>A public item that lacks an element of a catalogue entry.</summary>
internal sealed record EntryState(long Id, string Title, string AgencyName, IReadOnlyList<string> Missing);

/// <summary>What guide and catalogue lack of what art. 12 asks for: for the staff, since the public sees only the gap.</summary>
[Needs(Permission.ReadItems)]
internal sealed class ShowModel(GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    internal const int Most = 100;

    /// <summary>How many of the newest entries of an organ are looked at.</summary>
    private const int Window = 500;

    internal IReadOnlyList<GuideState> Agencies { get; private set; } = [];

    internal IReadOnlyList<EntryState> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        var agencies = (await signed.AgenciesAsync(db, Permission.ReadItems, cancel)).Where(agency => agency.ExistsOn(today))
            .ToList();
        long[] ids = [.. agencies.Select(agency => agency.Id)];
        var texts = await db.Columns.AsNoTracking().Where(column => ids.Contains(column.AgencyId) && column.TypeCode == "guide")
            .Where(column => db.Publications.Any(item => item.ColumnId == column.Id)).Select(column => column.AgencyId)
            .ToHashSetAsync(cancel);
        Agencies = [.. agencies.Select(agency => new GuideState(agency, MissingIn(agency), texts.Contains(agency.Id)))
            .OrderByDescending(row => row.Missing.Count).ThenBy(row => row.Agency.Sort)];
        Entries = await EntriesAsync(agencies, cancel);
    }

    private static IReadOnlyList<string> MissingIn(Agency agency)
    {
        var contact = agency.Contact;
        // The first three a page always has: from the text, or written from the columns (Portal/Organs/Guide).
        string[] texts = ["有", "有", "有", contact.Office, contact.Address, contact.Hours, contact.Phone, contact.Fax,
            contact.Email + contact.Website];
        return RequiredElements.Missing(
            RequiredElements.Guide, RequiredElements.Guide.Zip(texts).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private async Task<IReadOnlyList<EntryState>> EntriesAsync(IReadOnlyList<Agency> agencies, CancellationToken cancel)
    {
        var entries = new List<EntryState>();
        foreach (var agency in agencies.TakeWhile(_ => entries.Count < Most))
        {
            var newest = await db.Publications.AsNoTracking().Where(item => item.AgencyId == agency.Id)
                .OrderByDescending(item => item.PublishedAt).Take(Window)
                .Select(item => new
                {
                    item.ItemId,
                    item.IndexNumber,
                    item.Content.Title,
                    item.Content.Summary,
                    item.Content.FormedOn,
                }).ToListAsync(cancel);
            entries.AddRange(newest.Where(item => item.Summary.Length == 0 || item.FormedOn is null || item.Title.Length == 0)
                .Select(item => new EntryState(item.ItemId, item.Title, agency.ShortName, RequiredElements.Missing(
                    RequiredElements.CatalogueEntry,
                    RequiredElements.CatalogueEntry.Zip([item.IndexNumber, item.Title, item.Summary, $"{item.FormedOn:O}"])
                        .ToDictionary(pair => pair.First, pair => pair.Second)))));
        }

        return [.. entries.Take(Most)];
    }
}
