using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Tests.Disclosure.Guard;

/// <summary>Mobile numbers, bank cards, plates, private mailboxes, homes: 个人信息保护法第二十五条、第二十八条.</summary>
public sealed class NumbersOfPersons
{
    [Theory]
    [InlineData("联系人：某科员，13800000000")]
    [InlineData("联系电话13800000000。")]
    [InlineData("手机：138 0000 0000")]
    [InlineData("手机：138-0000-0000")]
    [InlineData("手机：138 00000000")]
    [InlineData("+86 13800000000")]
    [InlineData("+86-138-0000-0000")]
    [InlineData("+8613800000000")]
    [InlineData("１３８００００００００（微信同号）")]
    [InlineData("Tel13800000000")]
    [InlineData("0591-12345678，13800000000")]
    public void Mobile_are_heard(string text)
    {
        var finding = Reading.One(text);

        Assert.Equal((GuardKind.MobileNumber, Severity.Warning), (finding.Kind, finding.Severity));
        Assert.Contains("138******00", finding.Excerpt);
    }

    [Theory]
    [InlineData("办公电话：0591-12345678")]
    [InlineData("办公电话：(0591)12345678转8001")]
    [InlineData("热线 12345、12345678、400-800-1234")]
    [InlineData("手机：138****0000")]
    [InlineData("投资13800000000元")]
    [InlineData("合计 13800000000.50")]
    [InlineData("流水号13800000000")]
    [InlineData("12800000000")]
    [InlineData("统计：150 1200 1300 1400")]
    public void Of_offices_amounts_and_codes_are_none(string text) => Assert.Empty(Reading.Of(text));

    [Theory]
    [InlineData("6222020000000000000")] // 19 digits
    [InlineData("6222 0200 0000 0000 000")]
    [InlineData("6222020000000007")] // 16
    [InlineData("622202 0000000000000")]
    [InlineData("4000000000000002")]
    [InlineData("6222-0200-0000-0000-000")]
    public void Of_bank_cards_are_heard(string number)
    {
        var finding = Reading.One($"补贴发放至卡 {number}。");

        Assert.Equal(GuardKind.BankCard, finding.Kind);
        Assert.Contains("**********", finding.Excerpt);
        Assert.DoesNotContain("0000", finding.Excerpt);
    }

    [Theory]
    [InlineData("6222020000000000001")] // wrong Luhn digit
    [InlineData("订单号4000000000000002")]
    [InlineData("A6222020000000000000")]
    [InlineData("6222020000000000000-01-02")]
    [InlineData("62220200000000000006222020")] // a longer code
    [InlineData("各季度 4000 0000 0000 0002")] // four columns of a table
    [InlineData("6222 **** **** 0006")]
    public void Like_bank_cards_that_are_none_are_passed(string text) => Assert.Empty(Reading.Of(text));

    [Theory]
    [InlineData("车牌闽A12345", "闽A****5")]
    [InlineData("闽A·12345", "闽A****5")]
    [InlineData("闽AD12345（新能源）", "闽A*****5")]
    [InlineData("闽A1234学", "闽A****学")]
    public void Of_plates_are_heard(string text, string masked)
    {
        var finding = Reading.One(text);

        Assert.Equal(GuardKind.LicencePlate, finding.Kind);
        Assert.Contains(masked, finding.Excerpt);
    }

    [Theory]
    [InlineData("闽ICP备12345678号")]
    [InlineData("闽B2-20050001")]
    [InlineData("闽A1***5")]
    [InlineData("闽Q/SLKJ001")]
    public void Like_plates_that_are_none_are_passed(string text) => Assert.Empty(Reading.Of(text));

    [Theory]
    [InlineData("12345678@qq.com")]
    [InlineData("13800000000@139.com")]
    public void Of_private_mailboxes_are_heard(string address) =>
        Assert.Contains(GuardKind.PersonalEmail, Reading.Kinds($"邮箱：{address}。"));

    [Fact]
    public void Of_public_mailboxes_are_none() => Assert.Empty(Reading.Of("邮箱：slqkjj@163.com、office@example.gov.cn"));

    [Theory]
    [InlineData("示例区望江路12号锦绣花园3栋2单元501室")]
    [InlineData("望江小区5号楼1单元302")]
    [InlineData("望江小区12幢601室")]
    [InlineData("示例镇前进村三组12号")]
    [InlineData("前进村第5村民小组8号")]
    [InlineData("家庭住址：示例区望江路12号")]
    [InlineData("住址:示例区望江街道8栋")]
    public void Of_homes_are_heard(string address)
    {
        var finding = Reading.One($"甲，男，{address}。");

        Assert.Equal(GuardKind.HomeAddress, finding.Kind);
        Assert.DoesNotContain(address[^4..], finding.Excerpt);
    }

    [Theory]
    [InlineData("地址：示例区望江路12号")]
    [InlineData("办公地址：示例区望江路12号3号楼502室")]
    [InlineData("示例区政务服务中心2栋301室")]
    [InlineData("望江小区3栋、4栋加装电梯")]
    [InlineData("前进村三组、四组道路硬化")]
    [InlineData("第三单元 科技创新（共5个单元）")]
    [InlineData("家庭住址保密")]
    [InlineData("家庭住址：某某区****")]
    public void Of_offices_and_streets_are_no_homes(string text) => Assert.Empty(Reading.Of(text));

    [Fact]
    public void Published_on_purpose_are_let_pass_however_written()
    {
        var settings = new GuardSettings { AllowedNumbers = ["138-0000-0000", "12345678@qq.com"] };

        Assert.Empty(Reading.Of("值班 13800000000，邮箱 12345678@qq.com", settings));
        Assert.Single(Reading.Of("值班 13800000001", settings));
    }
}
