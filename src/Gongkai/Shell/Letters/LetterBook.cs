using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.Casework;
using Gongkai.Data.Settings;
using Gongkai.Rules.Letters;
using Gongkai.Rules.Problems;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Letters;

/// <summary>The texts of letters by organ and day, and what organs say of themselves in them.</summary>
internal sealed class LetterBook(GongkaiDb db, TimeProvider time)
{
    /// <summary>The organ's own settings alone; of the installation for 0.</summary>
    internal async Task<LetterSettings> OwnAsync(long agencyId, CancellationToken cancel) =>
        (await SettingsAsync([agencyId], cancel)).GetValueOrDefault(agencyId, new LetterSettings());

    /// <summary>With what organs above and the installation fill in.</summary>
    internal async Task<LetterSettings> SettingsAsync(Agency agency, CancellationToken cancel)
    {
        long[] nearest = [.. agency.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse).Reverse(), 0];
        var set = await SettingsAsync(nearest, cancel);
        return nearest.Where(id => id != agency.Id).Aggregate(
            set.GetValueOrDefault(agency.Id, new LetterSettings()),
            (own, id) => set.TryGetValue(id, out var above) ? own.Over(above) : own);
    }

    /// <summary>Puts the settings into the next save.</summary>
    internal async Task WriteAsync(long agencyId, LetterSettings settings, CancellationToken cancel)
    {
        var text = JsonSerializer.Serialize(settings, AuditChain.Json);
        var known = await db.Settings.SingleOrDefaultAsync(
            setting => setting.AgencyId == agencyId && setting.Name == LetterSettings.Name, cancel);
        if (known is null)
        {
            db.Settings.Add(new Setting { AgencyId = agencyId, Name = LetterSettings.Name, Value = text });
        }
        else
        {
            known.Value = text;
        }
    }

    /// <summary>The text for a letter of this day: the organ's own, else that of the installation, else the default.</summary>
    internal async Task<LetterTemplate> TemplateAsync(long agencyId, LetterKind kind, DateOnly day, CancellationToken cancel)
    {
        var texts = await db.LetterTexts.AsNoTracking()
            .Where(text => text.Kind == kind.Key && text.ValidFrom <= day && (text.AgencyId == agencyId || text.AgencyId == 0))
            .ToListAsync(cancel);
        var own = LetterTemplate.On(kind, texts.Where(text => text.AgencyId == agencyId).Select(Read), day);
        return own.Version > 0 ? own : LetterTemplate.On(kind, texts.Where(text => text.AgencyId == 0).Select(Read), day);
    }

    internal Task<List<LetterText>> VersionsAsync(long agencyId, LetterKind kind, CancellationToken cancel) =>
        db.LetterTexts.AsNoTracking().Where(text => text.AgencyId == agencyId && text.Kind == kind.Key)
            .OrderByDescending(text => text.Version).ToListAsync(cancel);

    /// <summary>Puts a new version into the next save; two at once are told apart by the unique version.</summary>
    internal async Task<Checked<LetterTemplate>> AddAsync(
        long agencyId, LetterKind kind, (DateOnly From, string Title, string Body) text, long person, CancellationToken cancel)
    {
        var last = await db.LetterTexts.Where(row => row.Kind == kind.Key)
            .MaxAsync(row => (int?)row.Version, cancel) ?? 0;
        var read = LetterTemplate.Read(kind, last + 1, text.From, text.Title, text.Body);
        if (read.Ok(out var template))
        {
            db.LetterTexts.Add(new LetterText
            {
                AgencyId = agencyId,
                Kind = kind.Key,
                Version = template.Version,
                ValidFrom = template.ValidFrom,
                Title = template.Title,
                Body = template.Body,
                SavedAt = time.GetUtcNow().UtcDateTime,
                SavedById = person,
            });
        }

        return read;
    }

    /// <summary>What was kept was checked: a refusal now means that a later program asks for more, and the default stands in.</summary>
    private static LetterTemplate Read(LetterText text)
    {
        var kind = LetterKinds.Find(text.Kind)!;
        return LetterTemplate.Read(kind, text.Version, text.ValidFrom, text.Title, text.Body).Ok(out var template)
            ? template : LetterTemplate.Default(kind);
    }

    private async Task<Dictionary<long, LetterSettings>> SettingsAsync(long[] agencies, CancellationToken cancel) =>
        (await db.Settings.AsNoTracking().Where(setting => setting.Name == LetterSettings.Name && agencies.Contains(setting.AgencyId))
            .ToListAsync(cancel))
            .ToDictionary(setting => setting.AgencyId,
                setting => JsonSerializer.Deserialize<LetterSettings>(setting.Value, AuditChain.Json)!);
}
