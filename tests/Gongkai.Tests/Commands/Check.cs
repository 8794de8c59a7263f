using System.Text.Json;

namespace Gongkai.Tests.Commands;

public sealed class Check : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_a_broken_column_names_both_sums_and_ends_with_status_1()
    {
        _folder.With("a.json", ReportText.Of("示例区城管局", 2023, ("T3.R1.C1", 43), ("T3.R3.1.C1", 42), ("T3.R3.7.C1", 42), ("T3.R1.C7", 43), ("T3.R3.1.C7", 42), ("T3.R3.7.C7", 42)));

        var run = Run.Gongkai("check a.json --json", _folder.Path);

        var file = Assert.Single(run.Json.EnumerateArray());
        Assert.Equal(["file", "agency", "year", "format", "complete", "findings", "notAssessed"], Names(file));
        Assert.Equal(("a.json", "示例区城管局", 2023, "F2021", true), (Text(file, "file"), Text(file, "agency"), file.GetProperty("year").GetInt32(), Text(file, "format"), file.GetProperty("complete").GetBoolean()));
        var finding = file.GetProperty("findings")[0];
        Assert.Equal(["severity", "rule", "cell", "left", "right", "says", "remedy", "source"], Names(finding));
        Assert.Equal(("error", "K1", "T3.C1", 43, 42), (Text(finding, "severity"), Text(finding, "rule"), Text(finding, "cell"), finding.GetProperty("left").GetInt32(), finding.GetProperty("right").GetInt32()));
        Assert.Equal(["rule", "cell", "why"], Names(file.GetProperty("notAssessed")[0]));
        Assert.Equal((1, ""), (run.Exit, run.Err));
    }

    [Fact]
    public void Tells_a_clerk_the_verdict_the_place_and_the_remedy()
    {
        _folder.With("a.json", ReportText.Of("示例区城管局", 2023, ("T3.R1.C1", 43), ("T3.R3.1.C1", 42), ("T3.R3.7.C1", 42), ("T3.R1.C7", 43), ("T3.R3.1.C7", 42), ("T3.R3.7.C7", 42)));

        var run = Run.Gongkai("check a.json", _folder.Path);

        Assert.StartsWith("✗ 2 处错误", run.Out);
        Assert.Contains("a.json（示例区城管局，2023 年度）\n    错误 K1  表三“自然人”列：", run.Out);
        Assert.Contains("43", run.Out);
        Assert.Contains("\n        → ", run.Out);
        Assert.DoesNotContain("\u001b", run.Out);
    }

    [Fact]
    public void Of_a_report_in_order_ends_with_status_0()
    {
        _folder.With("a.json", ReportText.WithCarried("示例区科技局", 2023, 0, 0));

        var run = Run.Gongkai("check a.json", _folder.Path);

        Assert.StartsWith("✓ 勾稽关系全部成立", run.Out);
        Assert.Contains("    未判断 K6  没有提供上年的报告。\n", run.Out);
        Assert.Equal((0, ""), (run.Exit, run.Err));
    }

    [Fact]
    public void Goes_on_after_a_file_that_cannot_be_read_and_ends_with_status_2()
    {
        _folder.With("a.json", "{}").With("b.json", ReportText.WithCarried("示例区科技局", 2023, 0, 0));

        var run = Run.Gongkai("check a.json b.json nowhere.txt --json", _folder.Path);

        var files = run.Json.EnumerateArray().ToArray();
        Assert.Equal(["file", "error"], Names(files[0]));
        Assert.Equal(["says", "remedy"], Names(files[0].GetProperty("error")));
        Assert.Equal("b.json", Text(files[1], "file"));
        Assert.Equal("文件“nowhere.txt”不存在。", Text(files[2].GetProperty("error"), "says"));
        Assert.Equal(2, run.Exit);
    }

    [Fact]
    public void That_read_nothing_has_no_text_answer()
    {
        var run = Run.Gongkai("check nowhere.txt", _folder.Path);

        Assert.Equal((2, "", "✗ 读不出  nowhere.txt\n    文件“nowhere.txt”不存在。请检查文件名和所在的文件夹。\n"), (run.Exit, run.Out, run.Err));
    }

    [Fact]
    public void Of_a_folder_reads_it_to_the_bottom_in_the_order_of_paths_and_counts_what_it_skips()
    {
        _folder.With("乙/2023.json", ReportText.WithCarried("乙局", 2023, 0, 0))
            .With("甲/2023.json", ReportText.WithCarried("甲局", 2023, 0, 0))
            .With("b.json", ReportText.WithCarried("丙局", 2023, 0, 0))
            .With(".隐藏/a.json", ReportText.WithCarried("丁局", 2023, 0, 0))
            .With("照片.jpg", "").With("~$报告.docx", "");
        Directory.CreateSymbolicLink(_folder.At("甲/上级"), _folder.Path);
        Directory.CreateSymbolicLink(_folder.At("自己"), _folder.At("自己"));

        var run = Run.Gongkai("check . --json", _folder.Path);

        Assert.Equal(
            ["./.隐藏/a.json", "./b.json", "./乙/2023.json", "./甲/2023.json"],
            run.Json.EnumerateArray().Select(file => Text(file, "file")));
        Assert.Equal("跳过 3 个不是报告格式的文件。\n", run.Err); // the link to itself is the third
        Assert.Equal(0, run.Exit);
    }

    [Fact]
    public void Of_a_folder_without_reports_is_refused()
    {
        _folder.With("照片.jpg", "");

        var run = Run.Gongkai("check . --json", _folder.Path);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Equal("跳过 1 个不是报告格式的文件。\n文件夹里没有可以核对的报告。请换一个文件夹，或者直接写出文件名。\n", run.Err);
    }

    [Fact]
    public void Names_a_file_once_however_often_it_is_given()
    {
        _folder.With("a.json", ReportText.WithCarried("示例区科技局", 2023, 0, 0));

        Assert.Equal(1, Run.Gongkai("check a.json . ./a.json --json", _folder.Path).Json.GetArrayLength());
    }

    [Fact]
    public void Refuses_a_file_beyond_the_limit_without_reading_it()
    {
        using (var file = File.Create(_folder.At("big.txt")))
        {
            file.SetLength(Gongkai.Documents.ReportFile.LargestBytes + 1);
        }

        var run = Run.Gongkai("check big.txt --json", _folder.Path);

        Assert.Equal(
            "文件“big.txt”有 64 MB，超过 64 MB 的上限，没有读取。",
            Text(run.Json[0].GetProperty("error"), "says"));
    }

    [Fact]
    public void Reads_standard_input()
    {
        var run = Run.Gongkai("check - --json", _folder.Path, input: ReportText.WithCarried("示例区科技局", 2023, 0, 0));

        Assert.Equal(("-", "示例区科技局"), (Text(run.Json[0], "file"), Text(run.Json[0], "agency")));
    }

    private static string? Text(JsonElement from, string name) => from.GetProperty(name).GetString();

    private static IEnumerable<string> Names(JsonElement from) => from.EnumerateObject().Select(property => property.Name);
}
