namespace Gongkai.Data.People;

/// <summary>What a person may be. Facts about each stand in <see cref="Shell.Roles"/>.</summary>
internal enum Role
{
    SystemAdministrator,
    SecurityAdministrator,
    AuditAdministrator,
    Supervisor,
    DisclosureHead,
    DisclosureOfficer,
    Editor,
    FirstReviewer,
    SecondReviewer,
    FinalReviewer,
    SecrecyReviewer,
}

/// <summary>A role given to a person for an organ, and for the organs below it where so said.</summary>
internal sealed class RoleGrant
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public Role Role { get; set; }

    /// <summary>Null only for the three administrators: they serve the whole installation.</summary>
    public long? AgencyId { get; set; }

    public bool Subtree { get; set; }

    public DateOnly From { get; set; }

    /// <summary>The last day, included.</summary>
    public DateOnly? Until { get; set; }

    public long? GrantedById { get; set; }

    public bool HoldsOn(DateOnly day) => From <= day && !(Until < day);
}
