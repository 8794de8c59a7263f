using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Data.Provisioning;
using Gongkai.Publishing.Columns;
using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Disclosure.Columns;
using Gongkai.Shell;
using Microsoft.AspNetCore.Identity;

namespace Gongkai.EndToEnd.Killing;

/// <summary>An installation with an organ and people in every role, put there before the first kill.</summary>
internal sealed class KillScene(string data, string? database)
{
    internal const string Password = "Example-pass-2026";

    internal string Data => data;

    internal string? Database => database;

    internal Agency Agency { get; private set; } = null!;

    internal Section Section { get; private set; } = null!;

    internal long NoticesColumnId { get; private set; }

    internal IReadOnlyDictionary<Role, Person> People { get; private set; } = new Dictionary<Role, Person>();

    /// <summary>For looking at rows beside the running program.</summary>
    internal GongkaiDb Open() => Databases.Open(new SiteOptions { DataFolder = data, Database = database });

    /// <summary>The workers ask more often than people do.</summary>
    internal void WriteSettings()
    {
        Directory.CreateDirectory(data);
        File.WriteAllText(
            Path.Combine(data, "appsettings.json"),
            """{ "Limits": { "SignIns": 1000000, "Searches": 1000000, "Uploads": 1000000 } }""");
    }

    internal async Task FillAsync()
    {
        await using var db = Open();
        Agency = new Agency
        {
            Name = "示例区科技局",
            ShortName = "科技局",
            Slug = "keji",
            Kind = AgencyKind.Department,
            DocumentWord = "示科",
            Level = AgencyLevels.County,
            CreditCode = CodeOf("99010001"),
            Path = "/1/",
        };
        db.Agencies.Add(Agency);
        await db.SaveChangesAsync();
        Agency.Path = $"/{Agency.Id}/";
        Section = new Section { AgencyId = Agency.Id, Name = "办公室", IsDisclosureOffice = true };
        db.Sections.Add(Section);
        NoticesColumnId = (await ColumnsFromTemplate.AddAsync(db, Agency, CancellationToken.None)).Single(column => column.Slug == "notices").Id;
        People = Enum.GetValues<Role>().ToDictionary(role => role, NewPerson);
        db.People.AddRange(People.Values);
        await db.SaveChangesAsync();
        db.RoleGrants.AddRange(People.Select(one => new RoleGrant
        {
            PersonId = one.Value.Id,
            Role = one.Key,
            From = new DateOnly(2020, 1, 1),
            AgencyId = Shell.Access.Roles.Of(one.Key).Apart ? null : Agency.Id,
        }));
        await db.SaveChangesAsync();
    }

    private static string CodeOf(string number)
    {
        var organisation = "0123456789X".Select(check => number + check).First(code => CreditCode.IsOrganisationCode(code));
        var first17 = "11990101" + organisation;
        return first17 + CreditCode.CheckOf(first17);
    }

    private static Person NewPerson(Role role)
    {
        var now = DateTime.UtcNow;
        var person = new Person
        {
            UserName = role.ToString(),
            NormalizedUserName = role.ToString().ToUpperInvariant(),
            FullName = "示例" + role,
            CreatedAt = now,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            PasswordChangedAt = now,
        };
        person.PasswordHash = new PasswordHasher<Person>().HashPassword(person, Password);
        return person;
    }
}
