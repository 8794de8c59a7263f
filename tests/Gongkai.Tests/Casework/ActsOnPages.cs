using System.Net;
using Gongkai.Casework.Verbs;
using Gongkai.Data.People;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;
using Gongkai.Tests.Data.Casework;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using static Gongkai.Tests.Casework.Bureau;

namespace Gongkai.Tests.Casework;

public sealed class ActsOnPagesOnSqlite(SqliteSite site) : ActsOnPages(site), IClassFixture<SqliteSite>;

public sealed class ActsOnPagesOnPostgres(PostgresSite site) : ActsOnPages(site), IClassFixture<PostgresSite>;

/// <summary>What officers do on the pages, and what is refused there.</summary>
public abstract class ActsOnPages(TestSite site)
{
    [Fact]
    public async Task An_online_application_is_confirmed_and_its_period_runs()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case(form => form with { Days = new ReceiptDays(Channel.Online, bureau.Today, null, null) });
        Assert.Equal(Bucket.NotStarted, of.Bucket);

        Ok(await bureau.Act(bureau.Officer, of, "confirm", ("On", Day(bureau.Today)), ("Note", "电话确认")));

        var now = await bureau.Now(of);
        Assert.Equal((bureau.Today, Stage.InProgress), (now.ReceivedOn!.Value, now.Stage));
        Assert.NotNull(now.DueOn);
        (await bureau.Act(bureau.Officer, of, "confirm")).Shows("该申请不等待确认");
    }

    [Fact]
    public async Task A_correction_stops_the_clock_drafts_its_letter_and_starts_it_anew()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();

        Ok(await bureau.Act(bureau.Officer, of, "correct", ("What", "请写明年份"), ("Days", "15"), ("On", Day(bureau.Today)), ("Got", Day(bureau.Today))));
        var stopped = await bureau.Now(of);
        Assert.Equal(("D04", Stage.AwaitingCorrection), ((await bureau.Letter(of)).Kind, stopped.Stage));
        Assert.NotNull(stopped.CorrectionDue);

        (await bureau.Act(bureau.Officer, of, "reasons")).Shows("计时已经中止");
        Ok(await bureau.Act(bureau.Officer, of, "corrected", ("On", Day(bureau.Today)), ("What", "2020年的批复")));
        var running = await bureau.Now(of);
        Assert.Equal(Stage.InProgress, running.Stage);
        Assert.Contains("2020年的批复", running.Description, StringComparison.Ordinal);

        var second = await bureau.Act(bureau.Officer, of, "correct");
        second.Shows("是第二次");
        second.Shows("条例第三十条");
    }

    [Fact]
    public async Task Only_the_head_extends_and_not_beyond_twenty_days()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();

        (await bureau.Officer.GetAsync($"/office/applications/{of.Id}/act/extend")).Is(HttpStatusCode.Forbidden);
        Ok(await bureau.Act(bureau.Officer, of, "ask-extension", ("Days", "10"), ("Reason", "需要查阅历史档案")));
        var form = await bureau.Head.GetAsync($"/office/applications/{of.Id}/act/extend");
        Assert.Equal("10", form.Page.QuerySelector("input[name=Days]")!.GetAttribute("value"));

        var tooLong = await bureau.Act(bureau.Head, of, "extend", ("Days", "21"), ("Reason", "示例"), ("Told", Day(bureau.Today)));
        tooLong.Shows("超过上限");
        tooLong.Shows("条例第三十三条");
        Assert.Equal(of.DueOn, (await bureau.Now(of)).DueOn);

        Ok(await bureau.Act(bureau.Head, of, "extend", ("Days", "10"), ("Reason", "示例"), ("Told", Day(bureau.Today))));
        Assert.True((await bureau.Now(of)).DueOn > of.DueOn);
        (await bureau.Act(bureau.Head, of, "extend")).Shows("第二次延期");
    }

    [Fact]
    public async Task A_third_party_is_asked_under_an_alias_and_its_answer_is_kept()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();

        Ok(await bureau.Act(bureau.Officer, of, "consult", ("Kind", "ThirdParty"), ("Party", "示例建设有限公司"), ("Subject", "示例合同"), ("On", Day(bureau.Today))));
        Assert.Equal(Stage.Consulting, (await bureau.Now(of)).Stage);
        Assert.DoesNotContain(await bureau.Facts(of), fact => fact.Payload.Contains("示例建设", StringComparison.Ordinal));

        (await bureau.Decide(of, "P2", ("Holds[0]", "示例清单"))).Shows("意见还没有收到");
        Ok(await bureau.Act(bureau.Officer, of, "got", ("Fact", "2"), ("Got", Day(bureau.Today))));
        (await bureau.Act(bureau.Officer, of, "opinion", ("Party", "第三方1"), ("On", Day(bureau.Today)), ("Answer", "RefuseWithGrounds"))).Shows("没有写明对方的合理理由");
        Ok(await bureau.Act(bureau.Officer, of, "opinion", ("Party", "第三方1"), ("On", Day(bureau.Today)), ("Answer", "RefuseWithGrounds"), ("Reasons", "涉及商业秘密")));

        Assert.Equal(Stage.InProgress, (await bureau.Now(of)).Stage);
        (await bureau.Decide(of, "P2", ("Holds[0]", "示例清单"))).Shows("第三方1”不同意公开且有合理理由");
    }

    [Fact]
    public async Task A_fee_within_the_free_range_is_not_demanded()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();

        (await bureau.Act(bureau.Officer, of, "fee", ("Scale", "Pages"), ("Quantity", "30"), ("On", Day(bureau.Today)))).Shows("在免费范围内");
        Ok(await bureau.Act(bureau.Officer, of, "fee", ("Scale", "Pages"), ("Quantity", "31"), ("On", Day(bureau.Today)), ("Got", Day(bureau.Today))));
        Assert.Equal(Stage.AwaitingPayment, (await bureau.Now(of)).Stage);
        Ok(await bureau.Act(bureau.Officer, of, "paid", ("On", Day(bureau.Today)), ("Receipt", "示例票据")));
        Assert.Equal(Stage.InProgress, (await bureau.Now(of)).Stage);
    }

    [Fact]
    public async Task Reasons_delay_withdrawal_and_a_struck_mistake()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();

        Ok(await bureau.Act(bureau.Officer, of, "reasons", ("On", Day(bureau.Today)), ("What", "本月已申请 40 件")));
        Ok(await bureau.Act(bureau.Officer, of, "reasoned", ("On", Day(bureau.Today)), ("What", "理由合理")));
        Ok(await bureau.Act(bureau.Head, of, "delay", ("On", Day(bureau.Today)), ("Until", Day(bureau.Today.AddDays(90))), ("Reason", "件数多")));
        Assert.Equal(bureau.Today.AddDays(90), (await bureau.Now(of)).DueOn);

        Ok(await bureau.Act(bureau.Officer, of, "withdraw", ("On", Day(bureau.Today)), ("Note", "误记")));
        Assert.Equal(OutcomeCode.O3, (await bureau.Now(of)).Outcome);
        var sequence = (await bureau.Facts(of)).Single(fact => fact.Kind == "withdrawn").Sequence.ToString();
        Ok(await bureau.Act(bureau.Head, of, "strike", ("Fact", sequence), ("Note", "另一件的撤回")));
        var open = await bureau.Now(of);
        Assert.Equal((null, null), (open.Outcome, open.ClosedOn));
        (await bureau.Officer.GetAsync($"/office/applications/{of.Id}")).Shows("已更正");
    }

    [Fact]
    public async Task A_section_is_asked_and_sends_back_with_a_reason()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();
        Ok(await bureau.Act(bureau.Officer, of, "cohandle", ("Section", bureau.Section.Id.ToString()), ("Task", "请提供批复"), ("Due", Day(bureau.Today))));
        var task = await site.InDb(db => db.CoHandlings.AsNoTracking().SingleAsync(row => row.ApplicationId == of.Id));

        (await bureau.Act(bureau.Officer, of, "coanswer", ("Item", task.Id.ToString()), ("State", "Returned"))).Shows("没有写明内容");
        Ok(await bureau.Act(bureau.Officer, of, "coanswer", ("Item", task.Id.ToString()), ("State", "Returned"), ("Answer", "不属于本科室")));
        (await bureau.Officer.GetAsync($"/office/applications/{of.Id}")).Shows("已退回");
    }

    [Fact]
    public async Task A_case_is_split_into_another_with_the_same_days()
    {
        using var bureau = await Of(site);
        var of = await bureau.CaseOf(bureau.Today.AddDays(-3));

        Ok(await bureau.Act(bureau.Officer, of, "split", ("Title", "另一份示例批复"), ("Description", "另一份示例批复的全文")));

        var other = await site.InDb(db => db.Applications.AsNoTracking().SingleAsync(row => row.SplitFromId == of.Id));
        Assert.Equal((of.ReceivedOn, of.DueOn, of.ApplicantKey), (other.ReceivedOn, other.DueOn, other.ApplicantKey));
        (await bureau.Officer.GetAsync($"/office/applications/{of.Id}")).Shows("另一份示例批复");
    }

    [Fact]
    public async Task Every_form_says_what_is_missing_and_changes_nothing()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();
        foreach (var verb in VerbTable.Groups.SelectMany(group => group.Verbs))
        {
            var page = await bureau.Act(bureau.Head, of, verb.Code);
            page.Is(HttpStatusCode.OK);
            Assert.True(page.Page.QuerySelector(".error-summary, .notice-warn") is not null, verb.Code);
        }

        Assert.Equal((1, of.Revision), ((await bureau.Facts(of)).Count, (await bureau.Now(of)).Revision));
    }

    [Fact]
    public async Task A_double_click_does_the_act_once()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();
        var path = $"/office/applications/{of.Id}/act/reasons";
        var page = await bureau.Officer.GetAsync(path);
        string Hidden(string name) => page.Page.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;
        (string, string)[] fields = [("Revision", Hidden("Revision")), ("FormKey", Hidden("FormKey")), ("On", Day(bureau.Today)), ("What", "示例")];

        var both = await Task.WhenAll(bureau.Officer.PostFromAsync(path, path, fields), bureau.Officer.PostFromAsync(path, path, fields));

        Assert.All(both, Ok);
        Assert.Single(await bureau.Facts(of), fact => fact.Kind == "reasons-requested");
        Assert.Single(await site.InDb(db => db.Letters.AsNoTracking().Where(row => row.ApplicationId == of.Id).ToListAsync()));
    }

    [Fact]
    public async Task The_second_officer_is_told_who_did_what()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();
        var path = $"/office/applications/{of.Id}/act/note";
        var page = await bureau.Head.GetAsync(path);
        var stale = page.Page.QuerySelector("input[name=Revision]")!.GetAttribute("value")!;
        Ok(await bureau.Act(bureau.Officer, of, "reasons", ("On", Day(bureau.Today)), ("What", "示例")));

        var second = await bureau.Head.PostFromAsync(path, path, ("Revision", stale), ("FormKey", "another"), ("On", Day(bureau.Today)), ("Note", "示例"));

        second.Shows(bureau.OfficerPerson.FullName);
        second.Shows("要求说明理由");
        Assert.DoesNotContain(await bureau.Facts(of), fact => fact.Kind == "noted");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/act/note")]
    [InlineData("/decide")]
    [InlineData("/decide/P2")]
    [InlineData("/frequency")]
    [InlineData("/letters/1")]
    [InlineData("/files/1")]
    public async Task Another_organs_case_is_not_found(string page)
    {
        using var bureau = await Of(site);
        var other = (await site.Receive(site.Form(await site.GivenAgency()))).Application;

        (await bureau.Officer.GetAsync($"/office/applications/{other.Id}{page}")).Is(HttpStatusCode.NotFound);
        (await bureau.Head.GetAsync($"/office/applications/{int.MaxValue}{page}")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_the_permission_there_is_no_page()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();
        using var editor = await site.SignedInAs(Role.Editor, bureau.Agency);

        (await editor.GetAsync("/office/applications")).Is(HttpStatusCode.Forbidden);
        (await editor.GetAsync($"/office/applications/{of.Id}")).Is(HttpStatusCode.Forbidden);
        (await bureau.Signer.GetAsync($"/office/applications/{of.Id}/act/note")).Is(HttpStatusCode.Forbidden);
        (await bureau.Signer.GetAsync("/office/applications/new")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_applicant_is_masked_until_somebody_looks_and_that_is_recorded()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();
        var path = $"/office/applications/{of.Id}";

        Assert.DoesNotContain("110101199001011237", (await bureau.Officer.GetAsync(path)).Text, StringComparison.Ordinal);
        (await bureau.Officer.PostFromAsync(path, $"{path}?handler=See")).Shows("110101199001011237");
        Assert.Equal(1, await site.InDb(db => db.AuditRecords.CountAsync(record => record.Action == "application.see" && record.Subject == $"application:{of.Id}")));
        (await bureau.Signer.PostFromAsync(path, $"{path}?handler=See")).Is(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_paper_is_sealed_in_the_store_and_comes_back_whole()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();
        var path = $"/office/applications/{of.Id}/act/paper";
        byte[] content = [.. "%PDF-1.4\n示例授权书\n%%EOF"u8];
        var page = await bureau.Officer.GetAsync(path);
        string Hidden(string name) => page.Page.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;

        Ok(await bureau.Officer.UploadAsync(path, path, "File", "授权书.pdf", content,
            ("Revision", Hidden("Revision")), ("FormKey", Hidden("FormKey")), ("Kind", "Submitted")));

        var file = await site.InDb(db => db.ApplicationFiles.AsNoTracking().SingleAsync(row => row.ApplicationId == of.Id));
        var stored = await File.ReadAllBytesAsync(Path.Combine(site.Options.FilesFolder, file.Hash[..2], file.Hash));
        Assert.Equal(-1, stored.AsSpan().IndexOf("示例授权书"u8));
        var taken = await bureau.Officer.Client.GetAsync(new Uri($"/office/applications/{of.Id}/files/{file.Id}", UriKind.Relative));
        Assert.Equal(content, await taken.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", taken.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_program_is_no_paper()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();
        var path = $"/office/applications/{of.Id}/act/paper";
        var page = await bureau.Officer.GetAsync(path);
        string Hidden(string name) => page.Page.QuerySelector($"input[name={name}]")!.GetAttribute("value")!;

        var refused = await bureau.Officer.UploadAsync(path, path, "File", "证件.png", [.. "<script>alert(1)</script>"u8],
            ("Revision", Hidden("Revision")), ("FormKey", Hidden("FormKey")), ("Kind", "Identity"));

        Assert.NotNull(refused.Page.QuerySelector(".error-summary"));
        Assert.Equal(0, await site.InDb(db => db.ApplicationFiles.CountAsync(row => row.ApplicationId == of.Id)));
    }
}
