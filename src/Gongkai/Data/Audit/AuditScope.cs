using Gongkai.Data.Casework;
using Gongkai.Data.Jobs;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Data.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gongkai.Data.Audit;

/// <summary>What the log leaves out, and why: what is no change of the work, and what nobody may read.</summary>
internal static class AuditScope
{
    private static readonly HashSet<Type> Uncovered =
    [
        typeof(AuditRecord), // the log itself
        typeof(DraftSave), // typing is not a change; saving is
        typeof(SignInSession), // last seen moves with every page; signing in and out are recorded as acts
        typeof(ItemRevision), // a copy of what the item's own row tells
        typeof(FileText), // what the file's own row stands for
        typeof(ApiTokenUse), // the first use of a key on a day from an address is recorded as an act
        typeof(AnsweredRequest), // a copy of an answer
        typeof(Job), typeof(Serial), typeof(ColumnFigure), // bookkeeping of what is recorded anyway
    ];

    private static readonly HashSet<string> Secrets =
    [
        nameof(Person.PasswordHash), nameof(Person.FormerPasswords), nameof(Person.SecurityStamp), nameof(Person.SealedPhone),
        nameof(Person.SealedAuthenticatorKey), nameof(Person.RecoveryCodes), nameof(Person.LastTotpStep), nameof(OneTimeCode.CodeHash),
        nameof(ApiToken.TokenHash), nameof(Application.SealedApplicant), nameof(Application.ApplicantKey), nameof(Application.NameKey),
        nameof(Application.QueryCodeHash), nameof(Application.IntakeKey), nameof(ApplicationFile.SealedName),
        nameof(Consultation.SealedParty),
    ];

    /// <summary>What a new day alone moves on an application: computed from its facts, which are recorded.</summary>
    private static readonly HashSet<string> Cached =
    [
        nameof(Application.Stage), nameof(Application.Bucket), nameof(Application.DueOn), nameof(Application.CorrectionDue),
        nameof(Application.FeeDue), nameof(Application.ClosesOn), nameof(Application.Outcome), nameof(Application.ClosedOn),
        nameof(Application.ClockOn), nameof(Application.CalendarVersion),
    ];

    internal static bool Covers(EntityEntry entry) =>
        !Uncovered.Contains(entry.Metadata.ClrType)
        && !(entry.Entity is Application && entry.State == EntityState.Modified
            && entry.Properties.Where(value => value.IsModified).All(value => Cached.Contains(value.Metadata.Name)));

    internal static bool Secret(string property) => Secrets.Contains(property);
}
