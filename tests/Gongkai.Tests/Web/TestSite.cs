using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Data.Settings;
using Gongkai.Rules.Disclosure;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Safety;
using Gongkai.Shell.Work;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Web;

/// <summary>A running site with a data folder and a database of its own, on a free port of this machine.</summary>
public abstract class TestSite : IAsyncLifetime
{
    internal const string Password = "Example-pass-2026";
    private static int s_serial;

    /// <summary>Of one round instead of a hundred thousand: the suite signs in some thousand times, and hashing is not its subject.</summary>
    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<Person>(Microsoft.Extensions.Options.Options.Create(
        new PasswordHasherOptions { IterationCount = 1 })).HashPassword(new Person { UserName = "", FullName = "" }, Password));

    private WebApplication? _app;

    public TestTime Time { get; } = new();

    public string DataFolder { get; } = Path.Combine(Path.GetTempPath(), "gongkai-test-" + Guid.NewGuid().ToString("N")[..12]);

    public Uri Address => new(_app!.Urls.First());

    internal IServiceProvider Services => _app!.Services;

    internal SiteOptions Options { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Options = new SiteOptions
        {
            DataFolder = DataFolder,
            Database = await DatabaseAsync(),
            Urls = ["http://127.0.0.1:0"],
            Time = Time,
            Limits = new RateLimits
            {
                SignIns = int.MaxValue,
                Searches = int.MaxValue,
                Uploads = int.MaxValue,
                Downloads = int.MaxValue,
                Applications = int.MaxValue,
                Api = int.MaxValue,
                ApiWrites = int.MaxValue,
            },
        };
        await StartAsync();
        await InDb(db =>
        {
            // Administrators sign in with a password alone here, and one address plays everybody; tests of these rules set them.
            db.Settings.Add(new Setting { Name = "access.second-factor", Value = "Nobody" });
            db.Settings.Add(new Setting { Name = "access.address-failures", Value = "10000" });
            return db.SaveChangesAsync();
        });
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await DropDatabaseAsync();
        Directory.Delete(DataFolder, recursive: true);
        GC.SuppressFinalize(this);
    }

    internal Task StartAsync() => StartAsync(Options);

    internal async Task StartAsync(SiteOptions options)
    {
        _app = Site.Build(options);
        await Site.PrepareAsync(_app, CancellationToken.None);
        await _app.StartAsync();
    }

    internal async Task StopAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>A browser of somebody who is not signed in.</summary>
    public Visitor Anybody() => new(Address);

    /// <summary>A browser signed in as this person.</summary>
    internal async Task<Visitor> SignedInAs(Person person)
    {
        var visitor = Anybody();
        var shown = await visitor.PostAsync("/office/sign-in", ("UserName", person.UserName), ("Password", Password));
        Assert.True(shown.Redirected, shown.Text);
        return visitor;
    }

    internal async Task<Visitor> SignedInAs(Role role, Agency agency, bool subtree = false) =>
        await SignedInAs(await GivenPerson(role, agency, subtree));

    internal async Task<T> InDb<T>(Func<GongkaiDb, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<GongkaiDb>());
    }

    internal Task<int> RunJobs() => Services.GetRequiredService<JobRunner>().RunDueAsync(CancellationToken.None);

    internal Task<Agency> GivenAgency(Agency? parent = null, AgencyKind kind = AgencyKind.Department) => InDb(async db =>
    {
        var number = Interlocked.Increment(ref s_serial);
        var agency = new Agency
        {
            ParentId = parent?.Id,
            Name = $"示例区第{number}局",
            ShortName = $"第{number}局",
            Slug = $"ju{number}",
            Kind = kind,
            Level = AgencyLevels.County,
            DocumentWord = $"示{number}",
            Path = Guid.NewGuid().ToString("N"),
        };
        db.Agencies.Add(agency);
        await db.SaveChangesAsync();
        agency.Path = $"{parent?.Path ?? "/"}{agency.Id}/";
        await db.SaveChangesAsync();
        return agency;
    });

    internal Task<Person> GivenPerson(Role role, Agency? agency, bool subtree = false) => GivenPerson([role], agency, subtree);

    internal Task<Person> GivenPerson(IReadOnlyList<Role> roles, Agency? agency, bool subtree = false) => InDb(async db =>
    {
        var number = Interlocked.Increment(ref s_serial);
        var person = new Person
        {
            UserName = $"user{number}",
            NormalizedUserName = $"USER{number}",
            FullName = $"示例人{number}",
            AgencyId = agency?.Id,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = Time.GetUtcNow().UtcDateTime,
            PasswordChangedAt = Time.GetUtcNow().UtcDateTime,
        };
        person.PasswordHash = Hash.Value;
        db.People.Add(person);
        await db.SaveChangesAsync();
        db.RoleGrants.AddRange(roles.Select(role => new RoleGrant
        {
            PersonId = person.Id,
            Role = role,
            AgencyId = Roles.Of(role).Apart ? null : agency?.Id,
            Subtree = subtree,
            From = new DateOnly(2020, 1, 1),
        }));
        await db.SaveChangesAsync();
        return person;
    });

    protected abstract Task<string?> DatabaseAsync();

    protected virtual Task DropDatabaseAsync() => Task.CompletedTask;
}

/// <summary>On the embedded database.</summary>
public sealed class SqliteSite : TestSite
{
    protected override Task<string?> DatabaseAsync() => Task.FromResult<string?>(null);
}

/// <summary>On a real PostgreSQL server, in a database of its own.</summary>
public sealed class PostgresSite : TestSite
{
    private readonly string _name = "gongkai_test_" + Guid.NewGuid().ToString("N")[..12];

    protected override async Task<string?> DatabaseAsync()
    {
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {_name}");
        return PostgresServer.ConnectionTo(_name);
    }

    protected override Task DropDatabaseAsync() => PostgresServer.ExecuteAsync($"DROP DATABASE {_name} WITH (FORCE)");
}
