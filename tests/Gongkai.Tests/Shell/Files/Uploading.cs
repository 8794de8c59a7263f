using System.Text;
using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Shell;
using Gongkai.Shell.Files;
using Gongkai.Shell.Work;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Shell.Files;

public abstract class Uploading(TestSite site)
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n");

    [Fact]
    public async Task Keeps_the_file_and_its_row_and_says_so_in_the_log()
    {
        var upload = await Kept([.. Pdf, 1], "名单.pdf");

        Assert.Equal(("名单.pdf", Pdf.Length + 1L, "application/pdf", false),
            (upload.Name, upload.Size, upload.ContentType, upload.Picture));
        Assert.True(Store.Has(upload.Hash));
        Assert.True(await site.InDb(db =>
            db.StoredFiles.AnyAsync(file => file.Hash == upload.Hash && file.ContentType == "application/pdf")));
        Assert.True(await site.InDb(db =>
            db.AuditRecords.AnyAsync(record => record.Action == "file.keep" && record.Subject == $"file:{upload.Hash}")));
    }

    [Fact]
    public async Task Of_the_same_content_many_times_at_once_gives_one_row()
    {
        var uploads = await Task.WhenAll(Enumerable.Range(0, 12).Select(at => Kept([.. Pdf, 2], $"{at}.pdf")));

        Assert.Single(uploads.Select(upload => upload.Hash).Distinct());
        Assert.Equal(1, await site.InDb(db => db.StoredFiles.CountAsync(file => file.Hash == uploads[0].Hash)));
    }

    [Theory]
    [InlineData("page.pdf", "<html><script>alert(1)</script></html>", "upload.kind")]
    [InlineData("名单.docx", "%PDF-1.4\n", "upload.name")]
    [InlineData("空.pdf", "", "upload.empty")]
    public async Task Refuses_what_it_is_not_by_its_content(string name, string content, string code)
    {
        var before = await site.InDb(db => db.StoredFiles.CountAsync());

        Assert.Equal(code, await Refused(Encoding.UTF8.GetBytes(content), name, picturesOnly: false));

        Assert.Equal(before, await site.InDb(db => db.StoredFiles.CountAsync()));
    }

    [Fact]
    public async Task Refuses_what_is_too_large_without_reading_it() =>
        Assert.Equal("upload.too-large",
            await Refused(new byte[site.Services.GetRequiredService<SiteOptions>().LargestUpload + 1], "a.pdf",
                picturesOnly: false));

    [Fact]
    public async Task Inside_a_text_takes_pictures_only() =>
        Assert.Equal("upload.not-a-picture", await Refused(Pdf, "a.pdf", picturesOnly: true));

    [Fact]
    public async Task Sweeps_old_files_nobody_knows_and_nothing_else()
    {
        site.Time.SetTo(DateTimeOffset.UtcNow);
        var known = await Kept([.. Pdf, 3], "a.pdf");
        var orphan = (await Store.KeepAsync(new MemoryStream([1, 2, 3, 4]), 100, CancellationToken.None))!.Hash;
        var young = (await Store.KeepAsync(new MemoryStream([5, 6, 7]), 100, CancellationToken.None))!.Hash;
        var half = Path.Combine(site.Options.FilesFolder, "incoming", "half");
        await File.WriteAllTextAsync(half, "x");
        foreach (var old in new[] { Store.PathOf(known.Hash), Store.PathOf(orphan), half })
        {
            File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));
        }

        site.Time.Move(TimeSpan.FromMinutes(1));
        await site.RunJobs();
        await site.InDb(db => db.Jobs.Where(job => job.Kind == FileSweep.Name && job.DoneAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.DueAt, DateTime.UtcNow.AddDays(-1))));
        await site.RunJobs();

        Assert.True(Store.Has(known.Hash));
        Assert.True(Store.Has(young));
        Assert.False(Store.Has(orphan));
        Assert.False(File.Exists(half));
        // tomorrow's
        Assert.Equal(1, await site.InDb(db => db.Jobs.CountAsync(job => job.Kind == FileSweep.Name && job.DoneAt == null)));
    }

    [Fact]
    public async Task Puts_a_file_back_that_became_known_while_it_was_swept()
    {
        var hash = (await Store.KeepAsync(new MemoryStream([9, 9, 9]), 100, CancellationToken.None))!.Hash;

        await Store.RemoveAsync(hash, DateTime.UtcNow.AddHours(1), () => Task.FromResult(true));
        Assert.True(Store.Has(hash));

        await Store.RemoveAsync(hash, DateTime.UtcNow.AddHours(-1), () => Task.FromResult(false)); // written anew meanwhile
        Assert.True(Store.Has(hash));
    }

    [Fact]
    public async Task Sweeps_what_nobody_ever_used_after_its_time_and_nothing_that_is_referred_to()
    {
        site.Time.SetTo(DateTimeOffset.UtcNow);
        var office = await site.GivenOffice();
        var (unused, again, drafted, used) =
            (await Kept([.. Pdf, 10], "a.pdf"), await Kept([.. Pdf, 11], "b.pdf"), await Kept([.. Pdf, 12], "c.pdf"),
                await Kept([.. Pdf, 13], "d.pdf"));
        await site.GivenDraft(office, change: content => content.Files = [used.ForItem("")]);
        await site.InDb(db =>
        {
            db.DraftSaves.Add(new DraftSave
            {
                PersonId = office.The(Role.Editor)
                .Id,
                Key = "new:1:x",
                Fields = $"<img src=\"/files/{drafted.Hash}\">"
            });
            return db.SaveChangesAsync();
        });
        await site.InDb(db => db.Jobs.Where(job => job.Kind == FileSweep.Name && job.DoneAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.DueAt, DateTime.UtcNow.AddYears(1)))); // only this test sweeps
        site.Time.Move(FileSweep.Grace + TimeSpan.FromDays(1));
        await Kept([.. Pdf, 11], "b.pdf");
        foreach (var file in new[] { unused, again, drafted, used })
        {
            File.SetLastWriteTimeUtc(Store.PathOf(file.Hash), DateTime.UtcNow.AddHours(-2));
        }

        await Sweep();
        Assert.Equal(new[] { again.Hash, drafted.Hash, used.Hash }.Order(), await Known(unused, again, drafted, used));
        Assert.True(Store.Has(unused.Hash)); // a backup begun before may still want it
        await Sweep();

        Assert.False(Store.Has(unused.Hash));
        Assert.All(new[] { again, drafted, used }, file => Assert.True(Store.Has(file.Hash)));
        Assert.True(await site.InDb(db => db.AuditRecords.AnyAsync(record =>
            record.Action == "file.sweep" && record.Subject == "file:" + unused.Hash)));
    }

    private Task<List<string>> Known(params Upload[] files)
    {
        string[] hashes = [.. files.Select(file => file.Hash)];
        return site.InDb(db => db.StoredFiles.Where(file => hashes.Contains(file.Hash)).Select(file => file.Hash)
            .OrderBy(hash => hash).ToListAsync());
    }

    private async Task<bool> Sweep()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IJobHandler>().OfType<FileSweep>().Single().DoAsync("", CancellationToken.None);
        return true;
    }

    private FileStore Store => site.Services.GetRequiredService<FileStore>();

    private async Task<Upload> Kept(byte[] content, string name)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<Uploads>()
            .KeepAsync(Sent(content, name), null, false, CancellationToken.None);
        Assert.True(kept.Ok(out var upload), string.Concat(kept.Problems.Select(problem => problem.Says)));
        return upload;
    }

    private async Task<string> Refused(byte[] content, string name, bool picturesOnly)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<Uploads>()
            .KeepAsync(Sent(content, name), null, picturesOnly, CancellationToken.None);
        return Assert.Single(kept.Problems).Code;
    }

    private static FormFile Sent(byte[] content, string name) => new(new MemoryStream(content), 0, content.Length, "file", name);
}

public sealed class UploadingOnSqlite(SqliteSite site) : Uploading(site), IClassFixture<SqliteSite>;

public sealed class UploadingOnPostgres(PostgresSite site) : Uploading(site), IClassFixture<PostgresSite>;

public sealed class NameOfAnUpload
{
    [Theory]
    [InlineData("名单.pdf", "名单.pdf")]
    [InlineData("C:\\Users\\x\\名单.pdf", "名单.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\"b<c>.pdf", "abc.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe")] // a mark that would show it backwards
    [InlineData(" 名单.pdf. ", "名单.pdf")]
    public void Is_the_last_part_without_what_means_something_elsewhere(string sent, string name) =>
        Assert.Equal(name, Uploads.NameOf(sent));

    [Fact]
    public void Keeps_its_end_when_it_is_cut() =>
        Assert.EndsWith("名.pdf", Uploads.NameOf(new string('名', 300) + ".pdf"), StringComparison.Ordinal);
}
