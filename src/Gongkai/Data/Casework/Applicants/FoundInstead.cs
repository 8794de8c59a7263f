namespace Gongkai.Data.Casework.Applicants;

/// <summary>Counts, as acts in the audit log, that somebody about to apply went to read what is public instead.</summary>
internal sealed class FoundInstead(GongkaiDb db)
{
    internal const string Action = "application.found-public";

    internal async Task CountAsync(long itemId, long agencyId, CancellationToken cancel)
    {
        db.Actor = new Actor(null, "读者", "");
        db.Record(Action, $"item:{itemId}", agencyId);
        await db.SaveChangesAsync(cancel);
    }
}
