using Gongkai.Data.People;
using Gongkai.Tests.Admin;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Commands;

/// <summary>On a site that is running: the shell is for when nobody can sign in.</summary>
public abstract class User(TestSite site)
{
    [Fact]
    public async Task Add_prints_a_link_that_sets_the_password()
    {
        var name = "fang" + Guid.NewGuid().ToString("N")[..6];

        var run = await Gongkai($"user add {name} --full-name 王芳 --role security-administrator");

        Assert.True(run.Exit == 0, run.Err);
        var person = await site.InDb(db => db.People.SingleAsync(known => known.UserName == name));
        Assert.Equal(Role.SecurityAdministrator, (await site.InDb(db => db.RoleGrants.SingleAsync(grant => grant.PersonId == person.Id))).Role);
        using var visitor = site.Anybody();
        var shown = await visitor.PostAsync(new Uri(run.Out.Trim()).PathAndQuery, ("NewPassword", "Sea-horse 7 lamps"), ("Again", "Sea-horse 7 lamps"));
        Assert.True(shown.Redirected, shown.Text);
    }

    [Fact]
    public async Task Reset_brings_a_locked_out_person_back()
    {
        var person = await site.GivenPerson(Role.SecurityAdministrator, null);
        await site.GivenSecondFactor(person);
        await site.Change(person.Id, known => known.LockoutEnd = site.Time.GetUtcNow().UtcDateTime.AddHours(1));

        var run = await Gongkai($"user reset {person.UserName}");

        Assert.True(run.Exit == 0, run.Err);
        var after = await site.Find(person.Id);
        Assert.Equal((null, null, false), (after.PasswordHash, after.LockoutEnd, after.TwoFactorEnabled));
        Assert.Equal("服务器命令行", Assert.Single(await site.Audit("person.reset", $"person:{person.Id}")).Actor);
    }

    [Theory]
    [InlineData("user add zhao.liu --full-name 赵六 --role wizard", "没有这个角色")]
    [InlineData("user add zhao.liu --full-name 赵六 --role editor", "这个角色须写明机关")]
    [InlineData("user add zhao.liu --full-name 赵六 --role editor --agency no-such", "没有网址代号为“no-such”的机关")]
    [InlineData("user add zhao.liu --role audit-administrator", "没有填写姓名")]
    [InlineData("user add 1 --full-name 赵六 --role audit-administrator", "用户名“1”不合要求")]
    [InlineData("user reset no.such.user", "没有用户名“no.such.user”")]
    public async Task Names_what_is_wrong(string line, string says)
    {
        var run = await Gongkai(line);

        Assert.Equal(2, run.Exit);
        Assert.Contains(says, run.Err, StringComparison.Ordinal);
    }

    private Task<Run> Gongkai(string line) => Task.Run(() => Run.Words(
        [.. line.Split(' '), "--data", site.DataFolder, .. site.Options.Database is { } database ? ["--database", database] : Array.Empty<string>()], today: "2026-03-04"));
}

/// <summary>Where there is no site.</summary>
public sealed class UserWithoutASite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gongkai-none-").FullName;

    [Fact]
    public void Is_told_so_and_gets_no_database()
    {
        var run = Run.Words(["user", "reset", "wangfang", "--data", _folder]);

        Assert.Equal(2, run.Exit);
        Assert.Contains("没有平台的数据库", run.Err, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

public sealed class UserOnSqlite(SqliteSite site) : User(site), IClassFixture<SqliteSite>;

public sealed class UserOnPostgres(PostgresSite site) : User(site), IClassFixture<PostgresSite>;
