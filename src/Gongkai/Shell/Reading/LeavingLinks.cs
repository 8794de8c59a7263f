using System.Text.Encodings.Web;

namespace Gongkai.Shell.Reading;

/// <summary>
/// Where a link in a published text leads: within the site in the mode of the page, to government sites straight, to any other
/// site by way of the notice that one is leaving (政府网站发展指引).
/// </summary>
internal sealed class LeavingLinks(HttpRequest request, SiteFacts site, long item)
{
    internal const string Page = "/leave";

    internal string Address(string address)
    {
        if (address.StartsWith('/'))
        {
            return ReadingMode.Has(address.Split('?', '#')[0]) ? request.PathBase + address : address;
        }

        return Leaves(address) ? $"{request.PathBase}{Page}?info={item}&to={UrlEncoder.Default.Encode(address)}" : address;
    }

    private bool Leaves(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && !IsGovernment(uri.IdnHost) && !IsOwn(uri.IdnHost);

    private static bool IsGovernment(string host) =>
        host.Equals("gov.cn", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".gov.cn", StringComparison.OrdinalIgnoreCase);

    private bool IsOwn(string host) =>
        host.Equals(site.Domain, StringComparison.OrdinalIgnoreCase)
        || host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase);
}
