using Gongkai.Tests.Web;

namespace Gongkai.EndToEnd.Portal;

/// <summary>One small portal and one Chromium for all tests of a class.</summary>
public sealed class PortalInChromium : IAsyncLifetime
{
    private readonly SqliteSite _site = new();

    internal Browser Browser { get; private set; } = null!;

    /// <summary>Paths by the kind of their page.</summary>
    internal IReadOnlyDictionary<string, string> Pages { get; private set; } = null!;

    internal Uri Address => _site.Address;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        Pages = await _site.GivenSmallPortal();
        Browser = await Browser.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await _site.DisposeAsync();
    }
}
