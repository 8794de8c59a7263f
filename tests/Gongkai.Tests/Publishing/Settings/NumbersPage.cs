using System.Net;
using Gongkai.Data.People;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Tests.Admin;
using Gongkai.Tests.Publishing.Decide;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Settings;

public abstract class NumbersPage(TestSite site)
{
    [Fact]
    public async Task Shows_the_next_number_and_rules_only_what_is_published_first_afterwards()
    {
        var office = await site.GivenOffice();
        var before = await site.GivenPublished(office);
        var given = await Number(before);
        using var head = await site.As(office, Role.DisclosureHead);

        (await head.GetAsync("/office/numbers")).Shows(given[..^1] + "2");
        var saved = await head.PostAsync("/office/numbers", ("PrefixLength", "18"), ("WithMonth", "true"), ("SerialDigits", "6"));
        Assert.True(saved.Redirected, saved.Text);
        var shown = await head.GetAsync("/office/numbers");
        var next = $"{office.Agency.CreditCode}/{site.Time.GetUtcNow().AddHours(8):yyyyMM}-000001";
        shown.Shows(next);
        var after = await site.GivenPublished(office);
        await Amend(office, before);

        Assert.Equal((given, next), (await Number(before), await Number(after)));
        Assert.True(await site.Audited("numbers.change", $"agency:{office.Agency.Id}"));
        await head.PostFromAsync("/office/numbers", "/office/numbers?handler=Inherit");
        (await head.GetAsync("/office/numbers")).Shows("沿用全站的规则");
    }

    [Theory]
    [InlineData("SerialDigits", "2", "流水号位数“2”不正确。请填 3 至 8 的整数")]
    [InlineData("SerialDigits", "五", "流水号位数“五”不正确。")]
    [InlineData("PrefixLength", "10", "前段码不能是 10 位。")]
    public async Task Says_what_is_wrong_and_changes_nothing(string field, string value, string says)
    {
        var office = await site.GivenOffice();
        using var head = await site.As(office, Role.DisclosureHead);
        (string Name, string Value)[] good = [("PrefixLength", "9"), ("WithMonth", "false"), ("SerialDigits", "5")];

        var shown = await head.PostAsync("/office/numbers", [.. good.Where(pair => pair.Name != field), (field, value)]);

        shown.Shows(says);
        Assert.False(await site.InDb(db => db.Settings.AnyAsync(setting => setting.AgencyId == office.Agency.Id)));
    }

    [Fact]
    public async Task Refuses_digits_that_hold_no_next_number()
    {
        var office = await site.GivenOffice();
        var number = await Number(await site.GivenPublished(office));
        var series = $"index:{number[..9]}:{number[10..14]}";
        await site.InDb(async db =>
        {
            (await db.Serials.SingleAsync(serial => serial.Series == series)).Last = 1000;
            return await db.SaveChangesAsync();
        });
        using var head = await site.As(office, Role.DisclosureHead);

        (await head.PostAsync("/office/numbers", ("PrefixLength", "9"), ("WithMonth", "false"), ("SerialDigits", "3")))
            .Shows("请在设置中增加流水号位数");
    }

    [Fact]
    public async Task Of_the_installation_is_for_who_sets_the_site_and_of_an_organ_for_its_own()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        using var editor = await site.As(office, Role.Editor);
        using var head = await site.As(office, Role.DisclosureHead);
        using var system = await site.System();

        (await editor.GetAsync("/office/numbers")).Is(HttpStatusCode.Forbidden);
        (await head.GetAsync($"/office/numbers?agency={other.Agency.Id}")).Is(HttpStatusCode.NotFound);
        (await head.GetAsync("/office/numbers?agency=0")).Is(HttpStatusCode.NotFound);
        (await system.GetAsync($"/office/numbers?agency={office.Agency.Id}")).Is(HttpStatusCode.NotFound);
        await system.PostAsync("/office/numbers", ("PrefixLength", "9"), ("WithMonth", "false"), ("SerialDigits", "7"));
        (await head.GetAsync("/office/numbers")).Shows("XXXXXXXXX/YYYY-NNNNNNN");
        await system.PostFromAsync("/office/numbers", "/office/numbers?handler=Inherit");
        (await head.GetAsync("/office/numbers")).Shows("XXXXXXXXX/YYYY-NNNNN，");
    }

    private async Task<string> Number(long id) =>
        (await site.InDb(db => db.Publications.SingleAsync(known => known.ItemId == id))).IndexNumber;

    private async Task Amend(Office office, long id)
    {
        ItemGivens.NoProblem(await site.Act(office, Role.Editor, id, open =>
            open.State.StartAmendment(open.By, open.Seen, "补充")));
        await site.Edit(office, id, content => content.Title += "（修订）");
        await site.PassAll(office, id);
        ItemGivens.NoProblem(await site.Act(office, Role.FinalReviewer, id, open => open.State.Publish(open.By, open.Seen)));
    }
}

public sealed class NumbersPageOnSqlite(SqliteSite site) : NumbersPage(site), IClassFixture<SqliteSite>;

public sealed class NumbersPageOnPostgres(PostgresSite site) : NumbersPage(site), IClassFixture<PostgresSite>;
