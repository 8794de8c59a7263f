using System.Text.Json;

namespace Gongkai.Tests.Commands;

/// <summary>interfaces §7 and §8.</summary>
public sealed class CompileAndRollUp
{
    private const string Register =
        """
        {"agency": "示例区科技局",
         "applications": [
           {"number": "2020-1", "applicantClass": "business", "events": [
             {"type": "arrived", "on": "2020-03-02", "channel": "registered-post"},
             {"type": "replied", "outcome": "U1", "service": "post", "servedOn": "2020-03-20"}]},
           {"number": "2020-2", "applicantClass": "natural-person", "events": [
             {"type": "arrived", "on": "2020-12-20", "channel": "registered-post"}]}],
         "proceedings": [
           {"id": "复1", "kind": "reconsideration", "application": "2020-1", "filedOn": "2020-04-01", "closedOn": "2020-05-20", "result": "upheld"}],
         "registers": {"T2.9.1.C1": 8, "T2.9.1.C2": {"value": 27150, "unit": "元", "raw": "27150（单位：元）"}}}
        """;

    [Fact]
    public void Compile_gives_every_cell_of_tables_3_and_4_with_its_records()
    {
        var run = Run.Gongkai("compile - --year 2020", input: Register);

        Assert.Equal((0, ""), (run.Exit, run.Err));
        var (cells, lineage) = (run.Json.GetProperty("cells"), run.Json.GetProperty("lineage"));
        Assert.Equal(198, cells.EnumerateObject().Count());
        Assert.Equal(161 + 15, lineage.EnumerateObject().Count());
        Assert.Equal(
            (1, 1, 1, 1, 8),
            (Cell(cells, "T3.R3.4.1.C2"), Cell(cells, "T3.R4.C1"), Cell(cells, "T3.R3.7.C7"), Cell(cells, "T4.A1"), Cell(cells, "T2.9.1.C1")));
        Assert.Equal("27150（单位：元）", cells.GetProperty("T2.9.1.C2").GetProperty("raw").GetString());
        Assert.Equal("""["2020-1"]""", JsonSerializer.Serialize(lineage.GetProperty("T3.R3.4.1.C7")));
        Assert.Equal("[]", JsonSerializer.Serialize(lineage.GetProperty("T3.R2.C1")));
    }

    [Fact]
    public void What_compile_makes_check_accepts_and_against_the_register_every_changed_cell_is_found()
    {
        using var folder = new Folder().With("register.json", Register);
        var compiled = Run.Gongkai("compile register.json --year 2020", folder.Path).Out;
        folder.With("good.json", compiled);
        folder.With("bad.json", compiled.Replace("\"T4.A1\": 1", "\"T4.A1\": 0", StringComparison.Ordinal).Replace("\"T4.A3\": 0", "\"T4.A3\": 1", StringComparison.Ordinal));

        Assert.Equal(0, Run.Gongkai("check good.json --register register.json --json", folder.Path).Exit);
        var bad = Run.Gongkai("check bad.json --register register.json --json", folder.Path);
        Assert.Equal(1, bad.Exit);
        Assert.Equal(
            [("K9", "T4.A1", 1, 0), ("K9", "T4.A3", 0, 1)],
            bad.Json[0].GetProperty("findings").EnumerateArray().Where(one => one.GetProperty("rule").GetString() == "K9").Select(one =>
                (one.GetProperty("rule").GetString()!, one.GetProperty("cell").GetString()!, one.GetProperty("left").GetInt32(), one.GetProperty("right").GetInt32())));
    }

    [Fact]
    public void Compile_names_records_with_errors_and_goes_on_with_exit_1()
    {
        var late = Register.Replace(
            "registered-post\"}]}],",
            "registered-post\"}, {\"type\": \"fee-notified\", \"on\": \"2020-12-21\", \"receivedOn\": \"2020-12-21\"}]}],",
            StringComparison.Ordinal);

        var run = Run.Gongkai("compile - --year 2020", input: late);

        Assert.Equal(1, run.Exit);
        Assert.StartsWith("“2020-2”：收费通知日期为 2020-12-21", run.Err, StringComparison.Ordinal);
        Assert.Equal(1, Cell(run.Json.GetProperty("cells"), "T3.R4.C7"));
    }

    [Theory]
    [InlineData("compile -", "没有写报告年度。")]
    [InlineData("compile - --year 2018", "报告年度 2018 没有可以编制的格式。")]
    [InlineData("compile - --year 2024", "registers 中的“T2.9.1.C1”不是 F2021 表二的单元格。")]
    [InlineData("compile - --year 2020 --as-of 2019-12-31", "早于报告年度 2020 年 1 月 1 日")]
    public void Compile_refuses_what_it_cannot_do(string line, string says)
    {
        var run = Run.Gongkai(line, input: Register);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(says, run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Roll_up_adds_cell_by_cell_and_says_who_is_missing()
    {
        using var folder = Organs();
        folder.With("list.txt", "示例区科技局\n示例区体育局\n示例区民政局\n");

        var run = Run.Gongkai("rollup a.json b.json --expect list.txt --agency 示例区人民政府", folder.Path);

        Assert.Equal(0, run.Exit);
        var cells = run.Json.GetProperty("cells");
        Assert.Equal((2, 2, 16), (Cell(cells, "T3.R4.C1"), Cell(cells, "T4.A5"), Cell(cells, "T2.9.1.C1")));
        Assert.Equal((54300m, "元"), (cells.GetProperty("T2.9.1.C2").GetProperty("value").GetDecimal(), cells.GetProperty("T2.9.1.C2").GetProperty("unit").GetString()));
        Assert.Equal(
            """{"expected":3,"included":["示例区体育局","示例区科技局"],"missing":["示例区民政局"],"failing":[],"incomplete":[],"unexpected":[],"lackingCells":{}}""",
            JsonSerializer.Serialize(run.Json.GetProperty("completeness"), Relaxed));
        Assert.Equal("示例区人民政府", run.Json.GetProperty("agency").GetString());
    }

    [Fact]
    public void Roll_up_sums_failing_and_incomplete_reports_and_names_them()
    {
        using var folder = Organs();
        var text = File.ReadAllText(folder.At("b.json"));
        folder.With("b.json", text.Replace("\"T4.A5\": 1,", "\"T4.A5\": 4,", StringComparison.Ordinal).Replace("\"T3.R1.C1\": 1,", "", StringComparison.Ordinal));

        var run = Run.Gongkai("rollup a.json b.json", folder.Path);

        Assert.Equal(1, run.Exit);
        var completeness = run.Json.GetProperty("completeness");
        Assert.Equal("示例区体育局", completeness.GetProperty("failing")[0].GetString());
        Assert.Equal("示例区体育局", completeness.GetProperty("incomplete")[0].GetString());
        Assert.Equal("T3.R1.C1", completeness.GetProperty("lackingCells").GetProperty("示例区体育局")[0].GetString());
        Assert.Equal((5, 1), (Cell(run.Json.GetProperty("cells"), "T4.A5"), Cell(run.Json.GetProperty("cells"), "T3.R1.C1")));
    }

    [Theory]
    [InlineData("rollup a.json a.json", "给出了两次")]
    [InlineData("rollup a.json copy.json", "“示例区科技局”有 2 份报告")]
    [InlineData("rollup a.json next.json", "2019 年度 1 份（示例区民政局），2020 年度 1 份（示例区科技局）")]
    [InlineData("rollup a.json none.json", "“none.json”不存在")]
    public void Roll_up_refuses_to_add_what_does_not_belong_together(string line, string says)
    {
        using var folder = Organs();
        File.Copy(folder.At("a.json"), folder.At("copy.json"));
        folder.With("next.json", Run.Gongkai("compile - --year 2019 --agency 示例区民政局", input: """{"applications": []}""").Out);

        var run = Run.Gongkai(line, folder.Path);

        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(says, run.Err, StringComparison.Ordinal);
    }

    private static JsonSerializerOptions Relaxed { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Folder Organs() => new Folder()
        .With("a.json", Run.Gongkai("compile - --year 2020", input: Register).Out)
        .With("b.json", Run.Gongkai("compile - --year 2020 --agency 示例区体育局", input: Register).Out);

    private static int Cell(JsonElement cells, string code) => cells.GetProperty(code).GetInt32();
}
