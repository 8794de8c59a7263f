using System.IO.Compression;
using System.Net;
using System.Text;
using Gongkai.Shell.Pdf;
using Gongkai.Tests.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Tests.Portal;

public sealed class PapersToTakeAlong(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Are_word_files_with_head_and_text()
    {
        var id = await GivenPaper();
        using var reader = site.Anybody();

        using var answer = await reader.Client.GetAsync(new Uri($"/info/{id}/download.docx", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(".docx", answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var document = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        var text = await document.ReadToEndAsync();
        Assert.All(["示例区管理办法", "示科规〔2026〕1号", "索引号", "总则", "/info/"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_pdf_files_made_once_and_kept()
    {
        var id = await GivenPaper();
        using var reader = site.Anybody();
        Assert.True(site.Services.GetRequiredService<PdfConverter>().Installed, "No LibreOffice here: run ./test as root, which installs it.");

        var first = await reader.Client.GetByteArrayAsync(new Uri($"/info/{id}/download.pdf", UriKind.Relative));
        var kept = Directory.GetFiles(Path.Combine(site.DataFolder, "converted"), "*.pdf", SearchOption.AllDirectories);
        var made = File.GetLastWriteTimeUtc(kept[0]);
        var second = await reader.Client.GetByteArrayAsync(new Uri($"/info/{id}/download.pdf", UriKind.Relative));

        Assert.Equal("%PDF-", Encoding.ASCII.GetString(first[..5]));
        Assert.Equal(first, second);
        Assert.Single(kept);
        Assert.Equal(made, File.GetLastWriteTimeUtc(kept[0]));
    }

    [Theory]
    [InlineData("download.docx")]
    [InlineData("download.pdf")]
    [InlineData("code.svg")]
    public async Task Are_not_given_out_of_what_is_not_public(string file)
    {
        var withdrawn = await GivenPaper();
        await site.GivenWithdrawn(withdrawn, "内容有误");
        var draft = await site.GivenDraft(await site.GivenColumn(await site.GivenAgency(), "policy", "政策文件", "policy"));
        using var reader = site.Anybody();

        (await reader.GetAsync($"/info/{withdrawn}/{file}")).Is(HttpStatusCode.NotFound);
        (await reader.GetAsync($"/info/{draft}/{file}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Are_reached_by_a_code_of_their_address()
    {
        var id = await GivenPaper();
        using var reader = site.Anybody();

        var shown = await reader.GetAsync($"/info/{id}");
        var code = await reader.GetAsync(shown.Page.QuerySelector(".share img")!.GetAttribute("src")!);

        Assert.StartsWith("<svg ", code.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("style", code.Text, StringComparison.Ordinal);
        Assert.Equal("image/svg+xml", code.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Are_shown_with_what_stands_near_the_likest_first()
    {
        var column = await site.GivenColumn(await site.GivenAgency(), "policy", "政策文件", "policy");
        var like = await site.GivenPublished(column, item => item.Title = "示例区积分管理办法实施细则");
        foreach (var number in Enumerable.Range(1, 8))
        {
            await site.GivenPublished(column, item => item.Title = $"召开第{number}次会议");
        }

        var id = await site.GivenPublished(column, item => item.Title = "示例区积分管理办法");
        using var reader = site.Anybody();

        var near = (await reader.GetAsync($"/info/{id}")).Page.QuerySelectorAll("[aria-labelledby=nearby] a").Select(link => link.GetAttribute("href")).ToList();

        Assert.Equal(5, near.Count);
        Assert.Equal($"/info/{like}", near[0]);
        Assert.DoesNotContain($"/info/{id}", near);
    }

    private async Task<long> GivenPaper() =>
        await site.GivenPublished(await site.GivenColumn(await site.GivenAgency(), "policy", "政策文件", "policy"), item =>
            (item.Title, item.DocumentNumber, item.BodyHtml) = ("示例区管理办法", "示科规〔2026〕1号", "<h2>总则</h2><p>条文</p>"));
}
