using System.Net;
using Gongkai.Rules.Problems;
using Microsoft.AspNetCore.HttpOverrides;

namespace Gongkai.Shell.Safety;

/// <summary>
/// Takes the visitor's address and https from a reverse proxy's headers, but only from proxies that are named: anybody else
/// could write what they like there.
/// </summary>
internal static class Proxies
{
    internal static void UseTrustedProxies(this IApplicationBuilder app, IReadOnlyList<string> trusted)
    {
        if (trusted.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var one in trusted)
        {
            if (IPAddress.TryParse(one, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(one));
            }
        }

        app.UseForwardedHeaders(options);
    }

    /// <summary>What is wrong with the setting; null when nothing is.</summary>
    internal static Problem? Fault(IReadOnlyList<string> trusted) =>
        trusted.FirstOrDefault(one => !IPAddress.TryParse(one, out _) && !System.Net.IPNetwork.TryParse(one, out _)) is { } odd
            ? new Problem("serve.odd-proxy", Severity.Error, $"设置 TrustedProxies 中的“{odd}”不是 IP 地址或网段。",
                "请写成 10.0.0.5 或 10.0.0.0/24，几个用分号隔开。", "")
            : null;
}
