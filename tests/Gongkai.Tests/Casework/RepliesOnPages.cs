using Gongkai.Casework.Letters;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;
using static Gongkai.Tests.Casework.Bureau;

namespace Gongkai.Tests.Casework;

public sealed class RepliesOnPagesOnSqlite(SqliteSite site) : RepliesOnPages(site), IClassFixture<SqliteSite>;

public sealed class RepliesOnPagesOnPostgres(PostgresSite site) : RepliesOnPages(site), IClassFixture<PostgresSite>;

/// <summary>From the seven questions to the served reply.</summary>
public abstract class RepliesOnPages(TestSite site)
{
    [Fact]
    public async Task A_reply_is_drafted_reviewed_signed_served_and_closes_the_case()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();

        Ok(await bureau.Decide(of, "P2", ("Holds[0]", "示例批复一份")));
        await bureau.Serve(of);

        var (now, letter) = (await bureau.Now(of), await bureau.Letter(of));
        Assert.Equal((OutcomeCode.P2, bureau.Today, true, Bucket.Closed), (now.Outcome!.Value, now.ClosedOn!.Value, now.InTime!.Value, now.Bucket));
        Assert.Equal(("D12", LetterStatus.Served), (letter.Kind, letter.Status));
        Assert.Equal($"{bureau.Agency.DocumentWord}公开〔{bureau.Today.Year}〕1号", letter.DocumentNumber);
        (await bureau.Officer.GetAsync($"/office/applications/{of.Id}")).Shows("在期限内");
    }

    [Fact]
    public async Task Nothing_is_said_not_to_exist_without_a_search()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();

        (await bureau.Decide(of, "U1", ("Holds[0]", "档案室"))).Shows("没有未检索到的检索记录");
        Ok(await bureau.Act(bureau.Officer, of, "search", ("Place", "档案室"), ("Method", "目录检索"), ("Words", "示例工程"), ("By", "示例人"),
            ("On", Day(bureau.Today)), ("Found", "false"), ("Result", "没有检索到")));
        Ok(await bureau.Decide(of, "U1", ("Holds[0]", "档案室，以“示例工程”检索，没有")));
        await bureau.Serve(of);

        Assert.Equal(OutcomeCode.U1, (await bureau.Now(of)).Outcome);
    }

    [Fact]
    public async Task A_repetition_names_the_earlier_reply_of_the_same_applicant()
    {
        using var bureau = await Of(site);
        var first = await bureau.Case();
        Ok(await bureau.Decide(first, "P2", ("Holds[0]", "示例批复一份")));
        await bureau.Serve(first);
        var again = await bureau.Case();

        (await bureau.Decide(again, "X2", ("Holds[0]", "示例文号"), ("EarlierNumber", "1999-0001"))).Shows("没有编号为 1999-0001");
        Ok(await bureau.Decide(again, "X2", ("Holds[0]", "示例文号"), ("EarlierNumber", first.Number)));
    }

    [Fact]
    public async Task Partial_disclosure_keeps_its_grounds_to_the_fact()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();

        (await bureau.Decide(of, "P3", ("Holds[0]", "批复正文"), ("Holds[1]", "附件"))).Shows("没有选择不予公开部分的依据");
        Ok(await bureau.Decide(of, "P3", ("Holds[0]", "批复正文"), ("Holds[1]", "附件，属于内部事务信息"), ("Grounds", "N5"), ("Grounds", "N2"), ("NoRuleOrders", "true")));
        (await bureau.Step(bureau.Officer, of, "Submit")).Shows("“部分公开告知书”缺少：不予公开理由。"); // named before anybody is asked to review it
        await bureau.Write(of, ("不予公开理由", "附件载有内部工作流程。"));
        await bureau.Serve(of);

        Assert.Contains("N5", (await bureau.Facts(of)).Single(fact => fact.Kind == "replied").Payload, StringComparison.Ordinal);
        (await bureau.Officer.GetAsync($"/office/applications/{of.Id}")).Shows("部分公开");
    }

    [Fact]
    public async Task The_drafter_neither_reviews_nor_signs_and_no_step_is_left_out()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();
        var path = $"/office/applications/{of.Id}/decide/P2";
        Ok(await Send(bureau.Head, path, path, ("Holds[0]", "示例")));

        var draft = $"/office/applications/{of.Id}/letters/{(await bureau.Letter(of)).Id}";
        (await bureau.Signer.PostFromAsync(draft, $"{draft}?handler=Sign", ("Revision", (await bureau.Now(of)).Revision.ToString()), ("FormKey", "forged")))
            .Shows("文书现在不能签发");
        Ok(await bureau.Step(bureau.Head, of, "Submit"));
        (await bureau.Step(bureau.Head, of, "Review")).Shows("起草人不能审核自己起草的文书");
        Ok(await bureau.Step(bureau.Reviewer, of, "Return", ("Because", "请补充清单")));
        (await bureau.Officer.GetAsync($"/office/applications/{of.Id}/letters/{(await bureau.Letter(of)).Id}")).Shows("请补充清单");
        Assert.Null((await bureau.Letter(of)).DocumentNumber);
    }

    [Fact]
    public async Task A_decision_that_holds_no_longer_is_not_signed()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();
        Ok(await bureau.Decide(of, "P2", ("Holds[0]", "示例")));
        Ok(await bureau.Step(bureau.Officer, of, "Submit"));
        Ok(await bureau.Step(bureau.Reviewer, of, "Review"));
        Ok(await bureau.Act(bureau.Officer, of, "consult", ("Kind", "ThirdParty"), ("Party", "示例公司"), ("Subject", "示例"), ("On", Day(bureau.Today))));
        var reply = await site.InDb(db => db.Letters.AsNoTracking().SingleAsync(row => row.ApplicationId == of.Id && row.Kind == "D12"));
        var page = $"/office/applications/{of.Id}/letters/{reply.Id}";

        (await Send(bureau.Signer, page, $"{page}?handler=Sign")).Shows("意见还没有收到");
    }

    [Fact]
    public async Task Service_without_proof_or_on_an_impossible_day_is_refused()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();
        Ok(await bureau.Decide(of, "P2", ("Holds[0]", "示例")));
        Ok(await bureau.Step(bureau.Officer, of, "Submit"));
        Ok(await bureau.Step(bureau.Reviewer, of, "Review"));
        Ok(await bureau.Step(bureau.Signer, of, "Sign"));

        (await bureau.Step(bureau.Officer, of, "Serve", ("Way", "Post"), ("On", Day(bureau.Today)))).Shows("没有填写送达凭证");
        (await bureau.Step(bureau.Officer, of, "Serve", ("Way", "Post"), ("On", Day(bureau.Today.AddDays(1))), ("Proof", "示例"))).Shows("请核对日期");
        Assert.Null((await bureau.Now(of)).Outcome);
    }

    [Fact]
    public async Task Document_numbers_have_no_gap_and_no_double()
    {
        using var bureau = await Of(site);
        for (var at = 1; at <= 3; at++)
        {
            var of = await bureau.Case();
            Ok(await bureau.Decide(of, "P2", ("Holds[0]", "示例")));
            await bureau.Serve(of);
            Assert.EndsWith($"〕{at}号", (await bureau.Letter(of)).DocumentNumber, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_case_that_lapsed_is_told_so_by_its_letter()
    {
        using var bureau = await Of(site);
        var received = bureau.Today.AddDays(-90);
        var of = await bureau.CaseOf(received);
        Ok(await bureau.Act(bureau.Officer, of, "correct", ("What", "示例"), ("Days", "5"), ("On", Day(received.AddDays(3))), ("Got", Day(received.AddDays(3)))));
        Assert.Equal(OutcomeCode.O1, (await bureau.Now(of)).Outcome);

        (await bureau.Decide(of, "O2", ("Holds[0]", "示例"))).Shows("没有因逾期不缴费视为放弃");
        Ok(await bureau.Decide(of, "O1", ("Holds[0]", "示例日期和期限")));
        await bureau.Write(of, ("期限告知文号", "示科公开〔2025〕3号"), ("送达日期", Day(received.AddDays(3))), ("期限届满日期", Day(received.AddDays(12))));
        await bureau.Serve(of);
        Assert.Equal(("D24", OutcomeCode.O1), ((await bureau.Letter(of)).Kind, (await bureau.Now(of)).Outcome!.Value));
    }

    [Fact]
    public async Task The_wizard_offers_only_what_the_law_allows_from_here()
    {
        using var bureau = await Of(site);
        var of = await bureau.Case();

        var page = await bureau.Officer.GetAsync($"/office/applications/{of.Id}/decide");

        Assert.NotNull(page.Page.QuerySelector($"a[href='/office/applications/{of.Id}/decide/N1']"));
        Assert.Null(page.Page.QuerySelector($"a[href='/office/applications/{of.Id}/decide/U4']"));
        page.Shows("没有告知补正并收到补正的记录");
    }
}
