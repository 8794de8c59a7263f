using Gongkai.Shell.Files;
using Gongkai.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Commands;

/// <summary>Every file is what its row says, and open only where its item is.</summary>
public abstract class VerifyFiles(TestSite site) : VerifyCase(site)
{
    [Fact]
    public void Tells_a_missing_file()
    {
        File.Delete(Store.PathOf(Hash));

        Finds("verify.file-missing", Hash);
    }

    [Fact]
    public void Tells_a_file_whose_bytes_changed()
    {
        var bytes = File.ReadAllBytes(Store.PathOf(Hash));
        bytes[0] ^= 1;
        File.WriteAllBytes(Store.PathOf(Hash), bytes);

        Finds("verify.file-content", Hash);
    }

    [Fact]
    public void Tells_a_file_of_another_size()
    {
        File.AppendAllText(Store.PathOf(Hash), "x");

        Finds("verify.file-size", Hash);
    }

    [Fact]
    public async Task Tells_an_old_file_without_a_row_but_calls_it_no_error()
    {
        var kept = (await Store.KeepAsync(new MemoryStream([1, 2, 3]), 100, CancellationToken.None))!;
        File.SetLastWriteTimeUtc(Store.PathOf(kept.Hash), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        var run = Site.Command("verify");

        Assert.Equal(0, run.Exit);
        Assert.Contains($"提醒  文件 {kept.Hash} 没有登记", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_an_item_that_refers_to_an_unknown_file()
    {
        await Site.Execute($"UPDATE items SET content_files = REPLACE(content_files, '{Hash}', '{new string('b', 64)}')");

        Finds("verify.file-unknown", "附件.txt");
    }

    [Fact]
    public async Task Tells_a_file_that_is_public_while_its_item_is_not()
    {
        await Site.Execute("DELETE FROM publications");
        await Site.Execute("UPDATE file_uses SET public = 1=1");

        Finds("verify.file-public", Hash);
    }

    private FileStore Store => Site.Services.GetRequiredService<FileStore>();
}

public sealed class VerifyFilesOnSqlite() : VerifyFiles(new SqliteSite());

public sealed class VerifyFilesOnPostgres() : VerifyFiles(new PostgresSite());
