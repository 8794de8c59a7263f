using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Writing;

public sealed class ReportPage
{
    [Fact]
    public void Keeps_any_text_out_of_the_markup() => SampleReports.Any.Sample(report =>
    {
        var page = new HtmlParser().ParseDocument(Write(report));
        Assert.DoesNotContain(page.All, element => element.LocalName is "script" or "i" or "b");
        Assert.Equal(report.Agency, page.QuerySelector("meta[name=gongkai-agency]")!.GetAttribute("content"));
        foreach (var section in page.QuerySelectorAll("h2[data-section]"))
        {
            var number = int.Parse(section.GetAttribute("data-section")!);
            var lines = Following(section).TakeWhile(element => element.LocalName == "p").Select(element => element.TextContent);
            Assert.Equal(report.Sections[number], string.Join('\n', lines));
        }
    }, iter: 60);

    [Fact]
    public void Has_a_caption_and_scoped_headings_on_every_table_of_the_form()
    {
        var page = new HtmlParser().ParseDocument(Write(SampleReports.AllZero()));
        Assert.Equal("zh-CN", page.DocumentElement.GetAttribute("lang"));
        var tables = page.QuerySelectorAll("table[data-table]");
        Assert.Equal(["2", "3", "4"], tables.Select(table => table.GetAttribute("data-table")));
        Assert.All(tables, table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("th"), heading => Assert.True(heading.HasAttribute("scope")));
        Assert.Equal(198, page.QuerySelectorAll("table[data-table] td:not(.corner)").Length);
    }

    [Fact]
    public void Covers_every_place_of_the_grid_once()
    {
        var page = new HtmlParser().ParseDocument(Write(SampleReports.AllZero()));
        foreach (var (table, width) in page.QuerySelectorAll("table[data-table]").Zip([4, 10, 15]))
        {
            var places = table.QuerySelectorAll("td, th").Sum(cell => Span(cell, "colspan") * Span(cell, "rowspan"));
            Assert.Equal(width * table.QuerySelectorAll("tr").Length, places);
        }
    }

    [Fact]
    public void Shows_Chinese_as_it_is_and_loads_nothing()
    {
        var page = Write(SampleReports.AllZero());
        Assert.DoesNotContain("&#", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    private static int Span(IElement cell, string name) => int.Parse(cell.GetAttribute(name) ?? "1");

    private static IEnumerable<IElement> Following(IElement element)
    {
        for (var next = element.NextElementSibling; next is not null; next = next.NextElementSibling)
        {
            yield return next;
        }
    }

    private static string Write(Report report)
    {
        using var stream = new MemoryStream();
        ReportFile.Write(report, ReportFileKind.Html, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
