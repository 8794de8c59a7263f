using Gongkai.Rules.Reports;
using Gongkai.Rules.Reports.Writing;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>Figures in sentences, bound to the report.</summary>
public sealed class BoundFigures
{
    [Fact]
    public void Follow_the_report() =>
        Assert.Equal("共收到12件，上年9件，增加3件。", Resolved("共收到{T3.R1.C7}件，上年{上年.T3.R1.C7}件，{较上年.T3.R1.C7}件。"));

    [Fact]
    public void Stay_in_their_braces_where_there_is_no_such_figure()
    {
        var figures = Figures();

        Assert.Equal("共{没有}件", FigureText.Resolve("共{没有}件", figures.Find));
        Assert.Equal(["没有"], FigureText.Unknown("共{没有}件{没有}{T3.R1.C7}", figures.Find));
    }

    [Fact]
    public void Are_not_compared_with_a_form_in_which_the_cell_means_something_else()
    {
        var figures = new ReportFigures(Sample.Of(2021, ("T2.1.2.C3", 4)), Sample.Of(2020, ("T2.1.2.C3", 7)), ReportFacts.None);

        Assert.Null(figures.Find("上年.T2.1.2.C3"));
        Assert.Equal("4", figures.Find("T2.1.2.C3"));
    }

    [Theory]
    [InlineData("{甲}和{乙}", 3)]
    [InlineData("只有文字", 1)]
    [InlineData("没有配对 { 的括号", 1)]
    [InlineData("{}空的", 1)]
    [InlineData("", 0)]
    public void Stand_between_pieces_that_are_the_text(string text, int pieces)
    {
        var found = FigureText.Pieces(text);

        Assert.Equal(pieces, found.Count);
        Assert.Equal(text, string.Concat(found.Select(piece => piece.IsFigure ? $"{{{piece.Text}}}" : piece.Text)));
    }

    [Fact]
    public void Know_the_facts_of_the_year() =>
        Assert.Equal("86条，其中44条", Resolved("{公开总数}条，其中{栏目.工作动态}条"));

    private static string Resolved(string text) => FigureText.Resolve(text, Figures().Find);

    private static ReportFigures Figures() => new(
        Sample.Of(2024, ("T3.R1.C7", 12)), Sample.Of(2023, ("T3.R1.C7", 9)),
        new ReportFacts(86, [("工作动态", 44), ("通知公告", 34)], [], 0, 0, 1, 0, 0, 0));
}
