using Microsoft.Playwright;

namespace Gongkai.EndToEnd;

/// <summary>The machine's own Chromium. A page that logs an error or breaks the content security policy fails its test.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private readonly IPlaywright _driver;
    private readonly IBrowser _chromium;
    private readonly List<string> _errors = [];

    private Browser(IPlaywright driver, IBrowser chromium) => (_driver, _chromium) = (driver, chromium);

    /// <summary>What pages have complained about.</summary>
    internal IReadOnlyList<string> Errors => _errors;

    internal static async Task<Browser> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var chromium = await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Array.Find(Places, File.Exists)
                ?? throw new InvalidOperationException("No Chromium here: run ./test as root, which installs it."),
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
        return new Browser(driver, chromium);
    }

    /// <summary>A window of somebody who is not signed in, so many pixels wide.</summary>
    internal async Task<IPage> OpenAsync(Uri address, int width = 1280, bool script = true)
    {
        var window = await _chromium.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = "zh-CN",
            JavaScriptEnabled = script,
        });
        window.SetDefaultTimeout(20_000);
        var page = await window.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _errors.Add(error);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _driver.Dispose();
    }
}
