namespace Gongkai.EndToEnd;

/// <summary>The first pages in the machine's Chromium: they keep the policy they are sent with, and fit on a phone.</summary>
public sealed class InABrowser : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("gongkai-browser-").FullName;
    private ProgramUnderTest _program = null!;
    private Browser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _program = await ProgramUnderTest.ServeAsync(_data, null);
        _browser = await Browser.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _program.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Theory]
    [InlineData("/", 1280)]
    [InlineData("/", 360)]
    [InlineData("/office/sign-in", 1280)]
    [InlineData("/office/sign-in", 360)]
    public async Task Pages_log_no_error_and_are_no_wider_than_the_window(string path, int width)
    {
        var page = await _browser.OpenAsync(_program.Address, width);

        var answer = await page.GotoAsync(path);
        var styles = await page.EvaluateAsync<int>("document.styleSheets.length");
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        Assert.Equal(200, answer?.Status);
        Assert.True(styles > 0, "The page has no style sheet.");
        Assert.InRange(wide, 1, width);
        Assert.Empty(_browser.Errors);
    }
}
