using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Data.Settings;
using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Rules.Disclosure.Review;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Items;

/// <summary>How an organ publishes: its own setting, else that of the installation, else the default.</summary>
internal sealed class OrganSettings(GongkaiDb db)
{
    internal const string LatticeName = "publishing.lattice";
    internal const string WordsName = "publishing.words";
    internal const string NamesName = "publishing.names";
    internal const string NumbersName = "publishing.allowed-numbers";
    internal const string IndexName = "publishing.index-number";

    internal async Task<ReviewLattice> LatticeAsync(long agencyId, CancellationToken cancel) =>
        await ReadAsync<ReviewLattice>(agencyId, LatticeName, cancel) ?? ReviewLattice.Default;

    internal async Task<GuardSettings> GuardAsync(long agencyId, CancellationToken cancel) => GuardSettings.Default with
    {
        Words = await ReadAsync<string[]>(agencyId, WordsName, cancel) ?? [],
        Names = await ReadAsync<WrongName[]>(agencyId, NamesName, cancel) ?? [],
        AllowedNumbers = await ReadAsync<string[]>(agencyId, NumbersName, cancel) ?? [],
    };

    internal async Task<IndexNumberForm> IndexFormAsync(long agencyId, CancellationToken cancel) =>
        await ReadAsync<IndexNumberForm>(agencyId, IndexName, cancel) ?? IndexNumberForm.Standard;

    /// <summary>Puts a setting into the next save.</summary>
    internal async Task WriteAsync<T>(long agencyId, string name, T value, CancellationToken cancel)
    {
        var text = JsonSerializer.Serialize(value, AuditChain.Json);
        if (await db.Settings.SingleOrDefaultAsync(setting => setting.AgencyId == agencyId && setting.Name == name, cancel) is { } known)
        {
            known.Value = text;
        }
        else
        {
            db.Settings.Add(new Setting { AgencyId = agencyId, Name = name, Value = text });
        }
    }

    private async Task<T?> ReadAsync<T>(long agencyId, string name, CancellationToken cancel)
        where T : class
    {
        var found = await db.Settings.AsNoTracking()
            .Where(setting => setting.Name == name && (setting.AgencyId == agencyId || setting.AgencyId == 0))
            .OrderByDescending(setting => setting.AgencyId).FirstOrDefaultAsync(cancel);
        return found is null ? null : JsonSerializer.Deserialize<T>(found.Value, AuditChain.Json);
    }
}
