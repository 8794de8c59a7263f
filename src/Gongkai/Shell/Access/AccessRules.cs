using Gongkai.Data.People;

namespace Gongkai.Shell.Access;

/// <summary>Who must use a second factor.</summary>
internal enum SecondFactorFor
{
    Nobody,
    Administrators,
    Everybody,
}

/// <summary>The rules of sign-in as the installation sets them; <see cref="AccessSettings"/> has their ranges and defaults.</summary>
internal sealed record AccessRules(IReadOnlyDictionary<string, string> Values)
{
    internal int PasswordLength => Of(AccessSettings.PasswordLength);

    /// <summary>In days; 0 for never.</summary>
    internal int PasswordDays => Of(AccessSettings.PasswordDays);

    /// <summary>How many passwords, the present one included, may not come again.</summary>
    internal int PasswordHistory => Of(AccessSettings.PasswordHistory);

    internal int MostFailures => Of(AccessSettings.MostFailures);

    internal TimeSpan LockedFor => TimeSpan.FromMinutes(Of(AccessSettings.LockMinutes));

    /// <summary>Failures from one address within ten minutes.</summary>
    internal int MostFailuresFromAnAddress => Of(AccessSettings.AddressFailures);

    /// <summary>Unused for longer, a session is over.</summary>
    internal TimeSpan Idle => TimeSpan.FromMinutes(Of(AccessSettings.IdleMinutes));

    /// <summary>However busy, a session ends after so long.</summary>
    internal TimeSpan Longest => TimeSpan.FromHours(Of(AccessSettings.SessionHours));

    internal TimeSpan InvitationLasts => TimeSpan.FromHours(Of(AccessSettings.InvitationHours));

    internal SecondFactorFor SecondFactor =>
        Enum.TryParse<SecondFactorFor>(Values.GetValueOrDefault(AccessSettings.SecondFactor), out var who) ? who : SecondFactorFor.Administrators;

    internal bool NeedsSecondFactor(IEnumerable<Role> roles) => SecondFactor switch
    {
        SecondFactorFor.Everybody => true,
        SecondFactorFor.Administrators => roles.Any(role => Roles.Of(role).Apart),
        _ => false,
    };

    internal bool PasswordTooOld(Person person, DateTime now) =>
        PasswordDays > 0 && person.PasswordChangedAt is { } changed && now - changed > TimeSpan.FromDays(PasswordDays);

    private int Of(NumberSetting setting) =>
        int.TryParse(Values.GetValueOrDefault(setting.Name), out var value) ? setting.Within(value) : setting.Default;
}
