using CsCheck;
using Gongkai.Portal.Articles;

namespace Gongkai.Tests.Portal;

public sealed class TextChangesBetween
{
    private static readonly Gen<string[]> Texts = Gen.String[Gen.Char["甲乙丙丁"], 0, 6].Array[0, 8];

    [Fact]
    public void A_text_and_itself_are_none() =>
        Assert.All(TextChanges.Between(["甲", "乙"], ["甲", "乙"]), line => Assert.False(line.Changed));

    [Fact]
    public void A_line_that_came_and_one_that_went_are_whole()
    {
        var lines = TextChanges.Between(["甲", "旧的一行", "乙"], ["甲", "乙", "丙"]);

        Assert.Equal(
            ["Same 甲", "Removed 旧的一行", "Same 乙", "Added 丙"],
            lines.Select(line => $"{Assert.Single(line.Runs).Kind} {line.Runs[0].Text}"));
    }

    [Fact]
    public void A_reworded_line_shows_only_what_was_reworded()
    {
        var line = Assert.Single(TextChanges.Between(["受理之日起十五日内办结。"], ["受理之日起十个工作日内办结。"]));

        Assert.Equal("受理之日起十[-五][+个工作]日内办结。", string.Concat(line.Runs.Select(Shown)));
    }

    [Fact]
    public void Any_two_texts_give_back_both()
    {
        Gen.Select(Texts, Texts).Sample((before, after) =>
        {
            var lines = TextChanges.Between(before, after);
            return TextOf(lines, ChangeKind.Added) == string.Concat(before)
                && TextOf(lines, ChangeKind.Removed) == string.Concat(after);
        });
    }

    [Fact]
    public void Huge_texts_are_compared_within_bounds()
    {
        var before = Enumerable.Range(0, 20_000).Select(line => $"旧{line}").ToList();
        var after = Enumerable.Range(0, 20_000).Select(line => $"新{line}").ToList();

        var lines = TextChanges.Between(before, after);

        Assert.Equal(string.Concat(after), TextOf(lines, ChangeKind.Removed));
    }

    private static string TextOf(IEnumerable<ChangedLine> lines, ChangeKind without) =>
        string.Concat(lines.SelectMany(line => line.Runs).Where(run => run.Kind != without).Select(run => run.Text));

    private static string Shown(TextRun run) =>
        run.Kind switch { ChangeKind.Added => $"[+{run.Text}]", ChangeKind.Removed => $"[-{run.Text}]", _ => run.Text };
}
