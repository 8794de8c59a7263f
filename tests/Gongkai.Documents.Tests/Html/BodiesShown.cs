using Gongkai.Documents.Html;

namespace Gongkai.Documents.Tests.Html;

public sealed class BodiesShown
{
    [Fact]
    public void Without_table_or_heading_stay_as_they_are() =>
        Assert.Equal("<p>甲&amp;乙</p>", ShownBody.Of("<p>甲&amp;乙</p>").Html);

    [Fact]
    public void Hold_each_table_in_a_region_named_by_its_caption() =>
        Assert.Equal(
            "<p>前</p><div class=\"table-scroll\" role=\"region\" aria-label=\"计分标准\" tabindex=\"0\">"
            + "<table><caption>计分标准</caption><tbody><tr><td>甲</td></tr></tbody></table></div>",
            ShownBody.Of("<p>前</p><table><caption>计分标准</caption><tbody><tr><td>甲</td></tr></tbody></table>").Html);

    [Fact]
    public void Wrap_a_table_inside_a_table_once()
    {
        var html = ShownBody.Of(
            "<table><tbody><tr><td><table><tbody><tr><td>内</td></tr></tbody></table></td></tr></tbody></table>").Html;

        Assert.Equal(2, html.Split("table-scroll").Length);
        Assert.Contains("aria-label=\"表格\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Cannot_be_broken_by_a_caption() =>
        Assert.Contains(
            "aria-label=\"&quot; onfocus=&quot;x\"", ShownBody.Of("<table><caption>\" onfocus=\"x</caption></table>").Html,
                StringComparison.Ordinal);

    [Fact]
    public void Give_headings_ids_in_order()
    {
        var body = ShownBody.Of("<h2>第一章</h2><p>甲</p><h2> </h2><h2>第二章</h2>");

        Assert.Equal([new BodyHeading("part-1", "第一章"), new BodyHeading("part-2", "第二章")], body.Headings);
        Assert.Contains("<h2 id=\"part-2\">第二章</h2>", body.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_read_line_by_line() =>
        Assert.Equal(
            ["一、标题", "甲 乙丙", "项目一", "名称 | 金额", "甲 | 1", "图：[流程]"],
            ShownBody.Lines(
                "<h2>一、标题</h2><p>甲 <strong>乙</strong>丙</p><ul><li>项目一</li></ul><table><tbody><tr><th>名称</th><th>金额</th></tr>"
                + "<tr><td>甲</td><td>1</td></tr></tbody></table><p>图：<img src=\"/x\" alt=\"流程\"></p><p> </p>"));
}
