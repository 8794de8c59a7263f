namespace Gongkai.Demo;

/// <summary>The people, all invented: the same name for the same post whatever else changes.</summary>
internal static class People
{
    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> Names = new(() => WordFile.Lists("names"));

    /// <summary>The name of whoever holds a post.</summary>
    internal static string NameOf(string post) => Draw(post).Name;

    /// <summary>Everybody who works in the organs that still exist.</summary>
    internal static IReadOnlyList<DemoPerson> Make(IReadOnlyList<DemoAgency> agencies)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. agencies.Where(agency => agency.DissolvedOn is null).SelectMany(agency => Posts(agency).Select(post =>
            {
                var (name, latin) = Draw($"{agency.Slug}/{post.Post}");
                return new DemoPerson(Unused(latin, used), name, agency.Slug, post.Section, post.Title, post.Roles);
            })),
        ];
    }

    private static IEnumerable<(string Post, string? Section, string Title, DemoRoles Roles)> Posts(DemoAgency agency)
    {
        var office = agency.DisclosureOffice.Name;
        var business = agency.Sections[1].Name;
        var small = agency.Kind is DemoAgencyKind.Town or DemoAgencyKind.Dispatched or DemoAgencyKind.Enterprise;
        yield return ("head", null, agency.HeadTitle, DemoRoles.FinalReviewer);
        yield return ("deputy", null, small ? "副职（分管政务公开）" : $"副{agency.HeadTitle}", DemoRoles.SecondReviewer);
        yield return ("chief", office, Chief(office), DemoRoles.FirstReviewer | DemoRoles.DisclosureHead
            | (small ? DemoRoles.SecrecyReviewer : DemoRoles.None));
        yield return ("officer", office, "科员", DemoRoles.Editor | DemoRoles.DisclosureOfficer);
        if (!small)
        {
            yield return ("secrecy", office, "保密专员", DemoRoles.SecrecyReviewer);
            yield return ("section", business, Chief(business), DemoRoles.FirstReviewer);
            yield return ("editor", business, "科员", DemoRoles.Editor);
        }

        if (agency.Kind == DemoAgencyKind.Office)
        {
            yield return ("supervisor", office, "副科长", DemoRoles.Supervisor);
            yield return ("system", "信息技术科", "系统管理员", DemoRoles.SystemAdministrator);
            yield return ("security", "信息技术科", "安全管理员", DemoRoles.SecurityAdministrator);
            yield return ("audit", "督查科", "审计管理员", DemoRoles.AuditAdministrator);
        }
    }

    private static string Chief(string section) =>
        section.EndsWith('科') ? "科长" : section.EndsWith('部') ? "部长" : "办公室主任";

    private static string Unused(string latin, HashSet<string> used)
    {
        var name = latin;
        for (var next = 2; !used.Add(name); next++)
        {
            name = $"{latin}{next}";
        }

        return name;
    }

    private static (string Name, string Latin) Draw(string post)
    {
        var draws = SplitMix64.For($"person/{post}");
        var surname = draws.Of(Names.Value["surnames"]).Split(' ');
        var given = draws.Of(Names.Value["given"]).Split(' ');
        return (surname[0] + given[0], surname[1] + given[1]);
    }
}
