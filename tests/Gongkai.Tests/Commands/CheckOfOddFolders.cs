namespace Gongkai.Tests.Commands;

/// <summary>What a clerk must not overlook in a folder or a report.</summary>
public sealed class CheckOfOddFolders
{
    [Fact]
    public void Names_old_office_files_that_were_not_checked()
    {
        using var folder = new Folder().With("年报/a.json", Compiled()).With("年报/旧.doc", "x").With("年报/图.png", "x");

        Assert.Contains("没有核对：旧.doc（这种格式不能读取，请另存为 docx、xlsx 或 pdf）", Run.Gongkai("check 年报", folder.Path).Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_call_a_report_in_order_that_lacks_a_row()
    {
        using var folder = new Folder().With("a.json", Compiled().Replace("\"T2.5.1.C1\": 0,", "", StringComparison.Ordinal));

        var run = Run.Gongkai("check a.json", folder.Path);

        Assert.StartsWith("？勾稽关系成立，但有 1 格没有读到数", run.Out, StringComparison.Ordinal);
        Assert.Contains("表二没有找到 1 行：“行政许可”，没有当作 0。", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_every_place_of_a_remark_that_is_told_once()
    {
        using var folder = new Folder().With("a.json", Compiled()
            .Replace("\"T3.R3.1.C2\": 0", "\"T3.R3.1.C2\": null", StringComparison.Ordinal)
            .Replace("\"T3.R4.C3\": 0", "\"T3.R4.C3\": null", StringComparison.Ordinal));

        Assert.Contains("另有 1 处也是这样：表三“四、结转下年度继续办理”行“科研机构”列。", Run.Gongkai("check a.json", folder.Path).Out, StringComparison.Ordinal);
    }

    private static string Compiled() => Run.Gongkai("compile - --year 2024 --agency 示例局", input: """{"applications": []}""").Out;
}
