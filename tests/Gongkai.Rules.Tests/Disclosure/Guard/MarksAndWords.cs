using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Tests.Disclosure.Guard;

/// <summary>Marks of secrecy (保守国家秘密法第三十五条), listed words and names.</summary>
public sealed class MarksAndWords
{
    [Theory]
    [InlineData("秘密★1年")]
    [InlineData("机密 ★ 10年")]
    [InlineData("绝　密★")]
    [InlineData("秘 密 ★ 1 年")]
    [InlineData("绝密★启用前")]
    [InlineData("  机密  ")]
    [InlineData("【秘密】")]
    [InlineData("密级：机密")]
    [InlineData("示例区人民政府文件\n秘密\n特急")]
    [InlineData("附件1（秘密★长期）")]
    public void Of_state_secrecy_are_errors(string text)
    {
        var finding = Reading.One(text);

        Assert.Equal((GuardKind.SecrecyMark, Severity.Error), (finding.Kind, finding.Severity));
    }

    [Theory]
    [InlineData("内部资料 注意保存", GuardKind.InternalMark)]
    [InlineData("内部资料，注意保存，不得外传", GuardKind.InternalMark)]
    [InlineData("不得外传", GuardKind.InternalMark)]
    [InlineData("工作秘密★", GuardKind.InternalMark)]
    [InlineData("内部文件", GuardKind.InternalMark)]
    public void Of_internal_use_are_told_once(string text, GuardKind kind) => Assert.Equal(kind, Reading.One(text).Kind);

    [Theory]
    [InlineData("开展保守国家秘密宣传教育。")]
    [InlineData("涉及商业秘密、个人隐私的除外。")]
    [InlineData("涉及国家秘密、机密、绝密事项的，按规定办理。")]
    [InlineData("不得泄露工作秘密和内部资料。")]
    [InlineData("商业秘密")]
    [InlineData("密级：公开")]
    [InlineData("评审专家应当签署承诺书，对评审材料不得外传、不得复制，并对评审过程负责。")]
    [InlineData("国家秘密载体管理培训圆满结束")]
    [InlineData("★ 重点推荐：保密工作")]
    public void Are_no_sentences_that_speak_of_secrets(string text) => Assert.Empty(Reading.Of(text));

    [Fact]
    public void Listed_words_are_heard_spaced_out_and_in_any_case()
    {
        var settings = new GuardSettings { Words = ["示例禁词", "Demo", " "] };

        Assert.Equal(
            ["本文有示例 禁词一处。甲乙丙丁戊", "丁戊己庚辛壬癸和DEMO，没有Demon"],
            Reading.Of("本文有示例 禁词一处。甲乙丙丁戊己庚辛壬癸和DEMO，没有Demonstration。", settings)
                .Select(finding => finding.Excerpt));
    }

    [Fact]
    public void Wrong_names_name_the_right_one_and_pass_inside_it()
    {
        var settings = new GuardSettings { Names = [new WrongName("示例县", "示例县级市"), new WrongName("科技局", "科学技术局")] };
        var findings = Reading.Of("示例县级市科学技术局与示例县科技局", settings);

        Assert.Equal([GuardKind.WrongName, GuardKind.WrongName], findings.Select(finding => finding.Kind));
        Assert.Contains("示例县级市", findings[0].Says);
        Assert.Contains("科学技术局", findings[1].Remedy);
    }

    [Fact]
    public void The_longest_word_wins_and_overlaps_count_once()
    {
        var settings = new GuardSettings { Words = ["禁词", "禁词甲"] };

        Assert.Single(Reading.Of("有禁词甲", settings));
        Assert.Equal(2, Reading.Of("有禁词甲和禁词", settings).Count);
    }

    [Fact]
    public void Kinds_turned_off_are_silent()
    {
        var settings = new GuardSettings { Kinds = new HashSet<GuardKind> { GuardKind.SecrecyMark }, Words = ["电话"] };

        Assert.Equal(GuardKind.SecrecyMark, Reading.One("秘密★1年 电话13800000000", settings).Kind);
    }
}
