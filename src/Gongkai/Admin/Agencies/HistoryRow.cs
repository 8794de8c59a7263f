using Gongkai.Data;
using Gongkai.Data.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Agencies;

/// <summary>A change of an organ as its page tells it: from this organ's side, whichever side it was registered on.</summary>
internal sealed record HistoryRow(DateOnly On, string Text, Agency? Other, string Basis)
{
    internal static async Task<IReadOnlyList<HistoryRow>> OfAsync(GongkaiDb db, long agency, CancellationToken cancel)
    {
        var changes = await db.AgencyChanges.AsNoTracking().Where(change => change.AgencyId == agency || change.SuccessorId == agency)
            .OrderByDescending(change => change.On).ThenByDescending(change => change.Id).ToListAsync(cancel);
        var ids = changes.SelectMany(change => new[] { change.AgencyId, change.SuccessorId ?? 0 }).Distinct().ToList();
        var names = await db.Agencies.AsNoTracking().Where(other => ids.Contains(other.Id)).ToDictionaryAsync(other => other.Id, cancel);
        return [.. changes.Select(change => Row(change, agency, names))];
    }

    private static HistoryRow Row(AgencyChange change, long agency, Dictionary<long, Agency> names)
    {
        var own = change.AgencyId == agency;
        var other = own ? names.GetValueOrDefault(change.SuccessorId ?? 0) : names[change.AgencyId];
        return new HistoryRow(change.On, Says(change, own), other, change.Basis);
    }

    private static string Says(AgencyChange change, bool own) => (change.Kind, own) switch
    {
        (AgencyChangeKind.Renamed, _) => $"更名，此前名称为{change.OldName}",
        (AgencyChangeKind.Moved, _) => $"调整隶属关系，此前上级为{change.OldName ?? "（无）"}",
        (AgencyChangeKind.Merged, true) => "撤销，职能并入 ",
        (AgencyChangeKind.Merged, false) => "承继 ",
        (AgencyChangeKind.Split, true) => "分设出 ",
        (AgencyChangeKind.Split, false) => "设立，分自 ",
        _ => "撤销",
    };
}
