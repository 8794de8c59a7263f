namespace Gongkai.Demo;

/// <summary>An invented district with its organs, people and everything they published: pure values, the same for the same
/// day.</summary>
/// <param name="Until">The day of the demo; all that is published was published before it.</param>
internal sealed record DemoDistrict(
    string City, string Name, DateOnly Until, IReadOnlyList<DemoAgency> Agencies, IReadOnlyList<DemoPerson> People,
    IReadOnlyList<DemoPublication> Publications, IReadOnlyList<DemoWork> Works, IReadOnlyList<DemoWithheld> Withheld)
{
    internal const int FirstYear = 2018;

    /// <summary>Makes the district as it stands at the beginning of a day. A later day adds to the past and does not change
    /// it.</summary>
    /// <param name="until">From 2018 on.</param>
    internal static DemoDistrict Make(DateOnly until)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(until.Year, FirstYear);
        var sizes = Demo.Agencies.Read();
        IReadOnlyList<DemoAgency> agencies = [.. sizes.Select(entry => entry.Agency)];
        var people = Demo.People.Make(agencies);
        var lists = WordFile.Lists("lists");
        var themes = ThemeReader.Read("shared", "registers", "science", "bureaus", "towns");
        var series = NormSeries.Read();
        var histories = sizes.ToDictionary(
            entry => entry.Agency.Slug,
            entry => new AgencyHistory(
                entry.Agency, (entry.News, entry.Notices), Editors(people, entry.Agency), themes, series, lists));
        IReadOnlyList<Draft> drafts =
            [.. agencies.SelectMany(agency => Years(until).SelectMany(year => histories[agency.Slug].Year(year)))];
        var finishing = new Finishing(until, agencies.ToDictionary(agency => agency.Slug));
        IReadOnlyList<DemoPublication> publications =
        [
            .. drafts.Where(finishing.IsOut).Select(finishing.Finish)
                .OrderBy(item => item.PublishedAt).ThenBy(item => item.Key, StringComparer.Ordinal),
        ];
        var desk = new Desk(until, agencies, people, themes, publications, histories);
        return new DemoDistrict("样例市", "示例区", until, agencies, people, publications, desk.Works(), desk.Withheld());
    }

    private static IEnumerable<int> Years(DateOnly until) => Enumerable.Range(FirstYear, until.Year - FirstYear + 1);

    /// <summary>Those who write for an organ; for one that is gone, those of its successor.</summary>
    private static IReadOnlyList<string> Editors(IReadOnlyList<DemoPerson> people, DemoAgency agency) =>
        [.. people.Where(person => person.Agency == (agency.Successor ?? agency.Slug) && person.Roles.HasFlag(DemoRoles.Editor))
            .Select(person => person.UserName)];
}
