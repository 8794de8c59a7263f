namespace Gongkai.Data.People;

/// <summary>A sign-in that lasts. The cookie holds only its id; ending the row ends the session at once.</summary>
internal sealed class SignInSession
{
    public Guid Id { get; set; }

    public long PersonId { get; set; }

    public DateTime StartedAt { get; set; }

    public DateTime LastSeenAt { get; set; }

    public required string Address { get; set; }

    public required string Browser { get; set; }

    public required string SecurityStamp { get; set; }

    public DateTime? EndedAt { get; set; }

    public string? EndedBy { get; set; }
}

internal enum CodePurpose
{
    FirstStart,
    Invitation,
    PasswordReset,
}

/// <summary>A code handed over in person where there is no mail server: only its hash is kept, it serves once and runs out.</summary>
internal sealed class OneTimeCode
{
    public long Id { get; set; }

    public required string CodeHash { get; init; }

    public CodePurpose Purpose { get; set; }

    public long? PersonId { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime ExpiresAt { get; set; }

    public DateTime? UsedAt { get; set; }
}
