using System.Net;
using System.Text;
using Gongkai.Data.People;
using Gongkai.Tests.Admin;
using Gongkai.Tests.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Reporting;

/// <summary>The registers behind tables 2 and 4: by form, by table, by a figure of the year.</summary>
public abstract class RegisterPages(TestSite site)
{
    private static readonly (string, string)[] Licence =
    [
        ("Subject", "示例建材有限公司"), ("SubjectClass", "Organisation"), ("SubjectCode", ""), ("DocumentNumber", "示许〔2025〕1号"),
        ("Content", "准予许可"), ("DecidedOn", "2025-03-05"),
    ];

    [Fact]
    public async Task Take_an_entry_and_count_it_in_table_2()
    {
        var office = await site.GivenOffice();
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));

        var saved = await officer.PostAsync("/office/registers/licences?year=2025", Licence);

        Assert.True(saved.Redirected, saved.Text);
        (await officer.GetAsync("/office/registers/licences?year=2025")).Shows("示许〔2025〕1号");
        Assert.Contains("1 条记录", (await officer.GetAsync("/office/registers?year=2025")).Text, StringComparison.Ordinal);
        Assert.Contains(await site.Audit("register.add"), record => record.AgencyId == office.Agency.Id);
    }

    [Fact]
    public async Task Say_what_is_wrong_at_its_field_and_keep_what_was_typed()
    {
        var office = await site.GivenOffice();
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        await officer.PostAsync("/office/registers/licences?year=2025", Licence);

        var day = await officer.PostAsync("/office/registers/licences?year=2025", [.. Licence.Select(field => field.Item1 == "DecidedOn" ? (field.Item1, "三月五日") : field)]);
        var twice = await officer.PostAsync("/office/registers/licences?year=2025", Licence);
        var person = await officer.PostAsync("/office/registers/licences?year=2025", [.. Licence.Select(field => field.Item1 switch
        {
            "SubjectClass" => (field.Item1, "NaturalPerson"),
            "SubjectCode" => (field.Item1, "990101199001011234"),
            "DocumentNumber" => (field.Item1, "示许〔2025〕2号"),
            _ => field,
        })]);

        day.Shows("决定日期“三月五日”不是日期");
        Assert.Equal("示例建材有限公司", day.Page.QuerySelector("#Subject")!.GetAttribute("value"));
        twice.Shows("“示许〔2025〕1号”已经登记");
        person.Shows("相对人是自然人，不登记证件号码");
        Assert.Equal(1, await site.InDb(db => db.DecisionEntries.CountAsync(entry => entry.AgencyId == office.Agency.Id)));
    }

    [Fact]
    public async Task Look_through_a_table_first_and_bring_in_what_is_right()
    {
        var office = await site.GivenOffice();
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        var table = Encoding.UTF8.GetBytes("""
            行政相对人名称,行政相对人类别,证件号码,行政许可决定文书号,许可内容,许可决定日期
            示例甲有限公司,法人及非法人组织,,示许〔2025〕1号,准予许可,2025/3/5
            示例乙有限公司,法人及非法人组织,,示许〔2025〕1号,准予许可,2025年3月6日
            示例丙有限公司,外星人,,示许〔2025〕3号,准予许可,2025-03-07

            """);

        var looked = await officer.UploadAsync("/office/registers/licences/import", "/office/registers/licences/import", "File", "许可.csv", table, ("go", "look"));
        var before = await site.InDb(db => db.DecisionEntries.CountAsync(entry => entry.AgencyId == office.Agency.Id));
        var brought = await officer.UploadAsync("/office/registers/licences/import", "/office/registers/licences/import", "File", "许可.csv", table, ("go", "bring"));

        looked.Shows("3 行，可以导入 1 行");
        looked.Shows("“示许〔2025〕1号”已经登记，或者在表中出现两次");
        looked.Shows("“外星人”不在可选的范围");
        looked.Shows("这些列不导入：证件号码");
        Assert.Equal(0, before);
        Assert.True(brought.Redirected, brought.Text);
        Assert.Equal(["示许〔2025〕1号"], await site.InDb(db => db.DecisionEntries.Where(entry => entry.AgencyId == office.Agency.Id).Select(entry => entry.DocumentNumber).ToListAsync()));
    }

    [Fact]
    public async Task Refuse_a_table_without_its_heads_and_a_file_that_is_none()
    {
        var office = await site.GivenOffice();
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));

        (await officer.UploadAsync("/office/registers/fees/import", "/office/registers/fees/import", "File", "a.csv", "项目名称,日期\n甲,2025-01-02\n"u8.ToArray(), ("go", "look")))
            .Shows("没有这些列名：金额（元）");
        (await officer.UploadAsync("/office/registers/fees/import", "/office/registers/fees/import", "File", "a.exe", [77, 90], ("go", "look"))).Shows("文件不是 csv 或者 xlsx 表格");
        (await officer.PostAsync("/office/registers/fees/import", ("go", "look"))).Shows("没有选择文件");
    }

    [Fact]
    public async Task Take_a_figure_of_the_year_with_its_source_only()
    {
        var office = await site.GivenOffice();
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));
        await officer.PostAsync("/office/registers/licences?year=2025", Licence);

        (await officer.PostAsync("/office/registers?year=2025", ("Cell", "T2.5.1.C1"), ("Value", "32"), ("Source", ""))).Shows("没有写明数据来源");
        (await officer.PostAsync("/office/registers?year=2025", ("Cell", "T2.5.1.C1"), ("Value", "3.5"), ("Source", "系统"))).Shows("“3.5”不是这一格可以填的数");
        var kept = await officer.PostAsync("/office/registers?year=2025", ("Cell", "T2.5.1.C1"), ("Value", "32"), ("Source", "区行政审批系统"));

        Assert.True(kept.Redirected, kept.Text);
        var shown = await officer.GetAsync("/office/registers?year=2025");
        shown.Shows("年度数：区行政审批系统");
        shown.Shows("另有逐条登记，未计入");
    }

    [Fact]
    public async Task Keep_a_proceeding_whole_or_open()
    {
        var office = await site.GivenOffice();
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));

        (await officer.PostAsync("/office/registers/proceedings?year=2025", ("Number", "复1"), ("Kind", "Reconsideration"), ("FiledOn", "2025-05-06"), ("ClosedOn", "2025-07-01")))
            .Shows("结案日期和结果只填写了一项");
        var open = await officer.PostAsync("/office/registers/proceedings?year=2025", ("Number", "复1"), ("Kind", "Reconsideration"), ("FiledOn", "2025-05-06"));

        Assert.True(open.Redirected, open.Text);
        (await officer.GetAsync("/office/registers/proceedings?year=2025")).Shows("尚未审结");
    }

    [Fact]
    public async Task Are_closed_to_strangers()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        var foreign = await site.GivenPenalty(other.Agency, "外〔2025〕1号", new DateOnly(2025, 3, 5));
        using var nobody = site.Anybody();
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var officer = await site.SignedInAs(office.The(Role.DisclosureOfficer));

        Assert.Contains("/office/sign-in", (await nobody.GetAsync("/office/registers")).Location!.ToString(), StringComparison.Ordinal);
        (await editor.GetAsync("/office/registers")).Is(HttpStatusCode.Forbidden);
        (await editor.GetAsync("/office/registers/licences")).Is(HttpStatusCode.Forbidden);
        (await officer.GetAsync($"/office/registers?agency={other.Agency.Id}")).Is(HttpStatusCode.NotFound);
        (await officer.GetAsync($"/office/registers/penalties/{foreign}")).Is(HttpStatusCode.NotFound);
        (await officer.PostFromAsync("/office/registers", $"/office/registers/penalties/{foreign}?handler=Remove")).Is(HttpStatusCode.NotFound);
        (await officer.GetAsync("/office/registers/nothing")).Is(HttpStatusCode.NotFound);
    }
}

public sealed class RegisterPagesOnSqlite(SqliteSite site) : RegisterPages(site), IClassFixture<SqliteSite>;

public sealed class RegisterPagesOnPostgres(PostgresSite site) : RegisterPages(site), IClassFixture<PostgresSite>;
