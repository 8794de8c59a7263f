using Gongkai.Documents.Html;

namespace Gongkai.Documents.Tests.Html;

public sealed class LinksShown
{
    [Fact]
    public void Lead_where_the_page_says() =>
        Assert.Equal(
            "<p><a href=\"/leave?to=a&amp;b\">甲</a></p>",
            ShownBody.Of("<p><a href=\"https://example.com/a&amp;b\">甲</a></p>", address => address.Replace("https://example.com/", "/leave?to=", StringComparison.Ordinal)).Html);

    [Fact]
    public void Stay_as_they_are_where_it_says_nothing() =>
        Assert.Equal("<p><a href=\"/x\">甲</a></p>", ShownBody.Of("<p><a href=\"/x\">甲</a></p>").Html);
}
