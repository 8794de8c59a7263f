using Gongkai.Data.People;
using Gongkai.Data.Settings;
using Gongkai.EndToEnd.Killing;
using Microsoft.Playwright;

namespace Gongkai.EndToEnd.Office;

/// <summary>A small invented site with one person in every role, and the machine's Chromium before it.</summary>
public abstract class OfficeInABrowser : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("gongkai-office-").FullName;
    private readonly Dictionary<Role, IPage> _windows = [];
    private ProgramUnderTest _program = null!;

    internal Browser Browser { get; private set; } = null!;

    internal KillScene Scene { get; private set; } = null!;

    internal Uri Address => _program.Address;

    public virtual async ValueTask InitializeAsync()
    {
        _program = await ProgramUnderTest.ServeAsync(_data, null);
        Scene = new KillScene(_data, null);
        await Scene.FillAsync();
        await using (var db = Scene.Open())
        {
            // The three administrators would have to set up an authenticator first; that is tested elsewhere.
            db.Settings.Add(new Setting { Name = "access.second-factor", Value = "Nobody" });
            await db.SaveChangesAsync();
        }

        Browser = await Browser.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await _program.DisposeAsync();
        Directory.Delete(_data, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A window of this person, signed in through the page.</summary>
    internal async Task<IPage> AsAsync(Role role)
    {
        if (_windows.TryGetValue(role, out var known))
        {
            return known;
        }

        var page = await Browser.OpenAsync(Address);
        await page.GotoAsync("/office/sign-in");
        await page.Locator("[name=UserName]").FillAsync(Scene.People[role].UserName);
        await page.Locator("[name=Password]").FillAsync(KillScene.Password);
        await page.Locator("form button").First.ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return _windows[role] = page;
    }
}
