using System.Net;
using Gongkai.Data.Casework;
using Gongkai.Data.People;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Outcomes;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Casework.Papers;

public sealed class LetterTextPageOnSqlite(SqliteSite site) : LetterTextPage(site), IClassFixture<SqliteSite>;

public sealed class LetterTextPageOnPostgres(PostgresSite site) : LetterTextPage(site), IClassFixture<PostgresSite>;

/// <summary>What the officer writes into a letter, the preview below it, and its file.</summary>
public abstract class LetterTextPage(TestSite site)
{
    [Fact]
    public async Task Shows_the_letter_as_it_would_be_signed_with_what_the_file_knows()
    {
        var given = await site.GivenLetter();
        using var officer = await site.SignedInAs(given.Officer);

        var shown = await officer.GetAsync(given.Path + "/text");

        shown.Shows("检索关键词：示例河道");
        shown.Shows("示例申请人：");
        shown.Shows("（文号在签发时编定）");
        shown.Shows("如对本答复不服，可以自收到本告知书之日起60日内向示例区人民政府申请行政复议");
        Assert.DoesNotContain("签发前还要补齐", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_missing_and_keeps_what_is_written_as_text()
    {
        var given = await site.GivenLetter(OutcomeCode.U3);
        using var officer = await site.SignedInAs(given.Officer);
        (await officer.GetAsync(given.Path + "/text")).Shows("“需另行制作、加工、分析告知书”缺少：理由。");

        var saved = await officer.PostAsync(given.Path + "/text", ("Seen", "0"), ("Fields[理由]", "<script>alert(1)</script>\n{申请编号}第二段。"));

        Assert.True(saved.Redirected, saved.Text);
        var shown = await officer.GetAsync(given.Path + "/text");
        Assert.DoesNotContain("<script>alert", shown.Text, StringComparison.Ordinal);
        shown.Shows("<script>alert(1)</script>");
        shown.Shows("{申请编号}第二段。");
        Assert.Equal(1, (await site.Find(given)).Revision);
        Assert.NotEmpty(await site.InDb(db => db.AuditRecords.Where(record => record.Action == "application.letter-text").ToListAsync()));
    }

    [Fact]
    public async Task Tells_the_second_of_two_officers_and_keeps_the_first_ones_words()
    {
        var given = await site.GivenLetter(OutcomeCode.U3);
        using var officer = await site.SignedInAs(given.Officer);
        await officer.PostAsync(given.Path + "/text", ("Seen", "0"), ("Fields[理由]", "先写的理由。"));

        var second = await officer.PostAsync(given.Path + "/text", ("Seen", "0"), ("Fields[理由]", "后写的理由。"));

        second.Shows("另一人改过这份文书");
        second.Shows("后写的理由。"); // still in the form
        Assert.Contains("先写的理由。", (await site.Find(given)).Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_letter_that_has_left_the_drafters_hands()
    {
        var given = await site.GivenLetter(OutcomeCode.U3);
        await site.InDb(async db =>
        {
            (await db.Letters.SingleAsync(row => row.Id == given.LetterId)).Status = LetterStatus.Submitted;
            return await db.SaveChangesAsync();
        });
        using var officer = await site.SignedInAs(given.Officer);
        Assert.Null((await officer.GetAsync(given.Path + "/text")).Page.QuerySelector("[name='Seen']"));

        (await officer.PostFromAsync("/office/me", given.Path + "/text", ("Seen", "0"), ("Fields[理由]", "改过的理由"))).Shows("不能改动");
        Assert.DoesNotContain("改过", (await site.Find(given)).Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masks_the_applicant_before_who_may_not_see_them()
    {
        var given = await site.GivenLetter();
        using var reviewer = await site.SignedInAs(Role.SecondReviewer, given.Agency);

        var shown = await reviewer.GetAsync(given.Path + "/text");

        shown.Shows("示**：");
        Assert.DoesNotContain("示例申请人", shown.Text, StringComparison.Ordinal);
        (await reviewer.GetAsync(given.Path + "/paper/docx")).Is(HttpStatusCode.Forbidden);
        (await reviewer.PostFromAsync("/office/me", given.Path + "/text", ("Seen", "0"))).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Gives_the_signed_file_and_records_who_took_it()
    {
        var given = await site.GivenLetter();
        Assert.Empty(await site.Sign(given));
        using var officer = await site.SignedInAs(given.Officer);

        using var answer = await officer.Client.GetAsync(new Uri(given.Path + "/paper/docx", UriKind.Relative));

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.True((await answer.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith("PK"u8));
        Assert.NotEmpty(await site.InDb(db => db.AuditRecords.Where(record => record.Action == "application.paper"
            && record.Subject == $"application:{given.Application.Id}" && record.PersonId == given.Officer.Id).ToListAsync()));
        using var pdf = await officer.Client.GetAsync(new Uri(given.Path + "/paper/pdf", UriKind.Relative));
        Assert.True((await pdf.Content.ReadAsByteArrayAsync()).AsSpan().StartsWith("%PDF"u8));
        Assert.Empty(Directory.Exists(Path.Combine(site.DataFolder, "converted"))
            ? Directory.EnumerateFiles(Path.Combine(site.DataFolder, "converted"), "*.pdf", SearchOption.AllDirectories) : []); // no readable copy stays
    }

    [Theory]
    [InlineData("/text")]
    [InlineData("/paper/docx")]
    [InlineData("/paper/pdf")]
    public async Task Is_not_there_for_another_organ_another_case_or_another_form(string page)
    {
        var given = await site.GivenLetter();
        var other = await site.GivenLetter();
        using var stranger = await site.SignedInAs(other.Officer);
        using var nobody = site.Anybody();

        (await stranger.GetAsync(given.Path + page)).Is(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/office/applications/{other.Application.Id}/letters/{given.LetterId}{page}")).Is(HttpStatusCode.NotFound);
        Assert.StartsWith("/office/sign-in", (await nobody.GetAsync(given.Path + page)).Location?.PathAndQuery, StringComparison.Ordinal);
        (await stranger.GetAsync(other.Path + "/paper/exe")).Is(HttpStatusCode.NotFound);
    }
}
