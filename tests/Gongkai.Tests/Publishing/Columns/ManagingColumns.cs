using System.Net;
using Gongkai.Data.People;
using Gongkai.Rules.Disclosure.Columns;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Columns;

/// <summary>The tree of columns and the words of the guard: what an organ sets for itself.</summary>
public abstract class ManagingColumns(TestSite site)
{
    [Fact]
    public async Task Is_for_those_who_manage_them_and_for_their_organ()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));

        foreach (var path in new[] { "/office/columns", "/office/words" })
        {
            (await editor.GetAsync(path)).Is(HttpStatusCode.Forbidden);
            (await officer.GetAsync(path)).Is(HttpStatusCode.OK);
            (await officer.GetAsync($"{path}?agency={other.Agency.Id}")).Is(HttpStatusCode.NotFound);
        }

        (await officer.GetAsync("/office/words?agency=0")).Is(HttpStatusCode.NotFound);
        (await officer.GetAsync($"/office/columns/{other.Columns["news"]}")).Is(HttpStatusCode.NotFound);
        (await officer.PostFromAsync("/office/columns", $"/office/columns?handler=Close&agency={office.Agency.Id}", ("column", $"{other.Columns["news"]}")))
            .Is(HttpStatusCode.NotFound);
        Assert.Null(await site.InDb(db => db.Columns.Where(column => column.Id == other.Columns["news"]).Select(column => column.ClosedOn).SingleAsync()));
    }

    [Fact]
    public async Task Adds_what_the_template_asks_for_by_one_button()
    {
        var agency = await site.GivenAgency();
        using var officer = await site.SignedInAs(Role.DisclosureOfficer, agency);

        (await officer.GetAsync("/office/columns")).Shows("缺少");
        await officer.PostFromAsync("/office/columns", $"/office/columns?handler=Template&agency={agency.Id}");

        var page = await officer.GetAsync("/office/columns");
        page.Shows("法定主动公开内容");
        Assert.DoesNotContain("按模板全部添加", page.Text);
        Assert.Equal(
            ColumnTemplate.For(agency.Level, agency.Kind).Count, await site.InDb(db => db.Columns.CountAsync(column => column.AgencyId == agency.Id)));
        Assert.True(await site.InDb(db => db.AuditRecords.AnyAsync(record => record.Action == "column.template" && record.AgencyId == agency.Id)));
    }

    [Fact]
    public async Task Creates_renames_orders_and_closes()
    {
        var office = await site.GivenOffice();
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        var add = $"/office/columns/new?agency={office.Agency.Id}";

        await officer.PostAsync(add, ("Form.Name", "专题活动"), ("Form.Type", "news"), ("Form.UpdateDays", "30"), ("Form.Codes", "A20.07"));
        var column = await site.InDb(db => db.Columns.SingleAsync(known => known.AgencyId == office.Agency.Id && known.Name == "专题活动"));
        Assert.Equal(("news", 30, "A20.07"), (column.TypeCode, column.UpdateDays, column.ContentCodes));
        await officer.PostAsync($"/office/columns/{column.Id}", ("Form.Name", "主题活动"));
        var tree = $"/office/columns?agency={office.Agency.Id}";
        await officer.PostFromAsync(tree, $"/office/columns?handler=Up&agency={office.Agency.Id}", ("column", $"{column.Id}"));
        await officer.PostFromAsync(tree, $"/office/columns?handler=Close&agency={office.Agency.Id}", ("column", $"{column.Id}"));

        var now = await site.InDb(db => db.Columns.SingleAsync(known => known.Id == column.Id));
        Assert.Equal(("主题活动", column.Slug, new DateOnly(2026, 3, 4)), (now.Name, now.Slug, now.ClosedOn));
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        (await editor.GetAsync($"/office/items/new?column={column.Id}")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Form.Name", "", "没有填写栏目名称")]
    [InlineData("Form.Name", "通知公告", "同一级已有栏目“通知公告”")]
    [InlineData("Form.UpdateDays", "0", "更新周期“0”不是 1 至 3660 的整数")]
    [InlineData("Form.Type", "magic", "栏目类型选择的内容不存在")]
    [InlineData("Form.Parent", "999999", "上级栏目不存在")]
    [InlineData("Form.Section", "999999", "责任科室选择的内容不存在")]
    [InlineData("Form.Codes", "A99", "法定公开内容选择的内容不存在")]
    public async Task Says_what_is_wrong(string field, string value, string says)
    {
        var office = await site.GivenOffice();
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        (string, string)[] form = field == "Form.Name" ? [(field, value)] : [("Form.Name", "新栏目"), (field, value)];

        (await officer.PostAsync($"/office/columns/new?agency={office.Agency.Id}", form)).Shows(says);

        Assert.False(await site.InDb(db => db.Columns.AnyAsync(column => column.AgencyId == office.Agency.Id && column.Name == "新栏目")));
    }

    [Fact]
    public async Task Never_puts_a_column_below_itself()
    {
        var office = await site.GivenOffice();
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        var (top, below) = (office.Columns["disclosure"], office.Columns["legal-content"]);

        (await officer.PostAsync($"/office/columns/{top}", ("Form.Name", "政府信息公开"), ("Form.Parent", $"{below}"))).Shows("上级栏目不存在，或者是本栏目自己");
    }

    [Fact]
    public async Task Tells_the_guard_words_names_and_numbers()
    {
        var office = await site.GivenOffice();
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));

        var wrong = await officer.PostAsync("/office/words", ("Words", "禁词"), ("Names", "只有一半"), ("Numbers", "12"));
        wrong.Shows("“只有一半”没有写清错误名称和正确名称");
        wrong.Shows("“12”不像电话号码");
        await officer.PostAsync("/office/words", ("Words", "禁词\n别词"), ("Names", "示例科委 → 示例科技局"), ("Numbers", "13812345678"));
        (await officer.GetAsync("/office/words")).Shows("别词");
        var id = await site.GivenDraft(office, change: content => content.BodyHtml = "<p>示例科委的禁词，电话 13812345678。</p>");
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        await editor.PostAsync("/office/items", ("id", $"{id}"), ("act", "submit"));

        var kinds = await site.InDb(db => db.GuardFindings.Where(row => row.ItemId == id).Select(row => row.Kind).OrderBy(kind => kind).ToListAsync());
        Assert.Equal(["ForbiddenWord", "WrongName"], kinds);
    }

    [Fact]
    public async Task Lets_the_competent_office_list_words_for_all()
    {
        var office = await site.GivenOffice();
        var competent = await site.GivenAgency(kind: AgencyKind.CompetentOffice);
        using var officer = await site.SignedInAs(Role.DisclosureOfficer, competent);

        await officer.PostAsync("/office/words?agency=0", ("Words", "全区禁词"));
        var id = await site.GivenDraft(office, change: content => content.BodyHtml = "<p>这是全区禁词。</p>");
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        await editor.PostAsync("/office/items", ("id", $"{id}"), ("act", "submit"));

        Assert.Equal("ForbiddenWord", (await site.InDb(db => db.GuardFindings.SingleAsync(row => row.ItemId == id))).Kind);
    }
}

public sealed class ManagingColumnsOnSqlite(SqliteSite site) : ManagingColumns(site), IClassFixture<SqliteSite>;

public sealed class ManagingColumnsOnPostgres(PostgresSite site) : ManagingColumns(site), IClassFixture<PostgresSite>;
