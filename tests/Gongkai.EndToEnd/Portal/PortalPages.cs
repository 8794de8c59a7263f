using System.Diagnostics;
using System.Globalization;
using Deque.AxeCore.Playwright;
using Gongkai.Shell.Reading;
using Microsoft.Playwright;

namespace Gongkai.EndToEnd.Portal;

/// <summary>Every kind of page of the portal, looked at by Chromium, by axe and by a validator.</summary>
public sealed class PortalPages(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    private const int Phone = 360;
    private const int Desk = 1280;
    private const int MostBytes = 60 * 1024;

    [Theory]
    [InlineData("", Desk)]
    [InlineData("", Phone)]
    [InlineData("/large", Desk)]
    [InlineData("/large", Phone)]
    [InlineData("/contrast", Desk)]
    [InlineData("/contrast", Phone)]
    public async Task Have_no_serious_finding_no_sideways_scroll_and_ask_nobody_else(string mode, int width)
    {
        Assert.Contains(ReadingMode.All, known => known.Prefix == mode);
        var page = await portal.Browser.OpenAsync(portal.Address, width);
        var faults = new List<string>();
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } asked && asked.Authority != portal.Address.Authority)
            {
                faults.Add($"asked {asked}");
            }
        };
        foreach (var (number, (kind, path)) in portal.Pages.Index())
        {
            await page.GotoAsync(mode + path);
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (wide > width)
            {
                faults.Add($"{kind}: {wide} pixels wide: {await WidestAsync(page)}");
            }

            if (!ReadByAxe(mode, width, number))
            {
                continue;
            }

            var found = await page.RunAxe();
            faults.AddRange(found.Violations.Where(one => one.Impact is "serious" or "critical").Select(one =>
                $"{kind}: {one.Id}: {string.Join(" | ", one.Nodes.Take(3).Select(node => node.Html))}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(await page.Context.CookiesAsync());
        // A page that is not there is told so by the console as well.
        Assert.DoesNotContain(portal.Browser.Errors, error => !error.Contains("404", StringComparison.Ordinal) && !error.Contains("410", StringComparison.Ordinal));
    }

    /// <summary>In the short form axe reads each page in each mode at one of the two widths; in the long form at both.</summary>
    private static bool ReadByAxe(string mode, int width, int number) => mode.Length == 0
        || Environment.GetEnvironmentVariable("GONGKAI_TEST_LONG") == "1" || number % 2 == 0 == (width == Desk);

    [Fact]
    public async Task Are_valid_html()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-html-").FullName;
        try
        {
            using var client = new HttpClient { BaseAddress = portal.Address };
            foreach (var (kind, path) in portal.Pages)
            {
                using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
                await File.WriteAllTextAsync(Path.Combine(folder, kind.Replace(' ', '-') + ".html"), await answer.Content.ReadAsStringAsync());
            }

            var web = Path.Combine(RepositoryRoot(), "src", "Gongkai", "web");
            var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = web };
            foreach (var word in (string[])["node_modules/html-validate/bin/html-validate.mjs", "--config", "htmlvalidate.json", "--formatter", "text", folder])
            {
                start.ArgumentList.Add(word);
            }

            using var node = Process.Start(start)!;
            var error = node.StandardError.ReadToEndAsync();
            var said = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            Assert.True(node.ExitCode == 0, said[..Math.Min(said.Length, 6000)] + await error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Article_weighs_less_than_sixty_kilobytes_without_its_pictures()
    {
        var page = await portal.Browser.OpenAsync(portal.Address);
        var bytes = new List<(string Url, int Size)>();
        page.Response += async (_, answer) =>
        {
            if (answer.Request.ResourceType != "image")
            {
                var body = await answer.BodyAsync();
                lock (bytes)
                {
                    bytes.Add((answer.Url, body.Length));
                }
            }
        };

        await page.GotoAsync(portal.Pages["article"], new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.True(bytes.Sum(one => one.Size) < MostBytes, string.Join('\n', bytes.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Size} {one.Url}"))));
        Assert.True(bytes.Count >= 2);
    }

    /// <summary>What sticks out of the window, for the message.</summary>
    private static Task<string> WidestAsync(IPage page) => page.EvaluateAsync<string>(
        """
        [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1
            && !e.closest(".table-scroll")).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(" | ")
        """);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Gongkai.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
