using Gongkai.Demo;
using Gongkai.Rules.Disclosure;
using static Gongkai.Tests.Demo.Districts;

namespace Gongkai.Tests.Demo;

/// <summary>The organs of the demo and who works there.</summary>
public sealed class OrgansAndPeople
{
    [Fact]
    public void Codes_are_valid_different_and_of_no_real_region()
    {
        Assert.All(One.Agencies, agency =>
        {
            Assert.True(CreditCode.IsValid(agency.CreditCode), agency.CreditCode);
            Assert.True(CreditCode.IsOrganisationCode(CreditCode.OrganisationCode(agency.CreditCode)));
            Assert.Equal("990101", agency.CreditCode[2..8]);
            Assert.Equal(10, agency.SiteCode.Length);
        });
        Unique(One.Agencies.Select(agency => agency.CreditCode));
        Unique(One.Agencies.Select(agency => agency.SiteCode));
    }

    [Fact]
    public void Slugs_words_and_telephones_are_nobody_elses()
    {
        Unique(One.Agencies.Select(agency => agency.Slug));
        Unique(One.Agencies.Select(agency => agency.Word));
        Unique(One.Agencies.SelectMany(agency => agency.Sections.Select(section => section.Phone).Append(agency.Fax)));
    }

    [Fact]
    public void Dissolved_organs_have_a_successor_that_exists_from_that_day_on()
    {
        DemoAgency[] ended = [.. One.Agencies.Where(agency => agency.DissolvedOn is not null)];

        Assert.Equal(["lsj", "gsj", "zlj"], ended.Select(agency => agency.Slug));
        Assert.All(ended, agency =>
        {
            Assert.True(agency.EstablishedOn < agency.DissolvedOn);
            Assert.True(Agency(agency.Successor!).ExistsOn(agency.DissolvedOn!.Value));
        });
    }

    [Fact]
    public void There_is_every_kind_of_organ()
    {
        Assert.Equal(Enum.GetValues<DemoAgencyKind>(), One.Agencies.Select(agency => agency.Kind).Distinct().Order());
        Assert.Equal(2, One.Agencies.Count(agency => agency.Kind == DemoAgencyKind.Town));
        Assert.Equal("示例区科学技术局", Agency("kjj").Name);
    }

    [Fact]
    public void Every_organ_has_every_role_and_three_who_review()
    {
        const DemoRoles all = DemoRoles.Editor | DemoRoles.FirstReviewer | DemoRoles.SecondReviewer | DemoRoles.FinalReviewer
            | DemoRoles.SecrecyReviewer | DemoRoles.DisclosureOfficer | DemoRoles.DisclosureHead;
        Assert.All(One.Agencies.Where(agency => agency.DissolvedOn is null), agency =>
        {
            DemoPerson[] staff = [.. One.People.Where(person => person.Agency == agency.Slug)];
            Assert.Equal(all, staff.Aggregate(DemoRoles.None, (roles, person) => roles | person.Roles) & all);
            Assert.True(staff.Count(person => (person.Roles
                & (DemoRoles.FirstReviewer | DemoRoles.SecondReviewer | DemoRoles.FinalReviewer)) != 0) >= 3);
            Assert.Contains(staff, person => person.Name == agency.HeadName && person.Roles.HasFlag(DemoRoles.FinalReviewer));
        });
    }

    [Theory]
    [InlineData(DemoRoles.Supervisor)]
    [InlineData(DemoRoles.SystemAdministrator)]
    [InlineData(DemoRoles.SecurityAdministrator)]
    [InlineData(DemoRoles.AuditAdministrator)]
    public void One_person_of_the_competent_office_does_this_and_nothing_else(object role)
    {
        var person = One.People.Single(person => person.Roles.HasFlag((DemoRoles)role));

        Assert.Equal((DemoRoles)role, person.Roles);
        Assert.Equal("zfb", person.Agency);
    }

    [Fact]
    public void User_names_are_latin_and_nobody_elses()
    {
        Unique(One.People.Select(person => person.UserName));
        Assert.All(One.People, person => Assert.Matches("^[a-z]+[0-9]*$", person.UserName));
    }

    [Fact]
    public void Sections_of_people_are_sections_of_their_organ() =>
        Assert.All(One.People.Where(person => person.Section is not null), person =>
            Assert.Contains(Agency(person.Agency).Sections, section => section.Name == person.Section));

    private static void Unique(IEnumerable<string> values) =>
        Assert.Empty(values.GroupBy(value => value).Where(group => group.Count() > 1).Select(group => group.Key));
}
