using System.Globalization;
using System.Text;
using Gongkai.Publishing.Imports;

namespace Gongkai.Tests.Publishing.Imports;

/// <summary>A file of the generated site, and what an import must say of it.</summary>
internal sealed record GeneratedFile(string Path, byte[] Content, OldOutcome Expected);

/// <summary>
/// An old portal as they are: five families of pages, three charsets, lists, style sheets, attachments, and every fiftieth page broken in
/// each way there is. The same seed gives the same bytes; the texts are put together from words and say nothing.
/// </summary>
internal sealed class GeneratedSite(int articles, int seed = 7)
{
    internal const string Map = "原栏目,栏目代号\n/old,notices\n旧闻,news\n示例专题,skip\n";
    private const int Cycle = 50;
    private const string Doctype = "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n";

    private static readonly string[] Columns = ["通知公告", "工作动态", "旧闻"];

    private static readonly string[] Subjects =
        ["示例区", "示例镇", "示例街道", "区科技服务中心", "区图书馆", "示例小学", "青松社区", "白河水库管理所", "区农技站", "区文化馆"];

    private static readonly string[] Verbs = ["开展", "举办", "部署", "推进", "启动", "完成", "总结", "检查", "组织", "研究"];

    private static readonly string[] Objects =
        ["科技活动周", "防汛演练", "读书月", "农田整治", "安全检查", "技能培训", "老旧小区改造", "垃圾分类宣传", "林木养护", "档案整理", "义务植树", "消防演练"];

    private static readonly string[] Sentences =
    [
        "各有关单位要高度重视，明确分工，按时完成。", "活动现场气氛热烈，居民踊跃参加。", "会议听取了前一阶段工作情况的汇报。", "下一步将继续做好后续工作。",
        "请于月底前将有关材料报送办公室。", "工作人员逐户走访，讲解有关政策。", "与会人员进行了认真讨论。", "通过实地查看，发现了一些问题，已经督促整改。",
        "有关负责人表示，将建立长效机制。", "全体人员参加了培训，取得了预期效果。",
    ];

    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==");

    private static readonly Encoding Gbk = Legacy();

    /// <summary>Every file, in no particular order, none held.</summary>
    internal IEnumerable<GeneratedFile> Files()
    {
        foreach (var column in Enumerable.Range(0, 3))
        {
            yield return new GeneratedFile($"zwgk/lm{column}/index.html", Utf8(List(column, "index")), OldOutcome.List);
            yield return new GeneratedFile($"zwgk/lm{column}/index_1.html", Gbk.GetBytes(List(column, "gbk")), OldOutcome.List);
        }

        yield return new GeneratedFile("index.html", Utf8($"{Doctype}<html><head><meta name=\"SiteName\" content=\"示例区旧网站\"><title>示例区旧网站</title></head><body><p>欢迎</p></body></html>"), OldOutcome.Home);
        yield return new GeneratedFile("search.jsp", Utf8("<html><body><form><input name=q></form></body></html>"), OldOutcome.OtherPage);
        yield return new GeneratedFile("images/base.css", Utf8("body { margin: 0 }"), OldOutcome.UnusedFile);
        yield return new GeneratedFile("images/logo.png", Png, OldOutcome.UnusedFile);
        for (var i = 0; i < articles; i++)
        {
            foreach (var file in Article(i))
            {
                yield return file;
            }
        }
    }

    internal Dictionary<OldOutcome, int> Expected() => Files().GroupBy(file => file.Expected).ToDictionary(files => files.Key, files => files.Count());

    internal void WriteTo(string folder)
    {
        foreach (var file in Files())
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }
    }

    private IEnumerable<GeneratedFile> Article(int i)
    {
        var page = Of(i);
        var path = PathOf(i, page);
        switch (i % Cycle)
        {
            case 7: // nothing says when
                yield return new GeneratedFile($"old/{100_000 + i}.htm", Gbk.GetBytes(Plain(page with { Date = null })), OldOutcome.NoDate);
                break;
            case 13:
                yield return new GeneratedFile(path, Utf8(Trs(page with { Title = "" })), OldOutcome.NoTitle);
                break;
            case 19: // comes by script
                yield return new GeneratedFile(path, Utf8(Trs(page with { Body = "<script>load('body')</script>" })), OldOutcome.NoBody);
                break;
            case 23:
                yield return new GeneratedFile(path, Utf8(Trs(page with { Column = "走进示例" })), OldOutcome.ColumnUnknown);
                break;
            case 26:
                yield return new GeneratedFile(path, Utf8(Trs(page with { Column = "示例专题" })), OldOutcome.ColumnLeft);
                break;
            case 29: // an identity number that can exist, of nobody
                yield return new GeneratedFile(path, Utf8(Trs(page with { Body = page.Body + "<p>身份证号 11010519491231002X</p>" })), OldOutcome.Guarded);
                break;
            case 31: // the page before it under a second address
                yield return new GeneratedFile($"zwgk/other/{i}.html", Utf8(Trs(Of(i - 1))), OldOutcome.Duplicate);
                break;
            case 37:
                yield return new GeneratedFile(path, Utf8(Trs(page with { Date = new DateTime(2199, 1, 1) })), OldOutcome.NoDate);
                break;
            case 41: // a picture that is not there, and an attachment no office may publish
                yield return new GeneratedFile(path, Utf8(Trs(page with { Body = page.Body + $"<p><img src=\"./gone_{i}.jpg\"></p><p><a href=\"./W{i}.doc\">附件</a></p>" })), OldOutcome.Taken);
                yield return new GeneratedFile(Beside(path, $"W{i}.doc"), [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], OldOutcome.RefusedFile);
                break;
            case 43:
                yield return new GeneratedFile(path, Utf8(Trs(page with { Body = page.Body + $"<p><img src=\"./P{i}.png\" alt=\"现场\"></p><p><a href=\"./P{i}.txt\">附件：名单</a></p>" })), OldOutcome.Taken);
                yield return new GeneratedFile(Beside(path, $"P{i}.png"), [.. Png, .. Utf8($"{i}")], OldOutcome.TakenFile);
                yield return new GeneratedFile(Beside(path, $"P{i}.txt"), Utf8($"名单 {i}：甲、乙、丙。"), OldOutcome.TakenFile);
                break;
            case 47:
                yield return new GeneratedFile(path, [.. Enumerable.Range(0, 400).Select(at => (byte)(at * 7 % 256))], OldOutcome.Unreadable);
                break;
            default:
                yield return new GeneratedFile(path, Bytes(i, page), OldOutcome.Taken);
                break;
        }
    }

    private static int Family(int i) => i % Cycle is 13 or 19 or 23 or 26 or 29 or 30 or 31 or 37 or 41 or 43 ? 0 : (i + (i / Cycle)) % 5;

    private static string PathOf(int i, Page page) => Family(i) switch
    {
        0 => $"zwgk/lm{i % 3}/{page.Date:yyyyMM}/t{page.Date:yyyyMMdd}_{100_000 + i}.html",
        1 => $"gkmlpt/content/{i / 1000}/{i}/post_{i}.html",
        2 => $"art/{page.Date:yyyy}/{page.Date:%M}/{page.Date:%d}/art_{i % 90}_{i}.html",
        3 => $"cms/html/xxgk/{page.Date:yyyy-MM-dd}/{100_000 + i}.html",
        _ => $"old/{100_000 + i}.htm",
    };

    private static byte[] Bytes(int i, Page page) => Family(i) switch
    {
        0 => Utf8(Trs(page)),
        1 => Gbk.GetBytes(Gkmlpt(page)),
        2 => [0xef, 0xbb, 0xbf, .. Utf8(Art(page))],
        3 => Utf8(Cms(page)),
        _ => Gbk.GetBytes(Plain(page)),
    };

    private Page Of(int i)
    {
        var random = new Random(HashCode(seed, i));
        string Any(string[] words) => words[random.Next(words.Length)];
        var body = new StringBuilder();
        for (var paragraph = random.Next(3, 9); paragraph > 0; paragraph--)
        {
            body.Append("<p>　　").Append(Any(Subjects)).Append(Any(Verbs)).Append(Any(Objects)).Append("工作。");
            for (var sentence = random.Next(2, 7); sentence > 0; sentence--)
            {
                body.Append(Any(Sentences));
            }

            body.Append("</p>\n");
        }

        var day = new DateTime(2006, 1, 1, random.Next(8, 18), random.Next(60), 0, DateTimeKind.Unspecified).AddDays(random.Next(6000));
        return new Page($"{Any(Subjects)}{Any(Verbs)}{Any(Objects)}（第{i}号）", day, Columns[i % 3], body.ToString());
    }

    /// <summary>The library's own differs from run to run.</summary>
    private static int HashCode(int one, int other) => unchecked((one * 7919) + (other * 104_729)) & int.MaxValue;

    private static string Trs(Page page) =>
        $"""
        {Doctype}<html><head><meta charset="utf-8" name="viewport" content="width=device-width">
        <meta name="SiteName" content="示例区旧网站"><meta name="SiteDomain" content="www.example.gov.cn"/><meta name="ColumnName" content="{page.Column}">
        <meta name="ArticleTitle" content="{page.Title}"><meta name="PubDate" content="{page.Date:yyyy-MM-dd HH:mm:ss}"><meta name="ContentSource" content="示例区办公室"/>
        <meta name="Keywords" content=""><title>{(page.Title.Length > 0 ? page.Title + "_示例区旧网站" : "")}</title></head><body>
        <div class="header"><a href="/">首页</a><a href="/zwgk/lm0/">政府信息公开年报</a></div>
        <div class="content"><div class="TRS_Editor"><style>.TRS_Editor p {"{"} margin: 0 {"}"}</style>{page.Body}</div></div>
        <div class="footer"><p>主办单位：示例区人民政府办公室。网站标识码 9901010001</p></div></body></html>
        """;

    private static string Gkmlpt(Page page) =>
        $"""
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><meta content="{page.Title}" name="ArticleTitle"><meta content="{page.Date:yyyy-MM-dd}" name="PubDate">
        <meta content="{page.Column}" name="columnname"><title>{page.Title}</title></head><body><table><tr><td>索 引 号：</td><td>000014349/2017-00110</td><td>文号：</td><td>无文号</td></tr>
        <tr><td>成文日期：</td><td>{page.Date:yyyy年MM月dd日}</td><td>有效性：</td><td>有效</td></tr></table><div id="zoom">{page.Body}</div></body></html>
        """;

    private static string Art(Page page) =>
        $"""
        <html><head><META NAME="articletitle" CONTENT="{page.Title}"/><META NAME="PUBDATE" CONTENT=""><META NAME="COLUMNNAME" CONTENT="{page.Column}"/></head><body>
        <h1>{page.Title}</h1><p>发布时间：{page.Date:yyyy-MM-dd HH:mm} 来源：示例区办公室 浏览次数：</p><div class="wzcon">{page.Body}</div></body></html>
        """;

    private static string Cms(Page page) =>
        $"""
        <html><head><meta name='ColumnName' content='{page.Column}'><meta name='ArticleTitle' content='{page.Title}'><meta name='PubDate' content='{page.Date:yyyy年MM月dd日}'></head>
        <body><ul class="nav"><li><a href="/a">概况</a></li></ul><div class="article-content">{page.Body}</div></body></html>
        """;

    /// <summary>From before there were any marks.</summary>
    private static string Plain(Page page) =>
        $"""
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>{page.Title}-示例区政府网</title></head><body><table width="100%"><tr><td><a href="/">首页</a></td></tr>
        <tr><td><p align="center">{page.Title}</p>{(page.Date is null ? "" : $"<p>发布日期：{page.Date.Value.Year}/{page.Date.Value.Month}/{page.Date.Value.Day}</p>")}{page.Body}</td></tr></table></body></html>
        """;

    private static string List(int column, string name) =>
        $"""
        <html><head><meta http-equiv="Content-Type" content="text/html; charset={(name == "gbk" ? "gbk" : "utf-8")}"><meta name="SiteName" content="示例区旧网站"><meta name="ColumnName" content="{Columns[column]}"></head><body><ul>
        {string.Concat(Enumerable.Range(1, 12).Select(day => $"<li><a href=\"./201901/t201901{day:D2}_{day}.html\" title=\"通知{day}\">通知…</a><span>2019-01-{day:D2}</span></li>"))}
        </ul></body></html>
        """;

    private static string Beside(string path, string name) => path[..(path.LastIndexOf('/') + 1)] + name;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static Encoding Legacy()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb18030");
    }

    private sealed record Page(string Title, DateTime? Date, string Column, string Body)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Title} {Date}");
    }
}
