using System.Text.Json;

namespace Gongkai.Tests.Commands;

/// <summary>K6 (law §3.5): 上年结转 of this year is 结转下年度 of last year.</summary>
public sealed class CheckAcrossYears : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Finds_last_years_report_of_the_same_organ_in_the_folder()
    {
        // 2022 carries 1 out; 2023 says 2 came in. The later year comes first in the order of paths.
        _folder.With("a.json", ReportText.WithCarried("示例区 科技局", 2023, 2, 0)).With("b.json", ReportText.WithCarried("示例区科技局", 2022, 0, 1))
            .With("c.json", ReportText.WithCarried("示例区民政局", 2022, 0, 0));

        var run = Run.Gongkai("check . --json", _folder.Path);

        Assert.Equal(["T3.R2.C1 2 1", "T3.R2.C7 2 1"], Broken(run.Json[0]));
        Assert.Empty(Broken(run.Json[1]));
        Assert.Equal(1, run.Exit);
    }

    [Fact]
    public void Works_across_the_change_of_form()
    {
        _folder.With("2020.json", ReportText.WithCarried("示例区科技局", 2020, 0, 1)).With("2021.json", ReportText.WithCarried("示例区科技局", 2021, 0, 0));

        Assert.Equal(["T3.R2.C1 0 1", "T3.R2.C7 0 1"], Broken(Run.Gongkai("check . --json", _folder.Path).Json[1]));
    }

    [Fact]
    public void Takes_the_report_given_with_previous()
    {
        _folder.With("now.json", ReportText.WithCarried("示例区科技局", 2023, 1, 0)).With("last.json", ReportText.WithCarried("示例区科技局", 2022, 0, 0));

        var run = Run.Gongkai("check now.json --previous last.json --json", _folder.Path);

        Assert.Equal(["T3.R2.C1 1 0", "T3.R2.C7 1 0"], Broken(run.Json[0]));
    }

    [Fact]
    public void Refuses_when_the_report_given_with_previous_cannot_be_read()
    {
        _folder.With("now.json", ReportText.WithCarried("示例区科技局", 2023, 1, 0));

        var run = Run.Gongkai("check now.json --previous nowhere.json --json", _folder.Path);

        Assert.Equal((2, "", "文件“nowhere.json”不存在。请检查文件名和所在的文件夹。\n"), (run.Exit, run.Out, run.Err));
    }

    [Fact]
    public void Does_not_choose_between_two_reports_of_last_year_that_contradict_each_other()
    {
        _folder.With("a.json", ReportText.WithCarried("示例区科技局", 2023, 0, 0))
            .With("b.json", ReportText.WithCarried("示例区科技局", 2022, 0, 0)).With("c.json", ReportText.WithCarried("示例区科技局", 2022, 0, 1));

        var run = Run.Gongkai("check . --json", _folder.Path);

        Assert.Empty(Broken(run.Json[0]));
        Assert.Contains("K6", run.Json[0].GetProperty("notAssessed").EnumerateArray().Select(open => open.GetProperty("rule").GetString()));
    }

    [Fact]
    public void Does_not_look_into_other_folders_given_beside()
    {
        _folder.With("东/a.json", ReportText.WithCarried("科技局", 2023, 2, 0)).With("西/b.json", ReportText.WithCarried("科技局", 2022, 0, 1));

        Assert.Equal(0, Run.Gongkai("check 东 西", _folder.Path).Exit);
        Assert.Equal(1, Run.Gongkai("check .", _folder.Path).Exit); // one folder, read recursively
    }

    [Fact]
    public void Of_many_files_gives_the_same_answer_every_time_with_most_reports_on_disk()
    {
        for (var organ = 0; organ < 350; organ++)
        {
            _folder.With($"{organ:000}-2.json", ReportText.WithCarried($"示例{organ}局", 2022, 0, organ % 2));
            _folder.With($"{organ:000}-1.json", ReportText.WithCarried($"示例{organ}局", 2023, 1, 0));
        }

        var first = Run.Gongkai("check . --json", _folder.Path);
        var second = Run.Gongkai("check . --json", _folder.Path);

        Assert.Equal(first.Out, second.Out);
        Assert.Equal(350, first.Json.EnumerateArray().Sum(file => Broken(file).Length)); // both K6 cells of every organ that carried nothing out
        Assert.Equal("已读取 500 / 700 个文件\n", first.Err);
    }

    private static string[] Broken(JsonElement file) => [.. file.GetProperty("findings").EnumerateArray()
        .Where(finding => finding.GetProperty("rule").GetString() == "K6")
        .Select(finding => $"{finding.GetProperty("cell").GetString()} {finding.GetProperty("left")} {finding.GetProperty("right")}")];
}
