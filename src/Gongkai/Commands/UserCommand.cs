using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Freshness;
using Gongkai.Data.People;
using Gongkai.Data.Provisioning;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Commands;

/// <summary><c>gongkai user</c>: accounts from the shell of the server, for when nobody can sign in to make them.</summary>
internal static class UserCommand
{
    private static readonly Parameter Name = new("USER", ValueKind.Text, "用户名");

    private static readonly Dictionary<string, Role> Words = Enum.GetValues<Role>().ToDictionary(role => WordOf(role.ToString()));

    internal static Verb Verb { get; } = new("user", Verbs.Running, "在服务器上新增账号、重置密码，给出一次性链接")
    {
        Forms =
        [
            new Form("add", [Name], (arguments, terminal) => Run(arguments, terminal, AddAsync)),
            new Form("reset", [Name], (arguments, terminal) => Run(arguments, terminal, ResetAsync)),
        ],
        Options =
        [
            new Option("full-name", "NAME", ValueKind.Text, "姓名（add）"),
            new Option("role", "ROLE", ValueKind.Text, "角色（add）：" + string.Join("、", Words.Keys)),
            new Option("agency", "SLUG", ValueKind.Text, "机关的网址代号（add）；系统、安全、审计管理员不需要"),
            SiteVerb.Data, SiteVerb.Database, SiteVerb.Urls,
        ],
        Examples =
        [
            "gongkai user add wangfang --full-name 王芳 --role security-administrator",
            "gongkai user reset wangfang",
        ],
        NeedsSite = true,
        Notes = ["平台运行时也可使用。reset 使原密码和两步验证失效，解除锁定，退出其全部设备。", "每次使用都记入审计日志。"],
    };

    private static int Run(
        Arguments arguments, Terminal terminal, Func<GongkaiDb, Arguments, Terminal, Task<Checked<string>>> act) =>
        RunAsync(arguments, terminal, act).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(
        Arguments arguments, Terminal terminal, Func<GongkaiDb, Arguments, Terminal, Task<Checked<string>>> act)
    {
        var options = SiteVerb.OptionsOf(arguments, terminal);
        if (options.Database is null && !File.Exists(options.SqliteFile))
        {
            return terminal.Refuse(Of("user.no-site", $"{options.DataFolder} 里没有平台的数据库。", "请用 --data 指定数据文件夹，或先运行 gongkai serve。"));
        }

        await using var db = Databases.Open(options);
        await Databases.MigrateAsync(db, CancellationToken.None);
        db.Actor = new Actor(null, "服务器命令行", "");
        var made = await act(db, arguments, terminal);
        if (!made.Ok(out var code))
        {
            return terminal.Refuse(made.Problems);
        }

        terminal.Text.WriteLine($"{options.Urls[0]}{Invitations.Page}?code={code}");
        terminal.Error.WriteLine("请把链接交给本人设置密码：只能使用一次，过期作废；不在本机上打开的，把地址换成平台对外的网址。");
        return Exit.Done;
    }

    private static async Task<Checked<string>> AddAsync(GongkaiDb db, Arguments arguments, Terminal terminal)
    {
        var (userName, fullName) = (arguments.Text(Name.Name), arguments.TextOrNull("full-name") ?? "");
        List<Problem> problems = [.. UserNames.Check(userName), .. UserNames.CheckFullName(fullName)];
        if (!Words.TryGetValue(arguments.TextOrNull("role") ?? "", out var role))
        {
            problems.Add(Of("user.role", "没有写明角色，或没有这个角色。", $"请用 --role，可用的是：{string.Join("、", Words.Keys)}。"));
        }

        var slug = arguments.TextOrNull("agency");
        var agency = slug is null ? null : await db.Agencies.SingleOrDefaultAsync(known => known.Slug == slug);
        if (agency is null && (slug is not null || (problems.Count == 0 && !Roles.Of(role).Apart)))
        {
            problems.Add(Of("user.agency", slug is null ? "这个角色须写明机关。" : $"没有网址代号为“{slug}”的机关。", "请用 --agency 写机关的网址代号，见“机构”页。"));
        }

        if (await UserNames.TakenAsync(db, userName, CancellationToken.None) is { } taken)
        {
            problems.Add(taken);
        }

        return problems.Count > 0 ? new Checked<string>(problems) : await CreateAsync(db, (userName, fullName, role), agency, terminal);
    }

    private static async Task<Checked<string>> CreateAsync(
        GongkaiDb db, (string UserName, string FullName, Role Role) who, Agency? agency, Terminal terminal)
    {
        var now = terminal.Time.GetUtcNow().UtcDateTime;
        var person = new Person
        {
            UserName = who.UserName,
            NormalizedUserName = SignIns.Normalized(who.UserName),
            FullName = who.FullName,
            AgencyId = agency?.Id,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            CreatedAt = now,
        };
        await using var transaction = await db.BeginExclusiveAsync(CancellationToken.None);
        db.People.Add(person);
        db.Record("person.create", $"person:{who.UserName}", agency?.Id);
        await db.SaveChangesAsync();
        db.RoleGrants.Add(new RoleGrant
        {
            PersonId = person.Id,
            Role = who.Role,
            AgencyId = Roles.Of(who.Role).Apart ? null : agency!.Id,
            From = terminal.Today,
        });
        var code = await Invitations.IssueAsync(db, CodePurpose.Invitation, person, now, await LastsAsync(db), CancellationToken.None);
        db.Record("person.grant", $"person:{person.Id}", agency?.Id);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return code;
    }

    private static async Task<Checked<string>> ResetAsync(GongkaiDb db, Arguments arguments, Terminal terminal)
    {
        var userName = arguments.Text(Name.Name);
        var name = SignIns.Normalized(userName);
        if (await db.People.SingleOrDefaultAsync(known => known.NormalizedUserName == name) is not { } person)
        {
            return Of("user.unknown", $"没有用户名“{userName}”。", "请核对用户名。");
        }

        var now = terminal.Time.GetUtcNow().UtcDateTime;
        Passwords.Remember(person, (await new SiteSettings(db, new Remembered(new ChangeClock())).AccessAsync()).PasswordHistory);
        (person.PasswordHash, person.LockoutEnd, person.AccessFailedCount, person.DisabledAt) = (null, null, 0, null);
        person.SecurityStamp = Guid.NewGuid().ToString("N");
        SecondFactors.Disable(person);
        var code = await Invitations.IssueAsync(db, CodePurpose.PasswordReset, person, now, await LastsAsync(db), CancellationToken.None);
        db.Record("person.reset", $"person:{person.Id}", person.AgencyId);
        await db.SaveChangesAsync();
        return code;
    }

    private static async Task<TimeSpan> LastsAsync(GongkaiDb db) => (await new SiteSettings(db, new Remembered(new ChangeClock())).AccessAsync()).InvitationLasts;

    /// <summary><c>SecurityAdministrator</c> → <c>security-administrator</c>.</summary>
    private static string WordOf(string role) =>
        string.Concat(role.Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    private static Problem Of(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, "");
}
