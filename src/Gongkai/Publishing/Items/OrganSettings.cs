using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Agencies;
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

    /// <summary>The organ's own lattice, else that of the nearest organ above it, else that of the installation, else the default.</summary>
    internal async Task<ReviewLattice> LatticeAsync(long agencyId, CancellationToken cancel) =>
        (await LatticeFromAsync(agencyId, cancel)).Lattice;

    /// <summary>The lattice with the organ it comes from: 0 is the installation, null the default of the program.</summary>
    internal async Task<(ReviewLattice Lattice, long? From)> LatticeFromAsync(long agencyId, CancellationToken cancel)
    {
        var path = await db.Agencies.AsNoTracking().Where(agency => agency.Id == agencyId).Select(agency => agency.Path)
            .SingleOrDefaultAsync(cancel);
        var nearest = Nearest(agencyId, path ?? "");
        return Of(nearest, await LatticesSetAsync(nearest, cancel));
    }

    /// <summary>The lattices of several organs, in one query however many they are.</summary>
    internal async Task<IReadOnlyDictionary<long,
        ReviewLattice>> LatticesAsync(IReadOnlyList<Agency> agencies, CancellationToken cancel)
    {
        var nearest = agencies.ToDictionary(agency => agency.Id, agency => Nearest(agency.Id, agency.Path));
        var set = await LatticesSetAsync([.. nearest.Values.SelectMany(ids => ids).Distinct()], cancel);
        return nearest.ToDictionary(pair => pair.Key, pair => Of(pair.Value, set).Lattice);
    }

    private static long[] Nearest(long agencyId, string path) =>
        [agencyId, .. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).Reverse(), 0];

    private static (ReviewLattice Lattice, long? From) Of(long[] nearest, Dictionary<long, ReviewLattice> set) =>
        nearest.Where(set.ContainsKey).Select(id => (long?)id).FirstOrDefault() is { } from ? (set[from], from)
            : (ReviewLattice.Default, null);

    private async Task<Dictionary<long, ReviewLattice>> LatticesSetAsync(long[] agencies, CancellationToken cancel) =>
        (await db.Settings.AsNoTracking().Where(setting => setting.Name == LatticeName && agencies.Contains(setting.AgencyId))
            .ToListAsync(cancel))
            .ToDictionary(setting => setting.AgencyId, setting =>
                JsonSerializer.Deserialize<ReviewLattice>(setting.Value, AuditChain.Json)!);

    /// <summary>Takes an organ's own setting back in the next save: what stands above it holds again.</summary>
    internal async Task ClearAsync(long agencyId, string name, CancellationToken cancel)
    {
        if (await db.Settings.SingleOrDefaultAsync(setting =>
            setting.AgencyId == agencyId && setting.Name == name, cancel) is { } known)
        {
            db.Settings.Remove(known);
        }
    }

    /// <summary>The lists of the installation hold for every organ; an organ adds its own.</summary>
    internal async Task<GuardSettings> GuardAsync(long agencyId, CancellationToken cancel) => GuardSettings.Default with
    {
        Words = [.. await OwnAsync<string>(agencyId, WordsName, cancel),
            .. await CommonAsync<string>(agencyId, WordsName, cancel)],
        Names = [.. await OwnAsync<WrongName>(agencyId, NamesName, cancel),
            .. await CommonAsync<WrongName>(agencyId, NamesName, cancel)],
        AllowedNumbers = [.. await OwnAsync<string>(agencyId, NumbersName, cancel),
            .. await CommonAsync<string>(agencyId, NumbersName, cancel)],
    };

    /// <summary>Changes with every change of the lists the guard reads with; empty where none are set.</summary>
    internal async Task<string> GuardRulesAsync(long agencyId, CancellationToken cancel)
    {
        string[] names = [WordsName, NamesName, NumbersName];
        var set = await db.Settings.AsNoTracking()
            .Where(setting => names.Contains(setting.Name) && setting.Value != "[]"
                && (setting.AgencyId == agencyId || setting.AgencyId == 0))
            .OrderBy(setting => setting.AgencyId).ThenBy(setting => setting.Name).ToListAsync(cancel);
        return set.Count == 0 ? "" : Convert.ToHexStringLower(
            SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(set, AuditChain.Json)))[..32];
    }

    /// <summary>The list of this organ alone; of the installation for 0.</summary>
    internal async Task<T[]> OwnAsync<T>(long agencyId, string name, CancellationToken cancel)
    {
        var found = await db.Settings.AsNoTracking().Where(setting => setting.Name == name && setting.AgencyId == agencyId)
            .Select(setting => setting.Value).SingleOrDefaultAsync(cancel);
        return found is null ? [] : JsonSerializer.Deserialize<T[]>(found, AuditChain.Json) ?? [];
    }

    internal async Task<IndexNumberForm> IndexFormAsync(long agencyId, CancellationToken cancel) =>
        (await IndexFormFromAsync(agencyId, cancel)).Form;

    /// <summary>The form with the organ it comes from: 0 is the installation, null the default of the program.</summary>
    internal async Task<(IndexNumberForm Form, long? From)> IndexFormFromAsync(long agencyId, CancellationToken cancel)
    {
        var found = await db.Settings.AsNoTracking()
            .Where(setting => setting.Name == IndexName && (setting.AgencyId == agencyId || setting.AgencyId == 0))
            .OrderByDescending(setting => setting.AgencyId).FirstOrDefaultAsync(cancel);
        return found is null ? (IndexNumberForm.Standard, null)
            : (JsonSerializer.Deserialize<IndexNumberForm>(found.Value, AuditChain.Json)!, found.AgencyId);
    }

    /// <summary>Puts a setting into the next save.</summary>
    internal async Task WriteAsync<T>(long agencyId, string name, T value, CancellationToken cancel)
    {
        var text = JsonSerializer.Serialize(value, AuditChain.Json);
        if (await db.Settings.SingleOrDefaultAsync(setting =>
            setting.AgencyId == agencyId && setting.Name == name, cancel) is { } known)
        {
            known.Value = text;
        }
        else
        {
            db.Settings.Add(new Setting { AgencyId = agencyId, Name = name, Value = text });
        }
    }

    private async Task<T[]> CommonAsync<T>(long agencyId, string name, CancellationToken cancel) =>
        agencyId == 0 ? [] : await OwnAsync<T>(0, name, cancel);
}
