using System.Net;
using Gongkai.Demo;
using Gongkai.Shell.Appearance;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Admin;

public sealed class AppearancePage(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData("#ffffff", 1)]
    [InlineData("#000000", 21)]
    [InlineData("#767676", 4.54)] // the grey every guide names
    [InlineData("1b4a70", 9.29)]
    public void Contrast_on_white_is_that_of_the_guidelines(string colour, double ratio) =>
        Assert.Equal(ratio, AccentColour.Parse(colour)!.Value.OnWhite, 0.05);

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#1234567")]
    [InlineData("}body{display:none")]
    [InlineData("#12345g")]
    public void Only_six_digits_are_a_colour(string text) => Assert.Null(AccentColour.Parse(text));

    [Fact]
    public void A_pale_colour_is_offered_darker_and_legible() =>
        Assert.All([new AccentColour(255, 200, 0), new AccentColour(120, 180, 220), new AccentColour(200, 40, 40)], colour =>
        {
            Assert.False(colour.Legible);
            Assert.True(colour.Darkened().Legible);
        });

    [Fact]
    public async Task Colour_is_served_at_an_address_that_changes_with_it()
    {
        using var system = await site.System();

        Assert.True((await Save(system, "#7a1f1f")).Redirected);

        using var reader = site.Anybody();
        var first = Style(await reader.GetAsync("/"));
        var sheet = await reader.GetAsync(first);
        Assert.Contains("--accent:#7a1f1f", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("immutable", sheet.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.NotEmpty(await site.Audit("settings.look"));
        await Save(system, "#14532d");
        Assert.NotEqual(first, Style(await reader.GetAsync("/")));
        (await reader.GetAsync(first)).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("#ffcc00", "看不清的人较多")]
    [InlineData("blue", "不是颜色")]
    public async Task Colour_that_will_not_do_is_refused_with_a_reason(string colour, string says)
    {
        using var system = await site.System();

        (await Save(system, colour)).Shows(says);
    }

    [Fact]
    public async Task Preview_shows_the_colour_and_keeps_nothing()
    {
        using var system = await site.System();

        var shown = await system.PostFromAsync("/office/appearance", "/office/appearance?handler=Preview", ("Accent", "#5b2c6f"));

        Assert.Contains("accent=5b2c6f", shown.Page.QuerySelector("head link[href*='preview.css']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(".look-preview{--accent:#5b2c6f}", (await system.GetAsync("/office/appearance/preview.css?accent=5b2c6f")).Text, StringComparison.Ordinal);
        (await system.GetAsync("/office/appearance/preview.css?accent=}x{")).Is(HttpStatusCode.NotFound);
        using var reader = site.Anybody();
        Assert.DoesNotContain("5b2c6f", (await reader.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Logo_is_taken_by_its_content_and_shown_with_its_words()
    {
        using var system = await site.System();
        var png = PngOf();

        Assert.True((await system.UploadAsync("/office/appearance", "/office/appearance", "file", "标志.png", png, ("AltText", "示例区标志"))).Redirected);

        using var reader = site.Anybody();
        var image = (await reader.GetAsync("/")).Page.QuerySelector("img.site-logo")!;
        Assert.Equal("示例区标志", image.GetAttribute("alt"));
        var got = await reader.GetAsync(image.GetAttribute("src")!);
        got.Is(HttpStatusCode.OK);
        Assert.Equal("image/png", got.Headers["Content-Type"]);
        (await reader.GetAsync("/site/logo/" + new string('0', 64))).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("logo.png", "<html></html>")]
    public async Task Logo_that_is_no_picture_is_refused(string name, string content)
    {
        using var system = await site.System();

        var shown = await system.UploadAsync(
            "/office/appearance", "/office/appearance", "file", name, System.Text.Encoding.UTF8.GetBytes(content), ("AltText", "标志"));

        shown.Is(HttpStatusCode.OK);
        Assert.NotNull(shown.Page.QuerySelector(".error-summary"));
    }

    [Fact]
    public async Task Logo_needs_words_for_those_who_do_not_see_it()
    {
        using var system = await site.System();

        (await system.UploadAsync("/office/appearance", "/office/appearance", "file", "标志.png", PngOf())).Shows("没有填写标志的替代文字");
    }

    private static byte[] PngOf() => Landscape.Paint(new DemoPicture("标志", "标志", 1));

    private static async Task<Shown> Save(Visitor system, string colour) => await system.UploadAsync(
        "/office/appearance", "/office/appearance", "none", "none", [], ("Accent", colour), ("RemoveLogo", "true"));

    private static string Style(Shown shown) =>
        shown.Page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!)
            .Single(href => href.StartsWith("/site/style/", StringComparison.Ordinal));
}
