using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Gongkai.Data.People;
using Gongkai.Shell.Files;
using Gongkai.Shell.Safety;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Commands;

/// <summary>
/// What comes back is what was there at one instant, whoever wrote meanwhile; what was made to do harm does none.
/// </summary>
public abstract class BackupAndRestore(TestSite site) : IDisposable
{
    private readonly Folder _folder = new();

    protected abstract Task<string?> EmptyDatabase();

    [Fact]
    public async Task Under_writes_give_an_installation_that_verifies()
    {
        var agency = await site.GivenAgency();
        var editor = await site.GivenPerson(Role.Editor, agency);
        var column = await site.GivenColumn(agency);
        using var stop = new CancellationTokenSource();
        var saved = 0;
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var at = 0; !stop.IsCancellationRequested; at++)
            {
                var hash = await site.GivenFile($"{writer} {at} {Guid.NewGuid()}");
                var item = await site.GivenItem(editor, column, $"信息 {writer} {at}", hash);
                await site.GivenPublished(item);
                Interlocked.Increment(ref saved);
            }
        })).ToList();
        await Until(() => Volatile.Read(ref saved) > 8);

        var before = Volatile.Read(ref saved);
        var backup = site.Command("backup", _folder.At("b.zip"), "--json");
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
        await site.GivenAgency();
        await site.Services.GetRequiredService<AnchorKeeper>().WriteAsync(CancellationToken.None);
        await File.WriteAllTextAsync(site.Options.SettingsFile, "{ \"Urls\": \"http://127.0.0.1:5999\" }");
        var person = await site.GivenPerson(Role.Editor, await site.GivenAgency());
        using var signedIn = await site.SignedInAs(person);
        site.Command("backup", _folder.At("b.zip"));

        var run = await Restored("b.zip");

        Assert.True(run.Exit == 0, run.Out + run.Err);
        Assert.Equal(Names(site.Options.KeysFolder), Names(_folder.At("restored/keys")));
        Assert.NotEmpty(Names(_folder.At("restored/keys")));
        Assert.Equal(await File.ReadAllTextAsync(site.Options.AnchorsFile),
            await File.ReadAllTextAsync(_folder.At("restored/anchors.log")));
        Assert.True(File.Exists(_folder.At("restored/appsettings.json")));
        Assert.Equal("700", Installation.ModeOf(_folder.At("restored/keys")));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.At("restored"), "restoring-*"));
    }

    [Fact]
    public async Task Are_for_their_owner_alone_and_recorded()
    {
        await site.GivenAgency();

        var run = site.Command("backup", _folder.At("own.zip"));

        Assert.Equal(0, run.Exit);
        Assert.Contains("密钥", run.Out, StringComparison.Ordinal);
        Assert.Equal("600", Installation.ModeOf(_folder.At("own.zip")));
        Assert.Equal(["own.zip"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
        Assert.True(await site.InDb(db =>
            db.AuditRecords.AnyAsync(record => record.Action == "site.backup" && record.Subject == "own.zip")));
    }

    [Fact]
    public void Overwrite_nothing_unless_told()
    {
        _folder.With("b.zip", "mine");

        var run = site.Command("backup", _folder.At("b.zip"));

        Assert.Equal(2, run.Exit);
        Assert.Contains("已经存在", run.Err, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_folder.At("b.zip")));
        Assert.Equal(0, site.Command("backup", _folder.At("b.zip"), "--yes").Exit);
    }

    [Fact]
    public async Task Name_the_files_that_were_not_to_be_had()
    {
        var hash = await site.GivenFile($"verloren {Guid.NewGuid()}");
        var path = site.Services.GetRequiredService<FileStore>().PathOf(hash);
        File.Move(path, path + ".away");

        var run = site.Command("backup", _folder.At("b.zip"));

        File.Move(path + ".away", path);
        Assert.Equal(1, run.Exit);
        Assert.Contains(hash, run.Err, StringComparison.Ordinal);
        Assert.Equal(1, (await Restored("b.zip")).Exit);
    }

    [Fact]
    public async Task Ask_before_they_replace_and_keep_what_was_there()
    {
        site.Command("backup", _folder.At("b.zip"));
        _folder.With("restored/files/old.txt", "old");

        var refused = await Restored("b.zip");
        var agreed = await Restored("b.zip", "--yes");

        Assert.Equal(2, refused.Exit);
        Assert.Contains("没有恢复", refused.Err, StringComparison.Ordinal);
        Assert.True(agreed.Exit == 0, agreed.Out + agreed.Err);
        var aside = Assert.Single(Directory.GetDirectories(_folder.At("restored"), "replaced-*"));
        Assert.Equal("old", await File.ReadAllTextAsync(Path.Combine(aside, "files", "old.txt")));
    }

    [Fact]
    public void Never_touch_a_folder_in_use()
    {
        site.Command("backup", _folder.At("b.zip"));
        using var held = Gongkai.Shell.DataFolder.Take(_folder.At("restored"));

        var run = Run.Words(["restore", _folder.At("b.zip"), "--data", _folder.At("restored"), "--yes"]);

        Assert.Equal(2, run.Exit);
        Assert.Contains("正被另一个 gongkai 进程使用", run.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../evil.txt", "不该有的内容")]
    [InlineData("/etc/evil", "不该有的内容")]
    [InlineData("files/ab/../../../evil", "不该有的内容")]
    [InlineData("keys/../evil.xml", "不该有的内容")]
    [InlineData("files\\ab\\evil", "不该有的内容")]
    [InlineData("wwwroot/evil.js", "不该有的内容")]
    [InlineData("anchors.log", "不该有的内容")] // a second one
    [InlineData("keys/added.xml", "与清单不符")]
    public async Task From_a_hostile_archive_are_refused(string name, string says)
    {
        await site.Services.GetRequiredService<AnchorKeeper>().WriteAsync(CancellationToken.None);
        site.Command("backup", _folder.At("b.zip"));
        Change("b.zip", archive => Put(archive, name, "evil"));

        await Refused(says);
    }

    [Fact]
    public async Task Of_more_than_was_declared_are_refused()
    {
        await site.GivenFile($"eins {Guid.NewGuid()}");
        site.Command("backup", _folder.At("b.zip"));
        Change("b.zip", archive => Put(archive, $"files/cc/{new string('c', 64)}", new string('0', 5_000_000)));

        await Refused("比清单写明的大");
    }

    [Fact]
    public async Task With_a_file_under_another_hash_are_refused()
    {
        var hash = await site.GivenFile($"zwei {Guid.NewGuid()}");
        site.Command("backup", _folder.At("b.zip"));
        Change("b.zip", archive =>
        {
            var entry = archive.Entries.Single(one => one.Name == hash);
            var length = (int)entry.Length;
            entry.Delete();
            Put(archive, $"files/{hash[..2]}/{hash}", new string('x', length));
        });

        await Refused("已损坏");
    }

    [Fact]
    public async Task Of_another_format_are_refused()
    {
        site.Command("backup", _folder.At("b.zip"));
        Change("b.zip", archive =>
        {
            archive.GetEntry("manifest.json")!.Delete();
            Put(archive, "manifest.json", JsonSerializer.Serialize(new { format = 99 }));
        });

        await Refused("清单读不懂");
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public async Task Cut_short_are_refused(double part)
    {
        site.Command("backup", _folder.At("b.zip"));
        var bytes = await File.ReadAllBytesAsync(_folder.At("b.zip"));
        await File.WriteAllBytesAsync(_folder.At("b.zip"), bytes[..(int)(bytes.Length * part)]);

        await Refused("不是 gongkai 的备份，或者不完整");
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Folder Into => _folder;

    private protected async Task<Run> Restored(string name, params string[] more) =>
        Installation.On(_folder.At("restored"), await EmptyDatabase(), ["restore", _folder.At(name), "--json", .. more]);

    private async Task Refused(string says)
    {
        var run = await Restored("b.zip");

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(says, run.Err, StringComparison.Ordinal);
        Assert.Equal(["lock"], Directory.GetFileSystemEntries(_folder.At("restored")).Select(Path.GetFileName));
        Assert.Equal(["b.zip", "restored"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
    }

    private void Change(string name, Action<ZipArchive> act)
    {
        using var archive = ZipFile.Open(_folder.At(name), ZipArchiveMode.Update);
        act(archive);
    }

    private static void Put(ZipArchive archive, string name, string content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
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

    protected override Task<string?> EmptyDatabase() => Task.FromResult<string?>(null);

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

public sealed class BackupAndRestoreOnPostgres(PostgresSite site) : BackupAndRestore(site), IClassFixture<PostgresSite>,
    IAsyncLifetime
{
    private readonly PostgresSite _site = site;
    private readonly List<string> _made = [];

    protected override async Task<string?> EmptyDatabase()
    {
        var name = "gongkai_test_" + Guid.NewGuid().ToString("N")[..12];
        await PostgresServer.ExecuteAsync($"CREATE DATABASE {name}");
        _made.Add(name);
        return PostgresServer.ConnectionTo(name);
    }

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

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var name in _made)
        {
            await PostgresServer.ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        }

        Dispose();
    }
}
