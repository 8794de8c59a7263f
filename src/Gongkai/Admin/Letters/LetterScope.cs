using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Shell.Access;

namespace Gongkai.Admin.Letters;

/// <summary>For which organ letters are set up: one of those the person may set up, or 0 for all.</summary>
internal sealed record LetterScope(IReadOnlyList<Agency> Agencies, bool MayForAll, long AgencyId)
{
    internal Agency? Agency => Agencies.FirstOrDefault(agency => agency.Id == AgencyId);

    internal string Where => Agency?.Name ?? "全部机关";

    /// <summary>Null where the one asked for does not exist for this person.</summary>
    internal static async Task<LetterScope?> ReadAsync(
        GongkaiDb db, Signed signed, Permission permission, string? asked, CancellationToken cancel)
    {
        var agencies = await signed.AgenciesAsync(db, permission, cancel);
        var all = signed.MayEverywhere(Permission.ManageSettings);
        var id = !string.IsNullOrEmpty(asked) ? long.TryParse(asked, out var typed) ? typed : -1
            : all ? 0
            : agencies.FirstOrDefault(agency => agency.Id == signed.Person!.AgencyId)?.Id ?? (agencies.Count > 0 ? agencies[0].Id : -1);
        var scope = new LetterScope(agencies, all, id);
        return (id == 0 && all) || scope.Agency is not null ? scope : null;
    }
}
