using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Columns;
using Gongkai.Rules.Disclosure.Columns;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Demo;

/// <summary>Writes the organs, sections, people and columns of the demo district.</summary>
internal sealed class DemoOrgans(GongkaiDb db, DemoDistrict district, DateTime now)
{
    /// <summary>Everybody's password in the demo. A demo is marked as one on every page and listens on this machine only.</summary>
    internal const string Password = "Shili-2026-demo";

    internal Dictionary<string, Agency> Agencies { get; } = [];

    internal Dictionary<string, Person> People { get; } = [];

    internal Dictionary<(string Agency, string Section), Section> Sections { get; } = [];

    internal Dictionary<(string Agency, string Column), Column> Columns { get; } = [];

    internal async Task WriteAsync(CancellationToken cancel)
    {
        await AgenciesAsync(cancel);
        await SectionsAsync(cancel);
        await PeopleAsync(cancel);
        await ColumnsAsync(cancel);
    }

    private async Task AgenciesAsync(CancellationToken cancel)
    {
        foreach (var (demo, at) in district.Agencies.OrderBy(Depth).Select((agency, at) => (agency, at)))
        {
            var parent = demo.Parent is { } above ? Agencies[above] : null;
            var agency = new Agency
            {
                ParentId = parent?.Id,
                Name = demo.Name,
                ShortName = demo.ShortName,
                Slug = demo.Slug,
                Kind = KindOf(demo.Kind),
                Level = demo.Kind == DemoAgencyKind.Enterprise ? Rules.Disclosure.AgencyLevels.County : demo.Level,
                CreditCode = demo.CreditCode,
                DocumentWord = demo.Word,
                SiteCode = demo.SiteCode,
                EstablishedOn = demo.EstablishedOn,
                DissolvedOn = demo.DissolvedOn,
                Sort = (at + 1) * 10,
                Path = $"new:{demo.Slug}",
                Contact = ContactOf(demo),
            };
            db.Agencies.Add(agency);
            await db.SaveChangesAsync(cancel);
            agency.Path = $"{parent?.Path ?? "/"}{agency.Id}/";
            Agencies[demo.Slug] = agency;
        }

        foreach (var demo in district.Agencies.Where(agency => agency.Successor is not null))
        {
            db.AgencyChanges.Add(new AgencyChange
            {
                AgencyId = Agencies[demo.Slug].Id,
                Kind = AgencyChangeKind.Merged,
                On = demo.DissolvedOn!.Value,
                SuccessorId = Agencies[demo.Successor!].Id,
                Basis = "示例区机构改革方案",
            });
        }

        db.Record("demo.agencies", "", null);
        await db.SaveChangesAsync(cancel);
    }

    private int Depth(DemoAgency agency) =>
        agency.Parent is { } parent ? 1 + Depth(district.Agencies.First(other => other.Slug == parent)) : 0;

    private static AgencyKind KindOf(DemoAgencyKind kind) => kind switch
    {
        DemoAgencyKind.Government => AgencyKind.Government,
        DemoAgencyKind.Office => AgencyKind.CompetentOffice,
        DemoAgencyKind.Dispatched => AgencyKind.DispatchedAgency,
        DemoAgencyKind.Town => AgencyKind.Township,
        DemoAgencyKind.Enterprise => AgencyKind.PublicEnterprise,
        _ => AgencyKind.Department,
    };

    private static AgencyContact ContactOf(DemoAgency demo) => new()
    {
        Office = $"{demo.Name}{demo.DisclosureOffice.Name}",
        Head = $"{demo.HeadTitle} {demo.HeadName}",
        Address = demo.Address,
        PostCode = demo.PostCode,
        Hours = demo.OfficeHours,
        Phone = demo.DisclosureOffice.Phone,
        Fax = demo.Fax,
        Email = demo.Mail,
        Website = $"/{demo.Slug}",
    };

    private async Task SectionsAsync(CancellationToken cancel)
    {
        foreach (var demo in district.Agencies)
        {
            foreach (var (own, at) in demo.Sections.Select((section, at) => (section, at)))
            {
                var section = new Section
                {
                    AgencyId = Agencies[demo.Slug].Id,
                    Name = own.Name,
                    Phone = own.Phone,
                    Sort = at,
                    IsDisclosureOffice = own.DisclosureOffice,
                    ClosedOn = demo.DissolvedOn,
                };
                db.Sections.Add(section);
                Sections[(demo.Slug, own.Name)] = section;
            }
        }

        db.Record("demo.sections", "", null);
        await db.SaveChangesAsync(cancel);
    }

    private async Task PeopleAsync(CancellationToken cancel)
    {
        // One hash for all: a hundred of their own would cost seconds and protect nothing.
        var hash = new PasswordHasher<Person>().HashPassword(new Person { UserName = "demo", FullName = "demo" }, Password);
        foreach (var demo in district.People)
        {
            var apart = RolesOf(demo.Roles).Any(role => Roles.Of(role).Apart);
            var person = new Person
            {
                UserName = demo.UserName,
                NormalizedUserName = SignIns.Normalized(demo.UserName),
                FullName = demo.Name,
                Title = demo.Title,
                AgencyId = apart ? null : Agencies[demo.Agency].Id,
                SectionId = demo.Section is { } name && !apart ? Sections[(demo.Agency, name)].Id : null,
                PasswordHash = hash,
                PasswordChangedAt = now,
                CreatedAt = now,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            };
            db.People.Add(person);
            People[demo.UserName] = person;
        }

        db.Record("demo.people", "", null);
        await db.SaveChangesAsync(cancel);
        db.RoleGrants.AddRange(district.People.SelectMany(demo => RolesOf(demo.Roles).Select(role => GrantOf(demo, role))));
        db.InformationOfficers.AddRange(district.People
            .Where(demo => demo.Roles.HasFlag(DemoRoles.Editor) && demo.Section is not null)
            .Select(demo => new InformationOfficer
            {
                AgencyId = Agencies[demo.Agency].Id,
                SectionId = Sections[(demo.Agency, demo.Section!)].Id,
                PersonId = People[demo.UserName].Id,
                From = new DateOnly(DemoDistrict.FirstYear, 1, 1),
            }));
        db.Record("demo.roles", "", null);
        await db.SaveChangesAsync(cancel);
    }

    private RoleGrant GrantOf(DemoPerson demo, Role role) => new()
    {
        PersonId = People[demo.UserName].Id,
        Role = role,
        AgencyId = Roles.Of(role).Apart ? null : role == Role.Supervisor ? Agencies.Values.First(agency => agency.ParentId is null).Id
            : Agencies[demo.Agency].Id,
        Subtree = role == Role.Supervisor,
        From = new DateOnly(DemoDistrict.FirstYear, 1, 1),
    };

    /// <summary>The roles have the same names in both lists; one that has not is a mistake and throws.</summary>
    internal static IReadOnlyList<Role> RolesOf(DemoRoles roles) =>
        [.. Enum.GetValues<DemoRoles>().Where(role => role != DemoRoles.None && roles.HasFlag(role)).Select(role => Enum.Parse<Role>(role.ToString()))];

    private async Task ColumnsAsync(CancellationToken cancel)
    {
        foreach (var demo in district.Agencies)
        {
            var agency = Agencies[demo.Slug];
            foreach (var column in await ColumnsFromTemplate.AddAsync(db, agency, cancel))
            {
                Columns[(demo.Slug, column.Slug)] = column;
            }

            await OtherColumnsAsync(demo, agency, cancel);
        }
    }

    /// <summary>An organ may have columns its template does not ask for: a town publishes about its finances, an enterprise its rules.</summary>
    private async Task OtherColumnsAsync(DemoAgency demo, Agency agency, CancellationToken cancel)
    {
        var used = district.Publications.Where(item => item.Agency == demo.Slug).Select(item => item.Column)
            .Concat(district.Works.Where(work => work.Item.Agency == demo.Slug).Select(work => work.Item.Column)).Append("other-legal");
        foreach (var key in used.Select(ColumnKey).Distinct().Where(key => !Columns.ContainsKey((demo.Slug, key))).ToList())
        {
            var node = ColumnTemplate.Find(key)!;
            var column = new Column
            {
                AgencyId = agency.Id,
                Slug = key,
                Name = node.Name,
                TypeCode = node.TypeCode,
                ContentCodes = string.Join(',', node.ContentCodes),
                ParentId = node.ParentKey is { } parent && Columns.TryGetValue((demo.Slug, parent), out var above) ? above.Id : null,
                Sort = 1000,
                Description = $"{agency.Name}{node.Name}",
                Keywords = node.Name,
            };
            db.Columns.Add(column);
            Columns[(demo.Slug, key)] = column;
        }

        db.Record("demo.columns", $"agency:{agency.Id}", agency.Id);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The rules of disclosure (制度) and the note on the catalogue stand together in the platform's second part.</summary>
    internal static string ColumnKey(string demo) => demo is "rules" or "catalogue" ? "system" : demo;
}
