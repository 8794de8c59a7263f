using Gongkai.Data.Jobs;
using Gongkai.Data.People;
using Gongkai.Data.Settings;
using Gongkai.Shell.Safety.Checkups;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Commands;

/// <summary>Each trouble is named with what to do about it.</summary>
public abstract class Doctor(TestSite site)
{
    [Fact]
    public void Looks_at_everything()
    {
        var run = site.Command("doctor");

        foreach (var name in new[] { "数据文件夹", "磁盘空间", "密钥", "样式和脚本", "LibreOffice", "工作日历", "监听地址", "数据库", "时钟", "后台任务", "检索",
            "审计锚点", "备份", "三员", "站点信息" })
        {
            Assert.Contains($" {name}：", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Shows_a_job_that_failed_with_its_error()
    {
        await site.InDb(async db =>
        {
            db.Jobs.Add(new Job { Kind = "example.kind", DueAt = DateTime.UtcNow.AddYears(1), Attempts = 3, Error = "没有这个文件" });
            return await db.SaveChangesAsync();
        });

        Finds("doctor.job-failed", "example.kind", "没有这个文件");
    }

    [Fact]
    public async Task Names_administrators_without_a_second_factor_and_missing_ones()
    {
        var person = await site.GivenPerson(Role.SecurityAdministrator, null);

        Finds("doctor.no-second-factor", person.FullName);
        Finds("doctor.no-administrator", "审计管理员");
    }

    [Fact]
    public async Task Says_that_a_demonstration_is_open_to_others()
    {
        await site.InDb(async db =>
        {
            db.Settings.Add(new Setting { Name = "site.demo", Value = "yes" });
            return await db.SaveChangesAsync();
        });

        var local = site.Command("doctor", "--json", "--urls", "http://127.0.0.1:5080;http://localhost:5081;http://[::1]:5082");
        var open = site.Command("doctor", "--json", "--urls", "http://0.0.0.0:5080");
        await site.InDb(async db =>
        {
            db.Settings.RemoveRange(db.Settings.Where(setting => setting.Name == "site.demo"));
            return await db.SaveChangesAsync();
        });

        Assert.DoesNotContain("doctor.demo-open", local.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("doctor.plain-http", local.Out, StringComparison.Ordinal);
        Assert.Equal(1, open.Exit);
        Assert.Contains("doctor.demo-open", open.Out, StringComparison.Ordinal);
        Assert.Contains("doctor.plain-http", open.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_the_keys_are_open_to_others()
    {
        Installation.SetMode(site.Options.KeysFolder, "755");

        var open = site.Command("doctor");
        Installation.SetMode(site.Options.KeysFolder, "700");

        Assert.Equal(1, open.Exit);
        Assert.Contains($"chmod 700 {site.Options.KeysFolder}", open.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("chmod", site.Command("doctor").Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_clock_is_behind_the_log()
    {
        await site.GivenAgency();

        var run = Run.Words(["doctor", "--json", "--data", site.DataFolder, .. Server], today: "2020-01-02");

        Assert.Equal(1, run.Exit);
        Assert.Contains("doctor.clock-behind", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wants_a_backup_and_is_content_after_one()
    {
        await site.GivenAgency();
        using var folder = new Folder();
        var now = DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd");

        Assert.Equal(0, site.Command("backup", folder.At("b.zip")).Exit);

        Assert.DoesNotContain("doctor.backup-old",
            Run.Words(["doctor", "--json", "--data", site.DataFolder, .. Server], today: now).Out, StringComparison.Ordinal);
        var later = Run.Words(["doctor", "--json", "--data", site.DataFolder, .. Server], today: "2100-01-01");
        Assert.Contains("doctor.backup-old", later.Out, StringComparison.Ordinal);
        Assert.Contains("doctor.anchors-old", later.Out, StringComparison.Ordinal);
    }

    private string[] Server => site.Options.Database is { } database ? ["--database", database] : [];

    private void Finds(string code, params string[] says)
    {
        var run = site.Command("doctor", "--json");

        var problem = run.Json.GetProperty("checks").EnumerateArray()
            .SelectMany(check => check.GetProperty("problems").EnumerateArray())
            .Single(one => one.GetProperty("code").GetString() == code);
        Assert.All(says, part => Assert.Contains(part, problem.GetProperty("says").GetString(), StringComparison.Ordinal));
        Assert.NotEmpty(problem.GetProperty("remedy").GetString()!);
    }
}

public sealed class DoctorOnSqlite(SqliteSite site) : Doctor(site), IClassFixture<SqliteSite>;

public sealed class DoctorOnPostgres(PostgresSite site) : Doctor(site), IClassFixture<PostgresSite>
{
    [Fact]
    public void Says_that_the_server_does_not_answer()
    {
        using var folder = new Folder();

        var run = Installation.On(folder.Path, "Host=127.0.0.1;Port=9;Username=x;Password=geheim", "doctor", "--json");

        Assert.Equal(1, run.Exit);
        Assert.Contains("doctor.database", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", run.Out + run.Err, StringComparison.Ordinal);
    }
}

public sealed class DoctorOfTheMachine
{
    [Theory]
    [InlineData("2026-11-30", null)]
    [InlineData("2026-12-01", "doctor.calendar-next-year")]
    [InlineData("2027-01-01", "doctor.calendar-old")]
    public void Wants_the_notice_of_next_year_from_December_on(string day, string? code) =>
        Assert.Equal(code, MachineCheckup.Calendar(DateOnly.Parse(day)).Problems.SingleOrDefault()?.Code);

    [Theory]
    [InlineData(100L << 20, "doctor.disk-full")]
    [InlineData(1L << 30, "doctor.disk-scarce")]
    [InlineData(3L << 30, null)]
    public void Wants_space_on_the_disk(long free, string? code) => Assert.Equal(code, FolderCheckup.Space(free)?.Code);

    [Fact]
    public void Names_missing_style_sheets()
    {
        using var folder = new Folder();
        folder.With("wwwroot/portal.css", "");

        var problem = Assert.Single(MachineCheckup.Assets(folder.Path).Problems);

        Assert.Contains("office.css、office.js、editor.js", problem.Says, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_there_is_no_installation()
    {
        using var folder = new Folder();

        var run = Run.Words(["doctor", "--data", folder.At("none")]);

        Assert.Equal(1, run.Exit);
        Assert.Contains("没有数据文件夹", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("none")));
    }
}
