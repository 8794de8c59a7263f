using CsCheck;
using Gongkai.Shell.Differences;

namespace Gongkai.Tests.Shell.Differences;

public sealed class TextDifferences
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["甲乙丙丁1a "], 1, 6].Array[1, 8]
        .Select(lines => string.Join('\n', lines));

    [Fact]
    public void Show_a_reworded_paragraph_in_place()
    {
        var lines = TextDiff.Between("申报时间截至 3 月 31 日。\n特此通知。", "申报时间截至 4 月 10 日。\n特此通知。");

        Assert.Equal(2, lines.Count);
        Assert.Equal(["3", "31"], lines[0].Runs.Where(run => run.Kind == RunKind.Removed).Select(run => run.Text));
        Assert.Equal(["4", "10"], lines[0].Runs.Where(run => run.Kind == RunKind.Added).Select(run => run.Text));
        Assert.False(lines[1].Changed);
    }

    [Fact]
    public void Show_another_paragraph_whole()
    {
        var lines = TextDiff.Between("各单位：\n甲乙丙丁。", "各单位：\n完全不同的一段话");

        Assert.Equal([RunKind.Same, RunKind.Removed, RunKind.Added], lines.SelectMany(line => line.Runs).Select(run => run.Kind));
    }

    [Fact]
    public void Leave_out_what_stayed_and_say_how_much()
    {
        var before = string.Join('\n', Enumerable.Range(1, 9).Select(at => $"第{at}段"));

        var shown = TextDiff.Shortened(TextDiff.Between(before, before.Replace("第9段", "第九段", StringComparison.Ordinal)));

        Assert.Equal([7, 0], shown.Select(line => line.Gap));
    }

    [Fact]
    public void Give_both_texts_back()
    {
        const string before = "一、总则\n第一条 为了规范。\n第二条 删去。\n附则";
        const string after = "一、总则\n第一条 为了进一步规范。\n附则\n本办法自 2026 年起施行。";

        var lines = TextDiff.Between(before, after);

        Assert.Equal(before, Text(lines, RunKind.Added));
        Assert.Equal(after, Text(lines, RunKind.Removed));
    }

    [Fact]
    public void Give_any_two_texts_back() => Gen.Select(Texts, Texts).Sample((before, after) =>
    {
        var lines = TextDiff.Between(before, after);
        return Text(lines, RunKind.Added) == before && Text(lines, RunKind.Removed) == after;
    });

    [Fact]
    public void Are_none_between_a_text_and_itself() =>
        Assert.All(TextDiff.Between("甲\n乙", "甲\n乙"), line => Assert.False(line.Changed));

    [Fact]
    public void Of_huge_texts_are_found_within_bounds()
    {
        var before = string.Join('\n', Enumerable.Range(0, 20_000).Select(line => $"旧{line}"));
        var after = new string('新', 200_000);

        Assert.Equal(after, Text(TextDiff.Between(before, after), RunKind.Removed));
        Assert.Equal(before, Text(TextDiff.Between(before, before.Replace('旧', '新')), RunKind.Added));
        Assert.Equal(2, TextDiff.OneLine(new string('旧', 20_000), after).Runs.Count);
    }

    private static string Text(IReadOnlyList<DiffLine> lines, RunKind without) => string.Join('\n', lines
        .Select(line => string.Concat(line.Runs.Where(run => run.Kind != without).Select(run => run.Text)))
            .Where(text => text.Length > 0));
}
