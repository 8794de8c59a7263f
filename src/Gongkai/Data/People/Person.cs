namespace Gongkai.Data.People;

/// <summary>Somebody who signs in. Never deleted: the audit log names them for good.</summary>
internal sealed class Person
{
    public long Id { get; set; }

    public required string UserName { get; set; }

    public string NormalizedUserName { get; set; } = "";

    public required string FullName { get; set; }

    public string Title { get; set; } = "";

    /// <summary>Where they work; null for administrators of the installation.</summary>
    public long? AgencyId { get; set; }

    public long? SectionId { get; set; }

    /// <summary>Encrypted (<see cref="Shell.Vault"/>); shown masked.</summary>
    public string? SealedPhone { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>Hashes of the passwords before, newest first, one a line: none of them may come again.</summary>
    public string FormerPasswords { get; set; } = "";

    public DateTime? PasswordChangedAt { get; set; }

    public bool MustChangePassword { get; set; }

    /// <summary>Changes with password and second factor: sessions with an older one end.</summary>
    public string SecurityStamp { get; set; } = "";

    public bool TwoFactorEnabled { get; set; }

    /// <summary>Encrypted secret of the authenticator.</summary>
    public string? SealedAuthenticatorKey { get; set; }

    /// <summary>The last time step a code was taken for: a code serves once.</summary>
    public long LastTotpStep { get; set; }

    /// <summary>Hashes of the recovery codes left, one a line.</summary>
    public string RecoveryCodes { get; set; } = "";

    public int AccessFailedCount { get; set; }

    public DateTime? LockoutEnd { get; set; }

    public DateTime? DisabledAt { get; set; }

    public DateTime CreatedAt { get; set; }
}
