using System.Text;
using Gongkai.Documents.Html;

namespace Gongkai.Documents.Tests.Html;

/// <summary>One quirk of old portals each; the pages are invented.</summary>
public sealed class OldPages
{
    private const string Body = "<div class=\"TRS_Editor\"><p>各有关单位：</p><p>请遵照执行。</p></div>";

    public static TheoryData<string> Containers =>
    [
        "<div class=\"view TRS_UEDITOR trs_paper\">{0}</div>", "<div id=\"zoom\">{0}</div>", "<div id=zoomcon>{0}</div>", "<div class='article-content'>{0}</div>",
        "<div class='article_content'>{0}</div>", "<ucapcontent>{0}</ucapcontent>", "<div id=ivs_content>{0}</div>", "<div class=v_news_content>{0}</div>",
        "<div class='wzcon'>{0}</div>", "<div class=TRS_Editor><div class=TRS_Editor>{0}</div></div>",
    ];

    [Fact]
    public void Give_title_time_column_and_body()
    {
        var article = Article(Page(Head("关于示例的通知", "2022-04-17 14:46:00"), Body));

        Assert.Equal(("关于示例的通知", new DateTime(2022, 4, 17, 14, 46, 0), "通知公告"), (article.Title, article.PublishedAt, article.ColumnName));
        Assert.Contains("请遵照执行", article.BodyHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("网站标识码", article.BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_their_tags_in_any_case_and_order_closed_or_not_and_some_say_nothing()
    {
        var article = Article(Page(
            "<META CONTENT='' NAME='ArticleTitle'><meta content='甲乙通知' name='articletitle'/><Meta Name=PUBDATE Content='2020-08-02'><meta name=columnName content=通知公告><meta name=Keywords content=''/>", Body));

        Assert.Equal(("甲乙通知", "通知公告", ""), (article.Title, article.ColumnName, article.Keywords));
    }

    [Theory]
    [InlineData("2026-03-10 12:56", "2026-03-10 12:56:00")]
    [InlineData("2022-04-17 14:46:00", "2022-04-17 14:46:00")]
    [InlineData("2020年08月02日", "2020-08-02 00:00:00")]
    [InlineData("2020年8月2日 9时5分", "2020-08-02 09:05:00")]
    [InlineData("2020-08-02", "2020-08-02 00:00:00")]
    [InlineData("2020/8/2 0:00:00", "2020-08-02 00:00:00")]
    [InlineData("2020.8.2", "2020-08-02 00:00:00")]
    [InlineData("20200802", "2020-08-02 00:00:00")]
    [InlineData("20200802093000", "2020-08-02 09:30:00")]
    [InlineData("2020-08-02T09:30:00+08:00", "2020-08-02 09:30:00")]
    [InlineData("2020-08-02 09:30:00.0", "2020-08-02 09:30:00")]
    [InlineData("Sun Aug 02 09:30:00 CST 2020", "2020-08-02 09:30:00")]
    [InlineData("２０２０－０８－０２", "2020-08-02 00:00:00")]
    [InlineData("2020年\u00a008月 02日", "2020-08-02 00:00:00")]
    public void Write_their_dates_in_many_ways(string written, string meant) =>
        Assert.Equal(DateTime.Parse(meant, System.Globalization.CultureInfo.InvariantCulture), OldDates.Read(written));

    [Theory]
    [InlineData("")]
    [InlineData("2020-13-01")]
    [InlineData("2020-02-30")]
    [InlineData("1899-01-01")]
    [InlineData("2020-08-02 25:00")]
    [InlineData("近日")]
    [InlineData("发布于2020-08-02")]
    [InlineData("13800138000")]
    public void Do_not_pass_anything_else_for_a_date(string written) => Assert.Null(OldDates.Read(written));

    [Theory]
    [MemberData(nameof(Containers))]
    public void Mark_the_body_each_system_in_its_way(string container)
    {
        var article = Article(Page(Head("甲", "2020-08-02"), "<div class=nav>概况</div>" + string.Format(null, container, "<p>正文如下。</p>")));

        Assert.Equal("<p>正文如下。</p>", CleanHtml.Of(article.BodyHtml).Html);
    }

    [Fact]
    public void Without_a_mark_hold_their_text_where_the_sentences_are()
    {
        var read = Read(Page(Head("甲", "2020-08-02"),
            "<div class='menu'><a href=/a>政府信息公开年报</a></div><div><p>来源：示例区办公室</p></div><div id=x><p>经研究，决定开展示例活动，现将有关事项通知如下。</p><p>一、各单位要高度重视；二、按时报送材料。</p></div>"
            + "<div class=footer><p>主办单位：示例区人民政府办公室。网站标识码 9901010001。联系电话见本页。欢迎访问。</p></div>"));

        Assert.Contains("经研究", read.Article!.BodyHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("主办单位", read.Article.BodyHtml, StringComparison.Ordinal);
        Assert.Contains(read.Problems, problem => problem.Code == "page.body-guessed");
        Assert.Equal("示例区办公室", read.Article.Source);
    }

    [Theory]
    [InlineData("<table><tr><td>索 引 号：</td><td>000014349/2017-00110</td><td>文　号：</td><td>示科发〔2017〕4号</td></tr><tr><td>成文日期：</td><td>2017年03月05日</td><td>主题分类：</td><td>科技、教育</td></tr><tr><td>有效性：</td><td>有效</td></tr></table>")]
    [InlineData("<ul><li><b>索引号</b>：000014349/2017-00110</li><li><b>文号</b>：示科发〔2017〕4号</li><li><b>成文日期</b>：2017-03-05</li><li><b>主题分类</b>：科技、教育</li><li><b>有效性</b>：有效</li></ul>")]
    [InlineData("<dl><dt>索引号</dt><dd>000014349/2017-00110</dd><dt>发文字号</dt><dd>示科发〔2017〕4号</dd><dt>发文日期</dt><dd>2017.3.5</dd><dt>主题分类</dt><dd>科技、教育</dd><dt>有 效 性</dt><dd>有效</dd></dl>")]
    [InlineData("<p>索引号：000014349/2017-00110 文号：示科发〔2017〕4号 成文日期：2017-03-05</p><p>主题分类：科技、教育　有效性：有效</p>")]
    [InlineData("<p>【索引号】000014349/2017-00110</p><p>【文号】示科发〔2017〕4号</p><p>【成文日期】2017-3-5</p><p>【主题分类】科技、教育</p><p>【有效性】有效</p>")]
    public void Hold_an_information_box_in_many_forms(string box)
    {
        var article = Article(Page(Head("甲", "2017-03-08"), box + Body));

        Assert.Equal(("000014349/2017-00110", "示科发〔2017〕4号", new DateOnly(2017, 3, 5)), (article.IndexNumber, article.DocumentNumber, article.FormedOn));
        Assert.Equal(("科技、教育", "有效"), (article.TopicClass, article.Validity));
    }

    [Fact]
    public void Say_nothing_where_the_box_says_that_there_is_nothing()
    {
        var article = Article(Page(Head("甲", "2021-03-08"),
            "<table><tr><td>索引号</td><td>/2021-None</td><td>文号</td><td>无文号</td></tr><tr><td>成文日期</td><td></td><td>主题分类</td><td>教育</td></tr><tr><td>有效性</td><td>—</td></tr></table><!--<p>文号：示科发〔2017〕4号</p>-->" + Body));

        Assert.Equal(("", "", null, "教育", ""), (article.IndexNumber, article.DocumentNumber, article.FormedOn, article.TopicClass, article.Validity));
    }

    [Fact]
    public void Give_their_day_in_the_box_or_in_their_address_when_the_tag_is_empty()
    {
        var boxed = Read(Page(Head("甲", ""), "<p>发布时间：2019-05-06 09:30 来源：示例区办公室 浏览次数：12</p>" + Body));
        var addressed = Read(Page(Head("甲", ""), Body), "zwgk/201905/t20190506_77.html");
        var arranged = Read(Page(Head("甲", "未知"), Body), "art/2019/5/6/art_12_77.html");

        Assert.Equal(new DateTime(2019, 5, 6, 9, 30, 0), boxed.Article!.PublishedAt);
        Assert.Equal(new DateTime(2019, 5, 6), addressed.Article!.PublishedAt);
        Assert.Equal(new DateTime(2019, 5, 6), arranged.Article!.PublishedAt);
        Assert.Contains(arranged.Problems, problem => problem.Code == "page.bad-date" && problem.Says.Contains("未知", StringComparison.Ordinal));
        Assert.All([boxed, addressed, arranged], read => Assert.Contains(read.Problems, problem => problem.Code == "page.date-elsewhere"));
    }

    [Theory]
    [InlineData("<meta name=PubDate content='2020-08-02'>", "", "page.no-title")]
    [InlineData("<meta name=ArticleTitle content=甲>", Body, "page.no-date")]
    [InlineData("<meta name=ArticleTitle content=甲><meta name=PubDate content='2020-08-02'>", "<div id=zoom></div><p>版权所有</p>", "page.no-body")]
    public void Are_told_what_they_lack(string head, string body, string code) =>
        Assert.Contains(Read(Page(head, body)).Problems, problem => problem.Code == code && problem.Remedy.Length > 0);

    [Fact]
    public void Link_to_pictures_and_files_in_the_body_and_beside_it()
    {
        var article = Article(Page(Head("甲", "2020-08-02"),
            "<div class=header><a href=/guide.pdf>指南</a></div><div id=zoom><p>正文</p><img src='./P1.jpg' alt=现场><a href='./P2.pdf'>名单</a><iframe src=P3.pdf></iframe><img src='./P1.jpg'></div><p><a href='P4.xlsx'>附件： 表</a><a href='/other.html'>别的</a></p>"));

        Assert.Equal(
            [
                new OldLink("./P1.jpg", "现场", OldLinkKind.Picture), new OldLink("./P2.pdf", "名单", OldLinkKind.InBody),
                new OldLink("P3.pdf", "", OldLinkKind.InBody), new OldLink("P4.xlsx", "附件： 表", OldLinkKind.Beside),
            ],
            article.Links);
    }

    [Fact]
    public void Take_new_addresses_in_place_of_the_old_and_keep_a_link_to_a_lost_picture()
    {
        var html = OldPage.Rewrite(
            "<p><img src='a.png' alt='现场'><a href='b.pdf'>名单</a><img src=c.png><iframe src=d.pdf></iframe></p>",
            new Dictionary<string, string> { ["a.png"] = "/files/ab/a.png", ["b.pdf"] = "/files/cd/b.pdf", ["c.png"] = "http://old.example/c.png", ["d.pdf"] = "/files/ef/d.pdf" });

        Assert.Equal(
            "<p><img src=\"/files/ab/a.png\" alt=\"现场\"><a href=\"/files/cd/b.pdf\">名单</a><a href=\"http://old.example/c.png\">图片</a><a href=\"/files/ef/d.pdf\">文件</a></p>", html);
    }

    [Theory]
    [InlineData("gbk")]
    [InlineData("gb18030")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Come_in_several_charsets(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = "<meta http-equiv=Content-Type content='text/html; charset=" + (charset == "gbk" ? "gb2312" : charset) + "'>" + Page(Head("镕基堃通知", "2020-08-02"), Body);
        var encoding = Encoding.GetEncoding(charset);

        Assert.Equal("镕基堃通知", OldPage.Read(new ReadOnlyMemory<byte>([.. encoding.Preamble, .. encoding.GetBytes(text)]), "1.html").Article!.Title);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gbk")]
    public void Are_read_although_a_character_was_cut_in_the_middle(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(charset);
        byte[] bytes = [.. encoding.GetBytes($"<meta charset={charset}><meta name=Description content='各有关单位"), encoding.GetBytes("请")[0], .. encoding.GetBytes("'>" + Page(Head("关于示例的通知", "2020-08-02"), Body))];

        Assert.Equal("关于示例的通知", OldPage.Read(bytes, "1.html").Article!.Title);
    }

    [Theory]
    [InlineData("zwgk/index.html", "<li><a href=1.html>一</a><span>2020-08-02</span></li><li><a href=2.html>二</a><span>[2020-08-03]</span></li><li><a href=3.html>三</a><span>2020.8.4</span></li>", OldPageKind.List)]
    [InlineData("zwgk/tzgg/index_2.html", "<p>由脚本载入</p>", OldPageKind.List)]
    [InlineData("index.html", "<p>欢迎</p>", OldPageKind.Home)]
    public void Are_lists_and_homes_too(string path, string body, OldPageKind kind)
    {
        var read = Read(Page("<meta name=SiteName content=示例区><meta name=ColumnName content=通知公告>", body), path);

        Assert.Equal((kind, null), (read.Kind, read.Article));
        Assert.Empty(read.Problems);
    }

    [Fact]
    public void Are_something_else_when_nothing_says_what_they_are() =>
        Assert.Equal(OldPageKind.Other, Read("<html><body><form></form></body></html>", "login.jsp").Kind);

    [Fact]
    public void Lose_the_name_of_the_site_behind_their_title()
    {
        Assert.Equal("关于2020-2021年度工作的通知", Read("<title>关于2020-2021年度工作的通知-示例区人民政府</title>" + Body, "1234.html").Title);
        Assert.Equal("通知", Read("<title>通知_通知公告_示例区</title>" + Body, "1234.html").Title);
        Assert.Equal("关于<br>的通知".Replace("<br>", " ", StringComparison.Ordinal), Read(Page(Head("关于&lt;br&gt;的通知", "2020-08-02"), Body)).Title);
    }

    [Fact]
    public void Never_throw_and_never_take_long()
    {
        var random = new Random(5);
        var page = Encoding.UTF8.GetBytes(Page(Head("甲", "2020-08-02"), Body));
        for (var round = 0; round < 400; round++)
        {
            var broken = (byte[])page.Clone();
            for (var at = 0; at < 12; at++)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            Assert.NotNull(OldPage.Read(broken, "1.html"));
        }

        Assert.Contains(OldPage.Read(new byte[OldPage.Largest + 1], "1.html").Problems, problem => problem.Code == "page.too-large");
        Assert.Contains(Read(string.Concat(Enumerable.Repeat("<div><b>", 200_000)), "1.html").Problems, problem => problem.Code == "page.too-large");
        Assert.NotNull(Read(Page(Head("甲", "2020-08-02"), string.Concat(Enumerable.Repeat("索引号：", 50_000)) + Body), "1.html"));
        Assert.NotNull(Read(Page(Head("甲", "2020-08-02"), "<p>" + string.Concat(Enumerable.Repeat("文号 ", 50_000)) + "</p>" + Body), "1.html"));
    }

    private static string Head(string title, string date) =>
        $"<meta name=\"SiteName\" content=\"示例区\"><meta name=\"ColumnName\" content=\"通知公告\"/><meta name=\"ArticleTitle\" content=\"{title}\"><meta name=\"PubDate\" content=\"{date}\">";

    private static string Page(string head, string body) =>
        $"<!DOCTYPE html><html><head>{head}</head><body>{body}<div class=\"footer\"><p>网站标识码 9901010001</p></div></body></html>";

    private static OldArticle Article(string page)
    {
        var read = Read(page);
        Assert.Equal(OldPageKind.Article, read.Kind);
        return read.Article!;
    }

    private static OldPageRead Read(string page, string path = "zwgk/1.html") => OldPage.Read(Encoding.UTF8.GetBytes(page), path);
}
