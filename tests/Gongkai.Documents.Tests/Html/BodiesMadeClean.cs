using CsCheck;
using Gongkai.Documents.Html;

namespace Gongkai.Documents.Tests.Html;

/// <summary>What an editor, Word or an old portal hands over, as it will be published.</summary>
public sealed class BodiesMadeClean
{
    private static readonly Gen<string> Soup = Gen.OneOf(
        "<p>", "</p>", "<div align=center>", "</div>", "<b>", "</b>", "<span style='font-weight:bold'>", "</span>", "<table>",
            "<tr>", "<td colspan=2>",
        "<th scope=col>", "</td>", "</tr>", "</table>", "<ul>", "<li>", "</li>", "</ul>", "<h1>", "</h1>", "<h3>",
            "<blockquote>", "</blockquote>", "<br>",
        "<hr>", "<a href='/a'>", "<a href='javascript:x'>", "</a>", "<img src='/files/a1' alt=' 图\n片 '>",
            "<img src=x onerror=y>", "科技", " ", "\n", "　　", "&nbsp;",
        "<o:p>", "</o:p>", "<!--[if gte mso 9]>", "<![endif]-->", "<svg>", "</svg>", "<math><mtext>", "<style>", "</style>",
            "<script>", "</script>", "&lt;p&gt;",
        "<font>", "</font>", "<center>", "<figure>", "<figcaption>", "<caption>", "<select>", "<template>", "<p hidden>",
            "<em>", "</em>", "<dl><dt>", "<form>", "\u200b", "]]>")
        .Array[0, 40].Select(pieces => string.Concat(pieces));

    [Theory]
    [InlineData("<p class=MsoNormal align=center style='text-align:center;mso-pagination:none'><b><span lang=EN-US style='font-size:22.0pt'>通知<o:p></o:p></span></b></p>",
        "<p class=\"align-center\"><strong>通知</strong></p>")]
    [InlineData("<p class=MsoNormal style='text-indent:32.0pt'>各有关\n单位：</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>",
        "<p class=\"indent\">各有关单位：</p>")]
    [InlineData("<p>　　正文。</p>", "<p class=\"indent\">正文。</p>")]
    [InlineData("<p style='text-align:right'>示例区科学技术局</p>", "<p class=\"align-right\">示例区科学技术局</p>")]
    [InlineData("<div align=center><p>甲</p></div>", "<p class=\"align-center\">甲</p>")]
    [InlineData("<p class=MsoListParagraph><!--[if !supportLists]--><span style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span><!--[endif]-->第一条</p>",
        "<p>1. 第一条</p>")]
    [InlineData("<h1>标题</h1><h5>小节</h5>", "<h2>标题</h2><h4>小节</h4>")]
    [InlineData("甲<div>乙</div>丙", "<p>甲</p><p>乙</p><p>丙</p>")]
    [InlineData("甲<br>乙", "<p>甲</p><p>乙</p>")]
    [InlineData("<p>甲<br>乙<br></p>", "<p>甲<br>乙</p>")]
    [InlineData("<b><p>甲</p><p>乙</p></b>", "<p>甲</p><p>乙</p>")]
    [InlineData("<b style='font-weight:normal'><p>甲</p></b>", "<p>甲</p>")]
    [InlineData("<p>甲<i>乙</i><strike>丙</strike><ins>丁</ins><font color=red>戊</font></p>", "<p>甲<em>乙</em><s>丙</s><u>丁</u>戊</p>")]
    [InlineData("<p>a <b> </b>b</p>", "<p>a b</p>")]
    [InlineData("<ul>甲<li>乙</li></ul>", "<ul><li>甲</li><li>乙</li></ul>")]
    [InlineData("<p class='indent evil num' id=x data-y=1>甲</p>", "<p class=\"indent num\">甲</p>")]
    [InlineData("<a href='https://example.test/a' target=_blank onclick=x>甲</a>",
        "<p><a href=\"https://example.test/a\" rel=\"noopener noreferrer\">甲</a></p>")]
    [InlineData("<p><a name=_Toc1></a>甲 &amp; &lt;乙&gt;</p>", "<p>甲 &amp; &lt;乙&gt;</p>")]
    [InlineData("<p><img src='/files/ab12' alt='图' width=300 height=200 style='float:left'></p>",
        "<p><img src=\"/files/ab12\" alt=\"图\" width=\"300\" height=\"200\"></p>")]
    [InlineData("", "")]
    [InlineData("<p>&nbsp;</p><p><br></p>", "")]
    public void Keep_what_has_a_meaning_and_lose_the_look(string html, string clean) =>
        Assert.Equal(clean, CleanHtml.Of(html).Html);

    [Fact]
    public void Keep_tables_with_their_spans()
    {
        const string Pasted = "<table class=MsoTableGrid border=1 width=500><col width=10><tr style='height:20pt'><td colspan=2 width=10><p class=MsoNormal align=center>合计</p></td>"
            + "<td rowspan=\"2\" valign=top><p>甲</p><p>乙</p></td></tr>\n<tr><th scope=row>数</th><td class=num colspan=1> 12 </td></tr></table>";

        Assert.Equal(
            "<table><tbody><tr><td colspan=\"2\" class=\"align-center\">合计</td><td rowspan=\"2\"><p>甲</p><p>乙</p></td></tr>"
            + "<tr><th scope=\"row\">数</th><td class=\"num\">12</td></tr></tbody></table>",
            CleanHtml.Of(Pasted).Html);
    }

    [Fact]
    public void Give_their_texts_with_places_links_and_pictures()
    {
        var clean = CleanHtml.Of("<h2>标题</h2><p>第一<b>段</b></p><table><caption>表1</caption><tr><td>甲</td><td>1<b>2</b></td></tr></table><ul><li>其一</li></ul>"
            + "<p><a href='/a'>附件</a><a href='http://example.test'>外</a><img src=/files/p1 alt=''></p>");

        Assert.Equal(
            ["正文第1段:标题", "正文第2段:第一段", "正文表格1的标题:表1", "正文表格1第1行:甲\t12", "正文第3段:其一", "正文第4段:附件外"],
            clean.Paragraphs.Select(paragraph => $"{paragraph.Place}:{paragraph.Text}"));
        Assert.Equal([("/a", false), ("http://example.test", true)], clean.Links.Select(link => (link.Address, link.IsExternal)));
        Assert.Equal([new CleanPicture("/files/p1", "")], clean.Pictures);
        Assert.Contains(clean.GuardTexts(), text => text.Place == "链接“外”的地址" && text.Text == "http://example.test");
        Assert.StartsWith("标题\n第一段\n", clean.Text);
    }

    [Fact]
    public void Say_what_was_taken_out()
    {
        var clean = CleanHtml.Of("<p>甲<img src='file:///C:/a.png'><img src='data:image/png;base64,AA'><a href='javascript:x'>乙</a><a href='#top'>丙</a></p>"
            + "<script>x</script><iframe src=//e></iframe><p style='display:none'>丁</p>");

        Assert.Equal("<p>甲乙丙</p>", clean.Html);
        Assert.Equal(["html.picture", "html.link", "html.program", "html.hidden"], clean.Problems.Select(problem =>
            problem.Code));
        Assert.Equal("去掉了 2 张没有上传到本站的图片。", clean.Problems[0].Says);
        Assert.Empty(CleanHtml.Of(clean.Html).Problems);
    }

    [Fact]
    public void Cleaned_again_stay_the_same() =>
        Soup.Sample(html => { var once = CleanHtml.Of(html).Html; return CleanHtml.Of(once).Html == once; }, iter: 2000);

    [Fact]
    public void Lose_no_word_that_was_shown() =>
        Gen.OneOf("<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<table><tr><td>", "</td></tr></table>", "<ul><li>",
            "</ul>", "<span>", "<a href=/x>", "</a>", "科", "技", "局")
            .Array[0, 30].Select(pieces => string.Concat(pieces)).Sample(
                html => string.Concat(CleanHtml.Of(html).Text.Where(c => "科技局".Contains(c, StringComparison.Ordinal))).Length
                    == html.Count(c => "科技局".Contains(c, StringComparison.Ordinal)),
                iter: 1000);

    [Fact]
    public void Too_long_or_too_deep_are_refused_in_one_sentence()
    {
        Assert.Equal("html.too-large", Assert.Single(CleanHtml.Of(new string('甲', CleanHtml.Longest + 1)).Problems).Code);
        Assert.Equal("html.too-large", Assert.Single(CleanHtml.Of(string.Concat(Enumerable.Repeat("<div>",
            100_000))).Problems).Code);
        Assert.Equal("<p>甲</p>", CleanHtml.Of(string.Concat(Enumerable.Repeat("<div>", 3000)) + "甲").Html);
    }
}
