using Gongkai.Data.People;
using Gongkai.Shell.Access;

namespace Gongkai.Tests.Shell.Access;

public sealed class ThreeAdministrators
{
    private static readonly Role[] Three = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    [Fact]
    public void Are_three_persons_and_none_of_them_does_business()
    {
        foreach (var one in Three)
        {
            foreach (var other in Enum.GetValues<Role>().Where(role => role != one))
            {
                Assert.NotNull(RoleConflicts.Check([one], other));
                Assert.NotNull(RoleConflicts.Check([other], one));
            }
        }
    }

    [Fact]
    public void Leave_business_roles_free_to_be_combined() => Assert.Null(RoleConflicts.Check([Role.Editor, Role.Supervisor], Role.FirstReviewer));

    [Fact]
    public void Are_named_in_the_refusal() =>
        Assert.Equal("“信息员”和“审计管理员”不能由同一人担任：系统、安全、审计管理员不得兼任业务角色。", RoleConflicts.Check([Role.Editor], Role.AuditAdministrator)!.Says);

    [Fact]
    public void Share_no_permission()
    {
        foreach (var one in Three)
        {
            var others = Enum.GetValues<Role>().Where(role => role != one).SelectMany(role => Roles.Of(role).Permissions);
            Assert.Empty(Roles.Of(one).Permissions.Intersect(others));
        }
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-31", "2026-02-01", null, false)]
    [InlineData("2026-01-01", "2026-02-01", "2026-02-01", null, true)] // the last day is included
    [InlineData("2026-01-01", null, "2027-01-01", "2027-12-31", true)]
    [InlineData("2026-02-02", "2026-02-01", "2026-01-01", null, false)] // taken back before it began: it never held
    public void May_follow_one_another(string from, string? until, string otherFrom, string? otherUntil, bool overlap) =>
        Assert.Equal(overlap, RoleConflicts.Overlap(Grant(from, until), Grant(otherFrom, otherUntil)));

    private static RoleGrant Grant(string from, string? until) => new()
    {
        From = DateOnly.Parse(from),
        Until = until is null ? null : DateOnly.Parse(until),
    };
}
