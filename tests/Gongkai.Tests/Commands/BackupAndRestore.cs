using Gongkai.Data.People;
using Gongkai.Shell.Files;
using Gongkai.Shell.Safety;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Commands;

/// <summary>What comes back is what was there at one instant, whoever wrote meanwhile.</summary>
public abstract class BackupAndRestore(TestSite site) : RestoreCase(site)
{
    [Fact]
    public async Task Under_writes_give_an_installation_that_verifies()
    {
        var agency = await Site.GivenAgency();
        var editor = await Site.GivenPerson(Role.Editor, agency);
        var column = await Site.GivenColumn(agency);
        using var stop = new CancellationTokenSource();
        var saved = 0;
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var at = 0; !stop.IsCancellationRequested; at++)
            {
                var hash = await Site.GivenFile($"{writer} {at} {Guid.NewGuid()}");
                var item = await Site.GivenItem(editor, column, $"信息 {writer} {at}", hash);
                await Site.GivenPublished(item);
                Interlocked.Increment(ref saved);
            }
        })).ToList();
        await Until(() => Volatile.Read(ref saved) > 8);

        var before = Volatile.Read(ref saved);
        var backup = Site.Command("backup", Into.At("b.zip"), "--json");
        await Until(() => Volatile.Read(ref saved) > before + 4);
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        Assert.Equal((0, ""), (backup.Exit, backup.Err));
        var restored = await Restored("b.zip");
        Assert.True(restored.Exit == 0, restored.Out + restored.Err);
        Assert.InRange(backup.Json.GetProperty("publications").GetInt32(), before, saved - 1);
        Assert.Equal(backup.Json.GetProperty("publications").GetInt32(), restored.Json.GetProperty("publications").GetInt32());
        Assert.True(restored.Json.GetProperty("files").GetInt32() >= before);
    }

    [Fact]
    public async Task Bring_back_keys_anchors_and_settings_and_serve()
    {
        await Site.GivenAgency();
        await Site.Services.GetRequiredService<AnchorKeeper>().WriteAsync(CancellationToken.None);
        await File.WriteAllTextAsync(Site.Options.SettingsFile, "{ \"Urls\": \"http://127.0.0.1:5999\" }");
        var person = await Site.GivenPerson(Role.Editor, await Site.GivenAgency());
        using var signedIn = await Site.SignedInAs(person);
        Site.Command("backup", Into.At("b.zip"));

        var run = await Restored("b.zip");

        Assert.True(run.Exit == 0, run.Out + run.Err);
        Assert.Equal(Names(Site.Options.KeysFolder), Names(Into.At("restored/keys")));
        Assert.NotEmpty(Names(Into.At("restored/keys")));
        Assert.Equal(await File.ReadAllTextAsync(Site.Options.AnchorsFile),
            await File.ReadAllTextAsync(Into.At("restored/anchors.log")));
        Assert.True(File.Exists(Into.At("restored/appsettings.json")));
        Assert.Equal("700", Installation.ModeOf(Into.At("restored/keys")));
        Assert.Empty(Directory.GetFileSystemEntries(Into.At("restored"), "restoring-*"));
    }

    [Fact]
    public async Task Are_for_their_owner_alone_and_recorded()
    {
        await Site.GivenAgency();

        var run = Site.Command("backup", Into.At("own.zip"));

        Assert.Equal(0, run.Exit);
        Assert.Contains("密钥", run.Out, StringComparison.Ordinal);
        Assert.Equal("600", Installation.ModeOf(Into.At("own.zip")));
        Assert.Equal(["own.zip"], Directory.GetFileSystemEntries(Into.Path).Select(Path.GetFileName));
        Assert.True(await Site.InDb(db =>
            db.AuditRecords.AnyAsync(record => record.Action == "site.backup" && record.Subject == "own.zip")));
    }

    [Fact]
    public void Overwrite_nothing_unless_told()
    {
        Into.With("b.zip", "mine");

        var run = Site.Command("backup", Into.At("b.zip"));

        Assert.Equal(2, run.Exit);
        Assert.Contains("已经存在", run.Err, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Into.At("b.zip")));
        Assert.Equal(0, Site.Command("backup", Into.At("b.zip"), "--yes").Exit);
    }

    [Fact]
    public async Task Name_the_files_that_were_not_to_be_had()
    {
        var hash = await Site.GivenFile($"verloren {Guid.NewGuid()}");
        var path = Site.Services.GetRequiredService<FileStore>().PathOf(hash);
        File.Move(path, path + ".away");

        var run = Site.Command("backup", Into.At("b.zip"));

        File.Move(path + ".away", path);
        Assert.Equal(1, run.Exit);
        Assert.Contains(hash, run.Err, StringComparison.Ordinal);
        Assert.Equal(1, (await Restored("b.zip")).Exit);
    }

    [Fact]
    public async Task Ask_before_they_replace_and_keep_what_was_there()
    {
        Site.Command("backup", Into.At("b.zip"));
        Into.With("restored/files/old.txt", "old");

        var refused = await Restored("b.zip");
        var agreed = await Restored("b.zip", "--yes");

        Assert.Equal(2, refused.Exit);
        Assert.Contains("没有恢复", refused.Err, StringComparison.Ordinal);
        Assert.True(agreed.Exit == 0, agreed.Out + agreed.Err);
        var aside = Assert.Single(Directory.GetDirectories(Into.At("restored"), "replaced-*"));
        Assert.Equal("old", await File.ReadAllTextAsync(Path.Combine(aside, "files", "old.txt")));
    }

    [Fact]
    public void Never_touch_aInto_in_use()
    {
        Site.Command("backup", Into.At("b.zip"));
        using var held = Gongkai.Shell.DataFolder.Take(Into.At("restored"));

        var run = Run.Words(["restore", Into.At("b.zip"), "--data", Into.At("restored"), "--yes"]);

        Assert.Equal(2, run.Exit);
        Assert.Contains("正被另一个 gongkai 进程使用", run.Err, StringComparison.Ordinal);
    }

    private static string[] Names(string folder) =>
        [.. Directory.GetFiles(folder).Select(path => Path.GetFileName(path)!).Order()];

    private static async Task Until(Func<bool> done)
    {
        for (var at = 0; !done(); at++)
        {
            Assert.True(at < 600, "The writers do not write.");
            await Task.Delay(50);
        }
    }
}

public sealed class BackupAndRestoreOnSqlite(SqliteSite site) : BackupAndRestore(site), IClassFixture<SqliteSite>
{
    private readonly SqliteSite _site = site;

    [Fact]
    public async Task To_the_other_database_are_refused()
    {
        _site.Command("backup", Into.At("b.zip"));

        var run = Installation.On(Into.At("restored"), "Host=127.0.0.1;Database=x", "restore", Into.At("b.zip"));

        Assert.Equal(2, run.Exit);
        Assert.Contains("不能恢复到 PostgreSQL", run.Err, StringComparison.Ordinal);
        Assert.Equal(0, (await Restored("b.zip")).Exit);
    }
}

public sealed class BackupAndRestoreOnPostgres(PostgresSite site) : BackupAndRestore(site), IClassFixture<PostgresSite>
{
    private readonly PostgresSite _site = site;

    [Fact]
    public void Into_a_database_that_is_not_empty_are_refused()
    {
        _site.Command("backup", Into.At("b.zip"));

        var run = Installation.On(Into.At("restored"), _site.Options.Database, "restore", Into.At("b.zip"));

        Assert.Equal(2, run.Exit);
        Assert.Contains("不是空的", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_settings_that_name_the_old_database_apart()
    {
        await File.WriteAllTextAsync(_site.Options.SettingsFile, "{ \"Database\": \"Host=old\" }");
        _site.Command("backup", Into.At("b.zip"));
        File.Delete(_site.Options.SettingsFile);

        var run = await Restored("b.zip");

        Assert.True(run.Exit == 0, run.Out + run.Err);
        Assert.Contains("appsettings.from-backup.json", run.Err, StringComparison.Ordinal);
        Assert.False(File.Exists(Into.At("restored/appsettings.json")));
        Assert.True(File.Exists(Into.At("restored/appsettings.from-backup.json")));
    }
}
