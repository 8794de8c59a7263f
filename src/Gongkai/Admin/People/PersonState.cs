using Gongkai.Data.People;

namespace Gongkai.Admin.People;

/// <summary>In what state an account is, in one word.</summary>
internal enum PersonState
{
    Active,
    Invited,
    Locked,
    Disabled,
}

internal static class PersonStates
{
    internal static IReadOnlyList<(PersonState State, string Name, string Tag)> All { get; } =
    [
        (PersonState.Active, "正常", "tag-good"), (PersonState.Invited, "待设密码", "tag-accent"),
        (PersonState.Locked, "已锁定", "tag-warn"), (PersonState.Disabled, "已停用", "tag-bad"),
    ];

    internal static (PersonState State, string Name, string Tag) Of(Person person, DateTime now) => All[(int)(
        person.DisabledAt is not null ? PersonState.Disabled
        : person.LockoutEnd > now ? PersonState.Locked
        : person.PasswordHash is null ? PersonState.Invited
        : PersonState.Active)];

    internal static IQueryable<Person> In(this IQueryable<Person> people, PersonState? state, DateTime now) => state switch
    {
        PersonState.Disabled => people.Where(person => person.DisabledAt != null),
        PersonState.Locked => people.Where(person => person.DisabledAt == null && person.LockoutEnd > now),
        PersonState.Invited => people.Where(person => person.DisabledAt == null && person.PasswordHash == null
            && (person.LockoutEnd == null || person.LockoutEnd <= now)),
        PersonState.Active => people.Where(person => person.DisabledAt == null && person.PasswordHash != null
            && (person.LockoutEnd == null || person.LockoutEnd <= now)),
        _ => people,
    };
}
