using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Checks;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>Prose made to take long: the effort grows with the length and no faster.</summary>
public sealed class HostileProse
{
    private const string Claim = "本局共收到政府信息公开申请7件";

    [Theory]
    [InlineData(NarrativeReader.LongestSentence, true)]
    [InlineData(NarrativeReader.LongestSentence + 1, false)] // no sentence any more: a list, a table run together
    public void Is_read_up_to_the_longest_sentence_there_is(int length, bool read)
    {
        var text = Claim + new string('，', length - Claim.Length) + "。";

        Assert.Equal(read, ReportChecker.Check(Sample.Of(2024).Telling((1, text))).Find("W3") is not null);
    }

    [Fact]
    public void After_a_sentence_too_long_is_read_again()
    {
        var text = new string('字', NarrativeReader.LongestSentence + 1) + "。" + Claim + "。";

        Assert.NotNull(ReportChecker.Check(Sample.Of(2024).Telling((1, text))).Find("W3"));
    }

    [Fact]
    public void That_names_a_fee_again_and_again_and_never_an_amount_takes_twice_the_effort_for_twice_the_text()
    {
        var (once, twice) = (Effort("处理费5件", 2_000), Effort("处理费5件", 4_000));

        Assert.InRange(twice, 0, (once * 5 / 2) + 100_000);
    }

    [Theory]
    [InlineData(3, "信息处理费通知5份，实收信息处理费300元。", 300)] // the amount after the last of the words
    [InlineData(1, "未收取信息处理费。全年支出500元。", 0)] // another sentence
    public void About_fees_is_still_read(int times, string text, int yuan)
    {
        var said = string.Concat(Enumerable.Repeat("处理费按次计算，", times - 1)) + text;

        Assert.Equal(yuan, Fee.Charged(said) ?? 0);
    }

    /// <summary>Bytes allocated: every number looked at makes one object, so that looking again shows.</summary>
    private static long Effort(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var report = Sample.Of(2020).Telling((1, text), (6, "信息处理费。" + text));
        _ = ReportChecker.Check(report);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = ReportChecker.Check(report);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
