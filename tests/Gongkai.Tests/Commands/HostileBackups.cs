using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Gongkai.Shell.Safety;
using Gongkai.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Commands;

/// <summary>What was made to do harm, or was cut short, does none: nothing of it is brought back.</summary>
public abstract class HostileBackups(TestSite site) : RestoreCase(site)
{
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
        await Site.Services.GetRequiredService<AnchorKeeper>().WriteAsync(CancellationToken.None);
        Site.Command("backup", Into.At("b.zip"));
        Change("b.zip", archive => Put(archive, name, "evil"));

        await Refused(says);
    }

    [Fact]
    public async Task Of_more_than_was_declared_are_refused()
    {
        await Site.GivenFile($"eins {Guid.NewGuid()}");
        Site.Command("backup", Into.At("b.zip"));
        Change("b.zip", archive => Put(archive, $"files/cc/{new string('c', 64)}", new string('0', 5_000_000)));

        await Refused("比清单写明的大");
    }

    [Fact]
    public async Task With_a_file_under_another_hash_are_refused()
    {
        var hash = await Site.GivenFile($"zwei {Guid.NewGuid()}");
        Site.Command("backup", Into.At("b.zip"));
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
        Site.Command("backup", Into.At("b.zip"));
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
        Site.Command("backup", Into.At("b.zip"));
        var bytes = await File.ReadAllBytesAsync(Into.At("b.zip"));
        await File.WriteAllBytesAsync(Into.At("b.zip"), bytes[..(int)(bytes.Length * part)]);

        await Refused("不是 gongkai 的备份，或者不完整");
    }

    private async Task Refused(string says)
    {
        var run = await Restored("b.zip");

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(says, run.Err, StringComparison.Ordinal);
        Assert.Equal(["lock"], Directory.GetFileSystemEntries(Into.At("restored")).Select(Path.GetFileName));
        Assert.Equal(["b.zip", "restored"], Directory.GetFileSystemEntries(Into.Path).Select(Path.GetFileName).Order());
    }

    private void Change(string name, Action<ZipArchive> act)
    {
        using var archive = ZipFile.Open(Into.At(name), ZipArchiveMode.Update);
        act(archive);
    }

    private static void Put(ZipArchive archive, string name, string content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}

public sealed class HostileBackupsOnSqlite(SqliteSite site) : HostileBackups(site), IClassFixture<SqliteSite>;

public sealed class HostileBackupsOnPostgres(PostgresSite site) : HostileBackups(site), IClassFixture<PostgresSite>;
