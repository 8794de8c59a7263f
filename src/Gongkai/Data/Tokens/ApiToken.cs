namespace Gongkai.Data.Tokens;

/// <summary>
/// A key by which a program acts as one person at one organ (接口密钥). The key itself is shown once and kept nowhere; it never
/// allows more than its person may do at that organ.
/// </summary>
internal sealed class ApiToken
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public long PersonId { get; set; }

    public long AgencyId { get; set; }

    /// <summary>Codes of <see cref="Shell.Access.ApiScopes"/>, by commas.</summary>
    public string Scopes { get; set; } = "";

    /// <summary>SHA-256 of the key in lower-case hex. The key has 256 random bits: it needs no salt.</summary>
    public required string TokenHash { get; init; }

    /// <summary>The first characters of the key, by which somebody knows it again.</summary>
    public string Hint { get; set; } = "";

    public long CreatedById { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime ExpiresAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    public bool HoldsAt(DateTime now) => RevokedAt is null && now < ExpiresAt;
}

/// <summary>That a key was used on a day from an address: the first use of each is an act in the audit log.</summary>
internal sealed class ApiTokenUse
{
    public long TokenId { get; set; }

    public DateOnly Day { get; set; }

    public required string Address { get; init; }

    public DateTime FirstAt { get; set; }

    public DateTime LastAt { get; set; }
}

/// <summary>
/// The answer that was given to a request with an Idempotency-Key. Written in the transaction of its effect: there is never the
/// one without the other.
/// </summary>
internal sealed class AnsweredRequest
{
    public long TokenId { get; set; }

    public required string Key { get; init; }

    /// <summary>SHA-256 over method, address and body.</summary>
    public required string RequestHash { get; init; }

    public DateTime At { get; set; }

    public int Status { get; set; }

    public string? Location { get; set; }

    public string? Tag { get; set; }

    public string Body { get; set; } = "";
}
