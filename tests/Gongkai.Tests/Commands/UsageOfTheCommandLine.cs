namespace Gongkai.Tests.Commands;

public sealed class UsageOfTheCommandLine
{
    [Theory]
    [InlineData("convret a.txt", "没有“convret”这个命令。是不是想写 convert？\n")] // two letters swapped
    [InlineData("frobnicate", "没有“frobnicate”这个命令。运行 gongkai --help 查看全部命令。\n")] // nothing near
    [InlineData("convert a.txt --too json", "命令 convert 没有选项 --too。是不是想写 --to？\n")] // its value is not complained about as well
    [InlineData("convert a.txt --colour=red", "命令 convert 没有选项 --colour。用法见 gongkai convert --help。\n")]
    [InlineData("convert a.txt -t json", "命令 convert 没有选项 -t。是不是想写 --to？\n")]
    [InlineData("convert a.txt --to", "选项 --to 后面缺少值。请写成 --to json|xlsx|docx|html|csv。\n")]
    [InlineData("convert a.txt --to=", "选项 --to 后面缺少值。请写成 --to json|xlsx|docx|html|csv。\n")]
    [InlineData("convert a.txt --to --out b", "选项 --to 后面缺少值。请写成 --to json|xlsx|docx|html|csv。\n")] // an option is no value
    [InlineData("convert a.txt --to json --to=csv", "选项 --to 写了不止一次。请只写一次。\n")]
    [InlineData("convert --to json", "缺少 FILE（年度报告，或 -（标准输入））。用法见 gongkai convert --help。\n")]
    [InlineData("convert a.txt b.txt --to json", "“b.txt”是多余的。用法见 gongkai convert --help。\n")]
    public void That_is_wrong_gets_a_sentence_and_status_2(string line, string sentence)
    {
        var run = Run.Gongkai(line);

        Assert.Equal(sentence, run.Err);
        Assert.Equal(2, run.Exit);
        Assert.Empty(run.Bytes);
    }

    [Fact]
    public void Without_a_verb_shows_the_overview_as_a_problem()
    {
        var run = Run.Gongkai("");

        Assert.Equal(2, run.Exit);
        Assert.Empty(run.Bytes);
        Assert.StartsWith("公开（gongkai）：", run.Err);
    }

    [Fact]
    public void A_report_without_a_verb_is_taken_for_one_to_check() =>
        Assert.Contains("是不是想写 check 2020年报.docx？", Run.Gongkai("2020年报.docx").Err, StringComparison.Ordinal);

    [Fact]
    public void Says_all_that_is_wrong_at_once()
    {
        var run = Run.Gongkai("convert --to json --to csv --oot=x");

        Assert.Equal(
            "选项 --to 写了不止一次。请只写一次。\n命令 convert 没有选项 --oot。是不是想写 --out？\n" +
            "缺少 FILE（年度报告，或 -（标准输入））。用法见 gongkai convert --help。\n",
            run.Err);
    }

    [Fact]
    public void After_two_dashes_takes_everything_as_a_value()
    {
        var run = Run.Gongkai("convert --to json -- --help");

        Assert.Equal("文件“--help”不存在。请检查文件名和所在的文件夹。\n", run.Err);
    }
}
