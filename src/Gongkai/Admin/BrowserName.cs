namespace Gongkai.Admin;

/// <summary>What a browser calls itself, in two words a person knows their machine by.</summary>
internal static class BrowserName
{
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg/", "Edge"), ("QQBrowser", "QQ 浏览器"), ("360", "360 浏览器"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("HarmonyOS", "鸿蒙"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"),
        ("UOS", "统信"), ("Kylin", "麒麟"), ("Linux", "Linux"),
    ];

    internal static string Of(string browser)
    {
        var name = Browsers.FirstOrDefault(known => browser.Contains(known.Mark, StringComparison.Ordinal)).Name;
        var system = Systems.FirstOrDefault(known => browser.Contains(known.Mark, StringComparison.Ordinal)).Name;
        return (name, system) switch
        {
            (null, null) => "未知浏览器",
            (null, _) => system,
            (_, null) => name,
            _ => $"{name}，{system}",
        };
    }
}
