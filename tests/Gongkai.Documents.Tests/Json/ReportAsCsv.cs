using System.Text;
using CsCheck;
using Gongkai.Documents.Json;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Json;

public sealed class ReportAsCsv
{
    [Fact]
    public void Comes_back_the_same_whatever_it_holds() =>
        SampleReports.Any.Sample(report => SampleReports.AssertSame(report, Read(Write(report)).Report), iter: 300);

    [Fact]
    public void Begins_with_the_mark_that_spreadsheets_need() =>
        Assert.StartsWith("\ufeff类别,代码,名称,值,单位,原文\r\n", Write(SampleReports.AllZero()), StringComparison.Ordinal);

    [Fact]
    public void Holds_nothing_a_spreadsheet_would_take_for_a_formula() => SampleReports.Any.Sample(report =>
    {
        foreach (var (_, fields) in CsvText.Rows(Write(report).TrimStart('\ufeff')))
        {
            foreach (var field in fields)
            {
                Assert.True(field.Length == 0 || !"=+-@".Contains(field[0], StringComparison.Ordinal)
                    || decimal.TryParse(field, out _), field);
            }
        }
    }, iter: 100);

    [Fact]
    public void Keeps_a_figure_corrected_in_a_spreadsheet()
    {
        var text = Write(SampleReports.AllZero()).Replace("“自然人”列,0,", "“自然人”列,7,", StringComparison.Ordinal);
        Assert.Equal(7, Read(text).Report!["T3.R1.C1"].Value);
    }

    [Theory]
    [InlineData("a,b\r\n1,2", "不是本软件的格式")] // any other table
    [InlineData("", "是空的")]
    [InlineData("类别,代码,名称,值,单位,原文\r\n信息,格式,,F2019\r\n数据,T9.C1,,0", "T9.C1")] // no such cell
    [InlineData("类别,代码,名称,值,单位,原文\r\n信息,格式,,F2019\r\n数据,T3.R1.C1,,0\r\n数据,T3.R1.C1,,0", "写了两次")]
    [InlineData("类别,代码,名称,值,单位,原文\r\n信息,格式,,F2019\r\n数据,T3.R1.C1,,零", "第 3 行 T3.R1.C1 的值“零”不是数字")]
    [InlineData("类别,代码,名称,值,单位,原文\r\n其他,格式,,F2019", "第 2 行的类别“其他”不认识")]
    [InlineData("类别,代码,名称,值,单位,原文\r\n信息,年度,,二〇二〇", "二〇二〇")]
    [InlineData("类别,代码,名称,值,单位,原文\r\n信息,年度,,1900", "1900")]
    // would be rounded in JSON
    [InlineData("类别,代码,名称,值,单位,原文\r\n信息,格式,,F2019\r\n数据,T3.R1.C1,,12345678901234567890123456789", "位数过多")]
    [InlineData("类别,代码,名称,值,单位,原文\r\n信息,格式,,F2019\r\n数据,T3.R1.C1,,1.2345678901234567890123456789", "位数过多")]
    public void Is_refused_with_the_line(string text, string says) =>
        Assert.Contains(says, Read(text).Error!.Says, StringComparison.Ordinal);

    private static ReadResult Read(string text) => ReportCsv.Read(Encoding.UTF8.GetBytes(text));

    private static string Write(Report report)
    {
        using var stream = new MemoryStream();
        ReportCsv.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
