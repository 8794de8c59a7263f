using CsCheck;
using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Tests.Disclosure.Guard;

/// <summary>GB 11643-1999. The number used here is the standard's own example.</summary>
public sealed class ResidentIdNumbers
{
    private static readonly Gen<string> Valid = Gen.Select(
        Gen.OneOf("110105", "350102", "440304", "513221", "650103", "810000"),
        Gen.Int[0, 36_000], Gen.Int[0, 999],
        (place, day, sequence) =>
        {
            var first = $"{place}{new DateOnly(1930, 1, 1).AddDays(day):yyyyMMdd}{sequence:000}";
            return first + ResidentIds.CheckOf(first);
        });

    private const string Pool = "关于开展科技计划项目申报工作的通知，各有关单位：；。“”（）、经研究现将予以公示\n \t表";

    private static readonly Gen<string> Chinese =
        Gen.Int[0, 60].Select(at => Pool[at % Pool.Length]).Array[0, 40].Select(chars => new string(chars));

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")] // full width
    [InlineData("110105 19491231 002X")]
    [InlineData("110105-19491231-002X")]
    [InlineData("1101 0519 4912 3100 2X")]
    [InlineData("1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X")]
    [InlineData("1\t1\t0\t1\t0\t5\t1\t9\t4\t9\t1\t2\t3\t1\t0\t0\t2\tX")] // a form with a box for each digit
    [InlineData("110105194912\n31002X")] // broken by a line end
    [InlineData("110105\u200b19491231002X")] // with a character nobody sees
    [InlineData("110105　19491231　002X")]
    public void Are_heard_however_they_are_written(string number)
    {
        var finding = Reading.One($"申请人甲（{number}）的申请");

        Assert.Equal((GuardKind.ResidentId, Severity.Error, "正文第1段"), (finding.Kind, finding.Severity, finding.Place));
        Assert.Contains("110*************2X", finding.Excerpt);
    }

    [Theory]
    [InlineData("1101**********002X")]
    [InlineData("110105********002X")]
    [InlineData("110105XXXXXXXX002X")]
    [InlineData("110105＊＊＊＊＊＊＊＊002X")]
    [InlineData("110105194912310021")] // wrong check digit
    [InlineData("11010519491331002X")] // no such month
    [InlineData("160105194912310028")] // no such province
    public void Are_not_heard_masked_or_impossible(string number) => Assert.Empty(Reading.Of($"申请人甲（{number}）的申请"));

    [Theory]
    [InlineData("身份证号：110105194912310021")] // mistyped: still a person's
    [InlineData("公民身份号码110105491231002")] // the old kind
    public void Are_heard_without_check_digit_where_the_text_says_so(string text) =>
        Assert.Equal([GuardKind.ResidentId], Reading.Kinds(text));

    [Fact]
    public void Of_fifteen_digits_are_heard_under_the_head_of_their_column()
    {
        Assert.Equal([GuardKind.ResidentId], Reading.Kinds("110105491231002", about: "身份证号"));
        Assert.Empty(Reading.Kinds("110105491231002", about: "工商注册号"));
    }

    [Fact]
    public void Labelled_as_something_else_are_doubtful_and_told()
    {
        var finding = Reading.One("项目编号：11010519491231002X");

        Assert.Equal((GuardKind.ResidentId, Severity.Warning), (finding.Kind, finding.Severity));
    }

    [Fact]
    public void Stand_in_the_finding_neither_whole_nor_beside_another()
    {
        var findings = Reading.Of("名单：110105194912310 02X、11010519491231002X，13800000000");

        Assert.Equal([GuardKind.ResidentId, GuardKind.ResidentId, GuardKind.MobileNumber], findings.Select(finding =>
            finding.Kind));
        Assert.All(findings, finding => Assert.DoesNotContain("1949", finding.Excerpt));
        Assert.DoesNotContain("138", findings[1].Excerpt);
    }

    [Fact]
    public void Valid_ones_are_heard_anywhere_in_a_text() =>
        Gen.Select(Chinese, Valid, Chinese).Sample(
            (before, number, after) => Reading.Of("甲" + before + number + after)
                .Any(finding => finding.Kind == GuardKind.ResidentId
                    && !finding.Excerpt.Contains(number[6..14], StringComparison.Ordinal)),
            iter: Iterations.AtLeast(2000));

    [Fact]
    public void Valid_ones_are_heard_with_any_spacing() =>
        Gen.Select(Valid, Gen.OneOf(" ", "-", "　", "\u200b", "\t").Array[17], Gen.Bool.Array[17]).Sample(
            (number, spaces, set) =>
            {
                var spaced = string.Concat(number.Select((c, at) => at < 17 && set[at] ? c + spaces[at] : c.ToString()));
                return Reading.Of($"身份证 {spaced}。").Single().Kind == GuardKind.ResidentId;
            },
            iter: Iterations.AtLeast(2000));

    [Fact]
    public void Masked_ones_are_never_heard() =>
        Gen.Select(Chinese, Valid, Gen.Int[1, 6], Gen.OneOf('*', '＊', '×', '●', 'X'), Chinese).Sample(
            (before, number, kept, mask, after) =>
                Reading.Of($"{before}甲{number[..kept]}{new string(mask, 18 - kept - 4)}{number[^4..]}乙{after}").Count == 0,
            iter: Iterations.AtLeast(2000));
}
