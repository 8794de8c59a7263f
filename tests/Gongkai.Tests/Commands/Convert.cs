namespace Gongkai.Tests.Commands;

public sealed class Convert : IDisposable
{
    private readonly Folder _folder = new();

    public Convert() => _folder.With("a.json", ReportText.WithCarried("示例区科技局", 2023, 0, 0));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void To_json_writes_the_report_to_standard_output()
    {
        var run = Run.Gongkai("convert a.json --to json", _folder.Path);

        Assert.Equal((0, ""), (run.Exit, run.Err));
        Assert.Equal("示例区科技局", run.Json.GetProperty("agency").GetString());
        Assert.Equal(1, run.Json.GetProperty("cells").GetProperty("T3.R1.C7").GetInt32());
    }

    [Fact]
    public void To_json_may_be_asked_for_twice() => Assert.Equal(
        Run.Gongkai("convert a.json --to json", _folder.Path).Out,
        Run.Gongkai("convert a.json --to json --json", _folder.Path).Out);

    [Fact]
    public void Reads_standard_input()
    {
        var run = Run.Gongkai("convert - --to json", _folder.Path, input: ReportText.WithCarried("示例区民政局", 2023, 0, 0));

        Assert.Equal("示例区民政局", run.Json.GetProperty("agency").GetString());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("html")]
    [InlineData("docx")]
    [InlineData("xlsx")]
    public void To_any_kind_and_back_gives_the_same_report(string kind)
    {
        Assert.Equal(0, Run.Gongkai($"convert a.json --to {kind} --out b.{kind}", _folder.Path).Exit);

        var back = Run.Gongkai($"convert b.{kind} --to json", _folder.Path);

        Assert.Equal(Run.Gongkai("convert a.json --to json", _folder.Path).Out, back.Out);
    }

    [Fact]
    public void To_a_file_writes_nothing_to_standard_output_and_leaves_no_other_file()
    {
        var run = Run.Gongkai("convert a.json --to json --out b.json", _folder.Path);

        Assert.Equal((0, "", ""), (run.Exit, run.Out, run.Err));
        Assert.Equal(["a.json", "b.json"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("convert a.json", "没有写转换成哪种格式。请加上 --to，可用的是：json、xlsx、docx、html、csv。\n")]
    [InlineData("convert a.json --to pdf", "不能转换成“pdf”。可用的是：json、xlsx、docx、html、csv。\n")]
    [InlineData("convert a.json --to docx", "docx 文件不能输出到标准输出。请用 --out 写明输出文件。\n")]
    [InlineData("convert a.json --to xlsx", "xlsx 文件不能输出到标准输出。请用 --out 写明输出文件。\n")]
    [InlineData("convert nowhere.txt --to json", "文件“nowhere.txt”不存在。请检查文件名和所在的文件夹。\n")]
    [InlineData("convert . --to json", "文件“.”是一个文件夹，不是文件。请给出文件夹里的一个文件。\n")]
    [InlineData("convert a.json --to json --out a.json", "输出文件“a.json”就是要转换的文件，不能覆盖。请换一个文件名。\n")]
    [InlineData("convert a.json --to json --out ./x/../a.json", "输出文件“./x/../a.json”就是要转换的文件，不能覆盖。请换一个文件名。\n")]
    [InlineData("convert a.json --to json --out x/b.json", "输出文件“x/b.json”所在的文件夹不存在。请先建好文件夹。\n")]
    [InlineData("convert a.json --to json --out .", "输出文件“.”是一个文件夹。请在后面加上文件名。\n")]
    [InlineData("convert a.json --to json --out /dev/stdout", "输出文件“/dev/stdout”不是普通文件。要输出到标准输出，请不写 --out。\n")]
    public void Is_refused_with_a_sentence_and_changes_nothing(string line, string sentence)
    {
        var before = File.ReadAllText(_folder.At("a.json"));

        var run = Run.Gongkai(line, _folder.Path);

        Assert.Equal((2, sentence, ""), (run.Exit, run.Err, run.Out));
        Assert.Equal(before, File.ReadAllText(_folder.At("a.json")));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Does_not_overwrite_its_input_through_a_link()
    {
        File.CreateSymbolicLink(_folder.At("link.json"), _folder.At("a.json"));

        Assert.Equal(2, Run.Gongkai("convert link.json --to json --out a.json", _folder.Path).Exit);
        Assert.Equal(2, Run.Gongkai("convert a.json --to json --out link.json", _folder.Path).Exit);
    }
}
