using Gongkai.Commands;

namespace Gongkai.Tests.Commands;

public sealed class HelpPages
{
    public static TheoryData<string> EveryVerb => [.. Verbs.All.Select(verb => verb.Name)];

    public static TheoryData<string> EveryExample => [.. Verbs.All.Where(verb => !verb.KeepsRunning && !verb.NeedsSite).SelectMany(verb => verb.Examples)];

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public void List_the_verbs_in_groups(string line)
    {
        var run = Run.Gongkai(line);

        Assert.Equal((0, ""), (run.Exit, run.Err));
        var lines = run.Out.Split('\n');
        Assert.True(Array.IndexOf(lines, "期限与费用") < Array.IndexOf(lines, "年度报告"));
        Assert.All(Verbs.All, verb => Assert.Contains(lines, listed => listed.StartsWith($"  {verb.Name} ", StringComparison.Ordinal) && listed.EndsWith(verb.Says, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(EveryVerb))]
    public void Of_a_verb_name_every_parameter_and_option_and_give_an_example(string verb)
    {
        var run = Run.Gongkai($"{verb} --help");

        var known = Verbs.Find(verb)!;
        Assert.Equal((0, ""), (run.Exit, run.Err));
        Assert.Equal(run.Out, Run.Gongkai($"help {verb}").Out);
        Assert.All(known.Options, option => Assert.Contains($"  {option}", run.Out));
        Assert.All(known.Forms.SelectMany(form => form.Parameters), parameter => Assert.Contains(parameter.Says, run.Out));
        Assert.NotEmpty(known.Examples);
    }

    [Theory]
    [MemberData(nameof(EveryExample))]
    public void Have_examples_that_work_as_printed_from_the_top_of_a_clone(string example)
    {
        var words = example.Split(' ');
        Assert.Equal("gongkai", words[0]);

        var run = Run.Words(words[1..], Repository.Top);

        Assert.NotEqual(2, run.Exit);
        Assert.NotEmpty(run.Bytes);
    }

    [Fact]
    public void Show_even_when_other_words_are_wrong() => Assert.Equal(0, Run.Gongkai("days add nonsense --help").Exit);

    [Fact]
    public void Of_an_unknown_verb_are_refused_with_the_nearest() =>
        Assert.Equal("没有“chek”这个命令。是不是想写 check？\n", Run.Gongkai("help chek").Err);

    [Fact]
    public void Have_no_verb_twice() => Assert.Equal(Verbs.All.Count, Verbs.All.Select(verb => verb.Name).Distinct().Count());
}
