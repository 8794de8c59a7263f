using AngleSharp.Html.Parser;
using Gongkai.Documents.Html;

namespace Gongkai.Documents.Tests.Html;

/// <summary>Nothing that runs, loads, posts or restyles survives.</summary>
public sealed class HostileBodies
{
    private static readonly HashSet<string> Elements =
    [
        "p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "u", "s", "sub", "sup", "blockquote", "br", "hr", "a", "img",
            "table", "thead",
        "tbody", "tfoot", "tr", "th", "td", "caption", "figure", "figcaption",
    ];

    private static readonly HashSet<string> Attributes =
        ["href", "src", "alt", "width", "height", "colspan", "rowspan", "scope", "class", "rel", "start"];

    public static TheoryData<string> Corpus { get; } =
    [
        "<script>alert(1)</script>", "<ScRiPt src=//e.test/x></sCrIpT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<img src=x onerror=alert(1)>", "<img src='/files/a' onerror=alert(1)>", "<img src=\"/files/a\"onerror=\"alert(1)\">",
            "<img/src='/files/a'/onload=alert(1)>",
        "<img src='/files/../admin'>", "<img src='/files//e.test/x'>", "<img src='//e.test/files/a'>",
            "<img src='/files/a\" onerror=\"x'>", "<img srcset='x 1x' src=/files/a>",
        "<a href=javascript:alert(1)>x</a>", "<a href='JaVaScRiPt:alert(1)'>x</a>", "<a href=' javascript:alert(1)'>x</a>",
            "<a href='java\tscript:alert(1)'>x</a>",
        "<a href='java&#10;script:alert(1)'>x</a>", "<a href='&#106;avascript:alert(1)'>x</a>",
            "<a href='javascript&colon;alert(1)'>x</a>", "<a href='\u0001javascript:alert(1)'>x</a>",
        "<a href='data:text/html,<script>alert(1)</script>'>x</a>", "<a href='vbscript:x'>x</a>", "<a href='//e.test'>x</a>",
            "<a href='/\\e.test'>x</a>", "<a href='\\\\e.test'>x</a>",
        "<a href='https:e.test'>x</a>", "<a href='http://'>x</a>", "<a href='blob:x'>x</a>", "<a href='file:///etc'>x</a>",
            "<a ping='//e' href='/a'>x</a>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<iframe src=javascript:alert(1)>",
            "<object data=x><param name=y></object>", "<embed src=x>", "<applet code=x>",
        "<form action=//e><input name=p><button formaction=javascript:alert(1)>x</button></form>",
            "<isindex action=javascript:alert(1)>", "<textarea autofocus onfocus=alert(1)>",
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>",
            "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<svg></p><style><a title=\"</style><img src=x onerror=alert(1)>\">",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
        "<math><annotation-xml encoding='text/html'><script>alert(1)</script></annotation-xml></math>",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<noembed><p title=\"</noembed><img src=x onerror=alert(1)>\">",
            "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
        "<template><script>alert(1)</script></template>",
            "<select><template><style><!--</style><a rel=\"--></style></template></select><img src=x onerror=alert(1)>\">",
        "<style>@import '//e.test/x.css';</style>", "<link rel=stylesheet href=//e>",
            "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>", "<base href=//e.test/>",
        "<p style='background:url(javascript:alert(1))'>x</p>", "<p style='behavior:url(x)'>x</p>",
            "<p style=\"width:expression(alert(1))\">x</p>", "<table background=javascript:alert(1)><tr><td>x</table>",
        "<p id=login name=x class='admin button align-center'>x</p>", "<div data-hx-get=/x hx-get=/x>x</div>",
            "<!--><script>alert(1)</script>-->", "<!-- --!><img src=x onerror=alert(1)> -->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
            "<?xml version=1?><x:script xmlns:x='http://www.w3.org/1999/xhtml'>alert(1)</x:script>",
            "<plaintext><img src=x onerror=alert(1)>",
        "<title><img src=x onerror=alert(1)></title>", "&lt;script&gt;alert(1)&lt;/script&gt;",
            "<p>&lt;img src=x onerror=alert(1)&gt;</p>", "<img alt=\"<script>alert(1)</script>\" src=/files/a>",
        "<a href=\"/a\" rel=\"opener\" target=x>x</a>", "<details open ontoggle=alert(1)>x</details>",
            "<video><source onerror=alert(1)></video>", "<marquee onstart=alert(1)>x</marquee>",
        "<body onload=alert(1)>x", "<html manifest=x><head><script>x</script></head><frameset onload=alert(1)>",
            "<p is=x slot=y part=z>x</p>", "<dialog open>x</dialog>",
        "<table><td><script>x</script><img src=x onerror=alert(1)></table>", "<b <script>alert(1)</script>0",
            "<a href=\"/a\u0000b\">x</a>", "<a href='mailto:a@b.test?body=x' onclick=x>x</a>",
        "\u2028<img src=`x` onerror=alert(1)>", "<img src=\u00a0/files/a\u00a0onerror=alert(1)>", "<p/onclick=alert(1)>x</p>",
    ];

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Hold_only_what_is_listed(string html)
    {
        var clean = CleanHtml.Of(html).Html;
        var page = new HtmlParser().ParseDocument(clean);

        Assert.Empty(page.Head!.ChildNodes);
        Assert.All(page.Body!.QuerySelectorAll("*"), element =>
        {
            Assert.Contains(element.LocalName, Elements);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.LocalName, Attributes));
        });
        Assert.All(page.QuerySelectorAll("a"), link =>
            Assert.Matches("^(https?://[^/]|mailto:|/[^/\\\\]|[a-z0-9])", link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("a"), link =>
            Assert.DoesNotMatch("^(?i)\\s*(javascript|data|vbscript|blob|file):", link.GetAttribute("href")));
        Assert.All(page.QuerySelectorAll("img"), image => Assert.Matches("^/files/[^/.]+$", image.GetAttribute("src")));
        Assert.All(page.QuerySelectorAll("[class]"), element => Assert.All(element.ClassList, name =>
            Assert.Contains(name, new[] { "align-center", "align-right", "indent", "num" })));
        Assert.Equal(clean, CleanHtml.Of(clean).Html);
    }

    [Fact]
    public void In_any_combination_hold_no_handler()
    {
        string[] all = [.. Corpus.Select(row => row.Data)];
        foreach (var (first, second) in all.SelectMany((a, at) =>
            new[] { (a, all[(at + 1) % all.Length]), (a, all[(at + 31) % all.Length]) }))
        {
            var page = new HtmlParser().ParseDocument(CleanHtml.Of(first + "<table>" + second + first).Html);

            Assert.All(page.Body!.QuerySelectorAll("*"), element => Assert.Contains(element.LocalName, Elements));
            Assert.All(page.Body!.QuerySelectorAll("*").SelectMany(element => element.Attributes), attribute =>
                Assert.Contains(attribute.LocalName, Attributes));
        }
    }
}
