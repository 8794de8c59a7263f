using CsCheck;
using Gongkai.Rules.Disclosure;

namespace Gongkai.Rules.Tests.Disclosure;

/// <summary>索引号 and 统一社会信用代码.</summary>
public sealed class NumbersOfItems
{
    private const string Code = "91350100M000100Y43"; // the worked example of GB 32100-2015

    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350100M000100Y44", false)] // another check character
    [InlineData("91350100M000100Y34", false)] // two characters swapped
    [InlineData("91350100M00010OY43", false)] // the letter O is not in the alphabet
    [InlineData("91350100m000100Y43", false)] // capitals only
    [InlineData("91350100M000100Y4", false)]
    [InlineData("", false)]
    public void Credit_codes_are_checked_by_their_last_character(string code, bool valid) =>
        Assert.Equal(valid, CreditCode.IsValid(code));

    [Fact]
    public void Credit_codes_betray_every_single_wrong_character() =>
        Gen.Select(Gen.Int[0, 17], Gen.Char["0123456789ABCDEFGHJKLMNPQRTUWXY"]).Sample((at, wrong) =>
            Code[at] == wrong || !CreditCode.IsValid(string.Concat(Code.AsSpan(0, at), wrong.ToString(), Code.AsSpan(at + 1))));

    [Theory]
    [InlineData("000014349", true)]
    [InlineData("M000100Y4", true)]
    [InlineData("000014348", false)]
    [InlineData("00001434", false)]
    public void Organisation_codes_are_checked_by_their_last_character(string code, bool valid) =>
        Assert.Equal(valid, CreditCode.IsOrganisationCode(code));

    [Fact]
    public void Have_twenty_characters_in_the_form_of_the_guideline()
    {
        Assert.True(IndexNumberForm.Standard.PrefixOf(Code).Ok(out var prefix));
        Assert.True(IndexNumberForm.Standard.Format(prefix, 2025, null, 42).Ok(out var number));

        Assert.Equal(("M000100Y4/2025-00042", "2025-00042", 20), (number.Text, number.Suffix, number.Text.Length));
        Assert.Equal(20, IndexNumberForm.Standard.Length);
        Assert.Equal("XXXXXXXXX/YYYY-NNNNN", IndexNumberForm.Standard.Pattern());
    }

    [Fact]
    public void Are_read_as_they_are_written()
    {
        Assert.True(IndexNumberForm.Standard.Parse("000014349/2017-00110").Ok(out var number));
        Assert.Equal(new IndexNumber("000014349", 2017, null, 110, "000014349/2017-00110"), number);
    }

    [Fact]
    public void May_carry_the_whole_credit_code_and_the_month()
    {
        var form = new IndexNumberForm(18, WithMonth: true, SerialDigits: 5);

        Assert.True(form.Parse($"{Code}/202110-00013").Ok(out var number));
        Assert.Equal((Code, 2021, 10, 13), (number.Prefix, number.Year, number.Month, number.Serial));
        Assert.True(form.PrefixOf(Code).Ok(out var prefix));
        Assert.Equal(Code, prefix);
        Assert.Equal(["月份“13”不合理。"], form.Parse($"{Code}/202113-00013").Problems.Select(problem => problem.Says));
    }

    [Theory]
    [InlineData("000014349/2017-0110", "索引号“000014349/2017-0110”应为 20 个字符，实为 19 个。")]
    [InlineData("000014349-2017-00110", "索引号“000014349-2017-00110”不符合 XXXXXXXXX/YYYY-NNNNN 的形式。")]
    [InlineData("000014349/2017-0011A", "索引号“000014349/2017-0011A”不符合 XXXXXXXXX/YYYY-NNNNN 的形式。")]
    [InlineData("000014340/2017-00110", "前段码“000014340”不正确。")]
    [InlineData("000014349/2017-00000", "流水号 0 不合理。")]
    [InlineData("000014349/0017-00001", "年份 17 不合理。")]
    public void Are_refused_in_a_sentence(string text, string says)
    {
        var problem = Assert.Single(IndexNumberForm.Standard.Parse(text).Problems);

        Assert.Equal((says, "政府信息公开目录系统实施指引（试行）"), (problem.Says, problem.Law));
    }

    [Fact]
    public void End_when_the_digits_are_used_up()
    {
        var read = IndexNumberForm.Standard.Format("000014349", 2025, null, 100_000);

        Assert.Equal(["流水号 100000 超过 5 位能编的最大号 99999。"], read.Problems.Select(problem => problem.Says));
    }

    [Fact]
    public void Need_a_right_credit_code() => Assert.Equal(
        ["统一社会信用代码“91350100M000100Y44”不正确。"],
        IndexNumberForm.Standard.PrefixOf("91350100M000100Y44").Problems.Select(problem => problem.Says));

    [Fact]
    public void Come_back_from_their_text() => Gen.Select(Gen.Int[1949, 9999], Gen.Int[1, 12], Gen.Int[1, 99_999], Gen.Bool)
        .Sample((year, month, serial, monthly) =>
        {
            var form = IndexNumberForm.Standard with { WithMonth = monthly };
            return form.Format("000014349", year, monthly ? month : null, serial).Ok(out var number)
                && number.Text.Length == form.Length && form.Parse(number.Text).Ok(out var again) && again == number;
        });
}
