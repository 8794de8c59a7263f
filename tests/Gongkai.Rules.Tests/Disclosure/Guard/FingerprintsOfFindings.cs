using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Tests.Disclosure.Guard;

/// <summary>An acceptance is kept under the fingerprint.</summary>
public sealed class FingerprintsOfFindings
{
    [Fact]
    public void Stay_when_a_number_moves_or_is_spaced_and_change_with_it()
    {
        var first = Reading.One("联系人13800000000").Fingerprint;

        Assert.Equal(first, Reading.One("另一段：手机 138-0000-0000，欢迎来电").Fingerprint);
        Assert.NotEqual(first, Reading.One("联系人13800000001").Fingerprint);
        Assert.Matches("^[0-9a-f]{32}$", first);
    }

    [Fact]
    public void Of_words_change_with_their_sentence()
    {
        var settings = new GuardSettings { Words = ["禁词"] };
        var first = Reading.One("前一句。此处有禁词。", settings).Fingerprint;

        Assert.Equal(first, Reading.One("此处有 禁词。后一句。", settings).Fingerprint);
        Assert.NotEqual(first, Reading.One("彼处有禁词。", settings).Fingerprint);
    }

    [Fact]
    public void Depend_on_the_secret_of_the_installation()
    {
        var settings = new GuardSettings { FingerprintKey = new byte[] { 1, 2, 3 } };

        Assert.NotEqual(Reading.One("13800000000").Fingerprint, Reading.One("13800000000", settings).Fingerprint);
    }

    [Fact]
    public void Of_findings_made_by_others_ignore_the_place()
    {
        var here = GuardFindings.DeadLink("正文第1段", "https://example.test/a", "返回 404");

        Assert.Equal(here.Fingerprint, GuardFindings.DeadLink("正文第2段", "https://example.test/a", "无法连接").Fingerprint);
        Assert.NotEqual(here.Fingerprint, GuardFindings.DeadLink("正文第1段", "https://example.test/b", "返回 404").Fingerprint);
        Assert.Equal("链接打不开（返回 404）。", here.Says);
        Assert.Equal("缺少“成文日期”。", GuardFindings.MissingField("目录信息", "成文日期").Says);
        Assert.Equal(
            "文件中留有 2 条批注（作者：甲、乙）。", GuardFindings.Comments("附件《请示.docx》", 2, ["甲", "乙", "甲", ""], "正文").Says);
        Assert.Equal(Severity.Warning, here.Severity);
    }
}
