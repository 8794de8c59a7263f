using System.Text;
using System.Text.Json;
using CsCheck;
using Gongkai.Documents.Json;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Json;

public sealed class ReportAsJson
{
    [Fact]
    public void Comes_back_the_same_whatever_it_holds() =>
        SampleReports.Any.Sample(report => SampleReports.AssertSame(report, Read(Write(report)).Report), iter: 300);

    [Fact]
    public void Is_the_same_text_when_written_twice() =>
        SampleReports.Any.Sample(report => Write(Read(Write(report)).Report!) == Write(report), iter: 100);

    [Fact]
    public void Keeps_the_records_behind_a_figure()
    {
        var report = new Report(ReportFormat.F2021, new CellValue[ReportFormat.F2021.Cells.Count])
        {
            Year = 2025,
            Lineage = new Dictionary<string, IReadOnlyList<string>> { ["T3.R1.C1"] = ["2025-0001"], ["T4.A1"] = [] },
        };
        SampleReports.AssertSame(report, Read(Write(report)).Report, lineage: true);
    }

    [Fact]
    public void Leaves_Chinese_readable_and_figures_as_they_were()
    {
        var text = Write(SampleReports.AllZero()
            .With((ReportFormat.F2019.Find("T2.9.1.C2")!, CellValue.Of(27150, "元", "27150（单位：元）"))));
        Assert.Contains("\"agency\": \"示例区科技局\"", text, StringComparison.Ordinal);
        Assert.Contains("27150（单位：元）", text, StringComparison.Ordinal);
        Assert.Contains("\"value\": 27150,", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_no_key_for_a_cell_that_is_not_there_and_null_for_a_blank_one()
    {
        var cells = new CellValue[ReportFormat.F2021.Cells.Count];
        cells[0] = CellValue.Blank;
        var text = Write(new Report(ReportFormat.F2021, cells) { Year = 2024 });
        Assert.Contains("\"T2.1.1.C1\": null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("T2.1.1.C2", text, StringComparison.Ordinal);
    }

    [Fact]
    public void May_name_its_format_after_its_cells()
    {
        var report = Read("""{"cells": {"T3.R3.6.1.C1": 7}, "year": 2024, "agency": "甲"}""").Report!;
        Assert.Same(ReportFormat.F2021, report.Format);
        Assert.Equal(7, report["T3.R3.6.1.C1"].Value);
        Assert.Same(ReportFormat.F2019, Read("""{"year": 2024, "cells": {"T2.9.1.C1": 7}, "format": "F2019"}""").Report!.Format);
    }

    [Fact]
    public void May_begin_with_a_byte_order_mark() => Assert.NotNull(Read("\ufeff{\"year\": 2020}").Report);

    [Fact]
    public void May_be_the_output_of_a_rollup() =>
        Assert.NotNull(Read("""{"year": 2020, "completeness": {"expected": 3, "included": ["甲"], "missing": []}}""").Report);

    [Theory]
    [InlineData("""{"year": 2020, "cells": {"T3.R1.C1": 1e3}}""", 1000)] // an exponent is a number too
    [InlineData("""{"year": 2020, "cells": {"T3.R1.C1": 0.1}}""", 0.1)] // a tenth is a tenth
    [InlineData("""{"year": 2020, "cells": {"T3.R1.C1": -12}}""", -12)]
    public void Reads_figures_exactly(string json, double value) =>
        Assert.Equal((decimal)value, Read(json).Report!["T3.R1.C1"].Value);

    [Theory]
    [InlineData("""{"year": 2020, "titel": "x"}""", "titel", "title")] // a slip in a property
    [InlineData("""{"year": 2020, "cells": {"T3.R3.6.1.C1": 0}}""", "T3.R3.6.1.C1", "F2021")] // a cell of the other edition
    [InlineData("""{"year": 2020, "cells": {"T3.R1.C8": 0}}""", "T3.R1.C8", "T3.R1.C")] // a column there is none of
    [InlineData("""{"cells": {"X": 0}, "year": 2020}""", "“X”", "")] // the same when the format comes later
    [InlineData("""{"year": 2020, "year": 2021}""", "“year”写了两次", "")]
    [InlineData("""{"year": 2020, "cells": {"T3.R1.C1": 0, "T3.R1.C1": 1}}""", "“T3.R1.C1”写了两次", "")]
    [InlineData("""{"year": 2020, "cells": {"T3.R1.C1": "0"}}""", "“cells.T3.R1.C1”应为数字", "")] // text is no figure
    [InlineData("""{"year": 2020, "cells": {"T3.R1.C1": {"valeu": 0}}}""", "valeu", "value")]
    [InlineData("""{"year": 2020, "cells": {"T3.R1.C1": {"value": 0, "value": 1}}}""", "“value”写了两次", "")]
    [InlineData("""{"year": 2020, "cells": {"T3.R1.C1": 1e99}}""", "cells.T3.R1.C1", "位")] // beyond a decimal
    // would be rounded
    [InlineData("""{"year": 2020, "cells": {"T3.R1.C1": 0.12345678901234567890123456789}}""", "cells.T3.R1.C1", "位")]
    [InlineData("""{"year": 2020, "cells": []}""", "“cells”应为对象，实际是数组", "")]
    [InlineData("""{"year": "2020"}""", "year", "")]
    [InlineData("""{"agency": 5, "year": 2020}""", "“agency”应为字符串", "")]
    [InlineData("""{"format": "F2020"}""", "F2020", "F2019")]
    [InlineData("""{"agency": "甲"}""", "format", "year")] // no way to know the edition
    [InlineData("""{"year": 2020, "sections": {"7": ""}}""", "“7”", "")]
    [InlineData("""{"year": 2020, "sections": {"1": 5}}""", "“sections.1”应为字符串", "")]
    [InlineData("""{"year": 2020, "waivers": [{"rule": "W1", "cell": null}]}""", "“waivers[0]”里缺少属性“reason”", "")]
    [InlineData("""{"year": 2020, "waivers": [{"rule": "W1", "reason": "x", "on": "2025-2-30"}]}""", "waivers[0].on",
        "2025-04-29")]
    [InlineData("""{"year": 2020,""", "第 1 行", "")] // cut off
    [InlineData("""{"year": 2020} {}""", "第 1 行", "")] // two documents
    [InlineData("""{"year": 2020, "title": "\ud800"}""", "转义", "")]
    [InlineData("""[]""", "应为对象", "")]
    // the place is counted from the top
    [InlineData("{\"format\": \"F2019\",\n\"cells\": {\"T2.1.1.C1\": 0},\n\"title\": }", "第 3 行第 10 个字节", "")]
    // cells after the format
    [InlineData("""{"format": "F2019", "cells": {"T2.1.1.C1": 0, "T2.1.1.C1": 0}}""", "“T2.1.1.C1”写了两次", "")]
    [InlineData("""{"format": "F2019", "cells": {"T2.1.1.C1": {"value": 0""", "第 1 行", "")] // cut off within a cell
    [InlineData("""{"format": "F2019", "cells": {"T2.1.1.C1": 00}}""", "第 1 行", "")] // no JSON number
    [InlineData("""{"format": "F2019", "cells": {"T2.1.1.C1": 0} "title": ""}""", "第 1 行", "")] // a comma is missing
    [InlineData("", "第 1 行", "")]
    public void Is_refused_with_the_place_and_the_way_out(string json, string says, string remedy)
    {
        var result = Read(json);
        Assert.Null(result.Report);
        Assert.Contains(says, result.Error!.Says, StringComparison.Ordinal);
        Assert.Contains(remedy, result.Error.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_when_it_is_not_UTF_8() =>
        Assert.Equal("json.encoding", ReportJson.Read([0x7b, 0xff, 0x7d]).Error!.Code);

    [Fact]
    public void Is_valid_JSON() => Assert.Equal(JsonValueKind.Object,
        JsonDocument.Parse(Write(SampleReports.AllZero())).RootElement.ValueKind);

    private static ReadResult Read(string json) => ReportJson.Read(Encoding.UTF8.GetBytes(json));

    private static string Write(Report report)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
