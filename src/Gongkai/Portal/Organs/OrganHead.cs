using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Portal.Organs;

/// <summary>What became of an organ, or what it was before, in one sentence with the other organ's address.</summary>
internal sealed record OrganNews(string Says, string? OtherName, string? OtherHref, string Basis);

/// <summary>What the pages of one organ begin with.</summary>
internal sealed record OrganHead(Agency Agency, ColumnTree Tree, IReadOnlyDictionary<long, int> Counts)
{
    internal static async Task<OrganHead?> FindAsync(
        PublicRecords records, string slug, CancellationToken cancel, bool showsCounts = false)
    {
        if (await records.OrganAsync(slug, cancel) is not { Agency: var agency, Columns: var columns })
        {
            return null;
        }

        var counts = await records.FiguresOf(agency.Id, onlyWhetherEmpty: !showsCounts)
            .ToDictionaryAsync(figure => figure.ColumnId, figure => figure.Items, cancel);
        return new OrganHead(agency, new ColumnTree(columns), counts);
    }

    internal SideTree Side(Column? here) => new(Agency, Tree, here, Counts);

    /// <summary>How many publications stand in a column and below it.</summary>
    internal int CountOf(Column column) => Side(null).CountOf(column);

    /// <summary>Renamings, mergers and splits that concern the organ, the latest first.</summary>
    internal async Task<IReadOnlyList<OrganNews>> NewsAsync(PublicRecords records, CancellationToken cancel)
    {
        var changes = await (
            from change in records.AgencyChanges
            join own in records.Agencies on change.AgencyId equals own.Id
            join next in records.Agencies on change.SuccessorId equals next.Id into nexts
            from next in nexts.DefaultIfEmpty()
            where change.AgencyId == Agency.Id || change.SuccessorId == Agency.Id
            orderby change.On descending
            select new { Change = change, Own = own, Next = next }).ToListAsync(cancel);
        return [.. changes.Select(row => NewsOf(row.Change, row.Own, row.Next)).OfType<OrganNews>()];
    }

    private OrganNews? NewsOf(AgencyChange change, Agency own, Agency? next)
    {
        var day = Shown.Chinese(change.On);
        if (own.Id != Agency.Id)
        {
            var verb = change.Kind == AgencyChangeKind.Split ? "从该机关划出" : "承继该机关的职能";
            return new OrganNews($"本机关自 {day}起{verb}：", own.Name, Addresses.Organ(own.Slug), change.Basis);
        }

        return change.Kind switch
        {
            AgencyChangeKind.Renamed => new OrganNews($"本机关原名“{change.OldName}”，{day}更名。", null, null, change.Basis),
            AgencyChangeKind.Merged => Followed($"本机关自 {day}起撤销，职能由下列机关承继：", $"本机关自 {day}起撤销。", next, change),
            AgencyChangeKind.Split => Followed($"本机关的部分职能自 {day}起划入：", $"本机关的部分职能自 {day}起划出。", next, change),
            _ => null,
        };
    }

    private static OrganNews Followed(string with, string without, Agency? next, AgencyChange change) =>
        next is null ? new OrganNews(without, null, null, change.Basis)
            : new OrganNews(with, next.Name, Addresses.Organ(next.Slug), change.Basis);
}
