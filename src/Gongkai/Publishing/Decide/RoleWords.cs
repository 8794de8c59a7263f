using Gongkai.Data.People;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;

namespace Gongkai.Publishing.Decide;

/// <summary>The rules know roles by their stored names; people know them by what they are called.</summary>
internal static class RoleWords
{
    internal static string Of(string role) => Enum.TryParse<Role>(role, out var known) && Enum.IsDefined(known) ? Roles.Of(known).Name : role;

    /// <summary>A problem as people read it.</summary>
    internal static Problem Translated(Problem problem) => problem.Code == "review.wrong-role"
        ? problem with { Remedy = Enum.GetValues<Role>().Aggregate(problem.Remedy, (text, role) => text.Replace(role.ToString(), Roles.Of(role).Name)) }
        : problem;
}
