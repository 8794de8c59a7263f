using System.ComponentModel;
using Gongkai.Api.Answers;
using Gongkai.Api.Faults;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Catalogue;

/// <summary>Organs and their columns.</summary>
internal static class Organs
{
    internal static async Task<IResult> AllAsync(PublicRecords records, CancellationToken cancel)
    {
        var agencies = await InTreeAsync(records, cancel);
        return Reading.Of(new OrganList { Organs = [.. agencies.Select(agency => Told(agency, agencies))] });
    }

    internal static async Task<IResult> OneAsync(
        [Description("机关在网址中的名称")] string organ, PublicRecords records, CancellationToken cancel)
    {
        var agencies = await InTreeAsync(records, cancel);
        return agencies.Find(agency => agency.Slug == organ) is { } found
            ? Reading.Of(Told(found, agencies)) : Refusal.Of(ApiProblems.NoSuch("机关"));
    }

    internal static async Task<IResult> ColumnsAsync(
        [Description("机关在网址中的名称")] string organ, PublicRecords records, CancellationToken cancel)
    {
        if (await records.Agencies.FirstOrDefaultAsync(agency => agency.Slug == organ, cancel) is not { } agency)
        {
            return Refusal.Of(ApiProblems.NoSuch("机关"));
        }

        var columns = await records.Columns.Where(column => column.AgencyId == agency.Id).ToListAsync(cancel);
        var tree = new ColumnsOf(columns);
        return Reading.Of(new ColumnList { Columns = [.. tree.InOrder.Select(column => Told(column, tree, organ))] });
    }

    /// <summary>Each organ behind the one above it.</summary>
    private static async Task<List<Agency>> InTreeAsync(PublicRecords records, CancellationToken cancel)
    {
        var all = await records.Agencies.Where(agency => agency.EstablishedOn == null || agency.EstablishedOn <= records.Today)
            .OrderBy(agency => agency.Sort).ThenBy(agency => agency.Id).ToListAsync(cancel);
        var ids = all.Select(agency => agency.Id).ToHashSet();
        var below = all.ToLookup(agency => agency.ParentId is { } parent && ids.Contains(parent) ? parent : 0);
        List<Agency> order = [];
        Walk(0);
        return order;

        void Walk(long parent)
        {
            foreach (var agency in below[parent])
            {
                order.Add(agency);
                Walk(agency.Id);
            }
        }
    }

    private static Organ Told(Agency agency, List<Agency> all) => new()
    {
        Slug = agency.Slug,
        Name = agency.Name,
        ShortName = agency.ShortName,
        Kind = agency.Kind,
        Parent = all.Find(above => above.Id == agency.ParentId)?.Slug,
        CreditCode = agency.CreditCode,
        SiteCode = agency.SiteCode,
        EstablishedOn = agency.EstablishedOn,
        DissolvedOn = agency.DissolvedOn,
        Contact = new OrganContact
        {
            Office = agency.Contact.Office,
            Address = agency.Contact.Address,
            PostCode = agency.Contact.PostCode,
            Hours = agency.Contact.Hours,
            Phone = agency.Contact.Phone,
            Email = agency.Contact.Email,
        },
        Href = $"{ApiSite.Root}/organs/{agency.Slug}",
        Page = $"/{agency.Slug}",
    };

    private static ColumnTold Told(Column column, ColumnsOf tree, string organ) => new()
    {
        Slug = column.Slug,
        Name = column.Name,
        Parent = tree.Find(column.ParentId)?.Slug,
        Type = column.TypeCode,
        ContentCodes = column.ContentCodes.Split(',', StringSplitOptions.RemoveEmptyEntries),
        Description = column.Description,
        ClosedOn = column.ClosedOn,
        Href = $"{ApiSite.Root}/items?organ={organ}&column={column.Slug}",
        Page = $"/{organ}/{column.Slug}",
    };
}

/// <summary>The columns of an organ by their tree.</summary>
internal sealed class ColumnsOf(IReadOnlyList<Column> all)
{
    private readonly ILookup<long?, Column> _below = all.OrderBy(column => column.Sort).ThenBy(column => column.Id).ToLookup(column => column.ParentId);

    internal IEnumerable<Column> InOrder => _below[null].SelectMany(Subtree);

    internal Column? Find(long? id) => all.FirstOrDefault(column => column.Id == id);

    internal IEnumerable<Column> Subtree(Column column) => _below[column.Id].SelectMany(Subtree).Prepend(column);
}
