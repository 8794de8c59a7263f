using Gongkai.Documents.Html;
using Gongkai.Documents.Tests.Reading;

namespace Gongkai.Documents.Tests.Html;

/// <summary>Real pages, where the folder with them is at hand; an invented one always, so that the test is never without a case.</summary>
public sealed class OldPortalSamples
{
    private const string Invented = "invented";

    private static readonly Dictionary<string, Action<OldPageRead>> Known = new(StringComparer.Ordinal)
    {
        [Invented] = read => Assert.Equal(OldPageKind.Other, read.Kind),
        ["portal-01-"] = read => Assert.Equal((OldPageKind.List, "邯郸市政府信息公开"), (read.Kind, read.Title)), // the home of a platform: a list of papers
        ["portal-03-"] = read =>
        {
            Assert.Equal(OldPageKind.Article, read.Kind);
            Assert.Equal("邯郸市教育局关于印发《全市教育系统安全专项整治三年行动实施方案》的通知", read.Title);
            Assert.Equal((new DateTime(2020, 8, 2), "部门信息公开", "邯郸市教育局"), (read.Article!.PublishedAt, read.Article.ColumnName, read.Article.Source));
            Assert.Equal(("000014348/2020-35147", "", "教育"), (read.Article.IndexNumber, read.Article.DocumentNumber, read.Article.TopicClass));
            Assert.Equal("page.no-body", Assert.Single(read.Problems).Code); // the sample ends before its body
        },
        ["portal-05-"] = read => Assert.Equal(OldPageKind.List, read.Kind),
    };

    public static TheoryData<string> Pages => [.. Known.Keys.Where(name => name == Invented || Samples.AreThere)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Are_what_they_are(string name) => Known[name](name == Invented
        ? OldPage.Read("<html><body></body></html>"u8.ToArray(), "a.html")
        : OldPage.Read(File.ReadAllBytes(Samples.PathOf(name)), Path.GetFileName(Samples.PathOf(name))));
}
