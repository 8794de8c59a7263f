using Gongkai.Data;
using Gongkai.Data.Freshness;
using Gongkai.Shell.Access;
using Gongkai.Shell.Appearance;
using Gongkai.Shell.Layout;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell;

/// <summary>What the site says of itself in its head and foot. Settings of the installation; each has a default that shows nothing false.</summary>
internal sealed record SiteFacts(IReadOnlyDictionary<string, string> Values)
{
    internal string Name => Of("site.name", "政府信息公开平台");

    /// <summary>主办单位.</summary>
    internal string Host => Of("site.host", "");

    internal string Address => Of("site.address", "");

    internal string Phone => Of("site.phone", "");

    internal string Domain => Of("site.domain", "");

    /// <summary>网站标识码: ten digits.</summary>
    internal string SiteCode => Of("site.code", "");

    internal string IcpNumber => Of("site.icp", "");

    internal string PoliceNumber => Of("site.police", "");

    /// <summary>The site's colour; null for the one it comes with.</summary>
    internal AccentColour? Accent => AccentColour.Parse(Of("site.accent", ""));

    internal SiteLogo? Logo => SiteLogo.Of(Of("site.logo", ""), Of("site.logo-alt", ""));

    internal string ErrorReportUrl => Of("site.error-report", "");

    /// <summary>Where the mark 党政机关网站标识 leads: the certificate of the unit that runs the site.</summary>
    internal string PartyMarkUrl => Of("site.party-mark", "");

    /// <summary>The register of a filing number with the police, looked up by its digits.</summary>
    internal string PoliceUrl =>
        $"https://beian.mps.gov.cn/#/query/webSearch?code={string.Concat(PoliceNumber.Where(char.IsAsciiDigit))}";

    /// <summary>What the foot of a government site must show (政府网站发展指引) and nobody has filled in yet.</summary>
    internal IReadOnlyList<string> MissingInFoot =>
    [
        .. new (string Name, string Value)[]
        {
            ("党政机关网站标识", PartyMarkUrl), ("我为政府网站找错", ErrorReportUrl), ("网站标识码", SiteCode), ("主办单位", Host),
            ("联系方式", Phone + Address), ("ICP 备案号", IcpNumber), ("公安备案号", PoliceNumber),
        }.Where(part => part.Value.Length == 0).Select(part => part.Name),
    ];

    /// <summary>The beginning of every address that is written out in full: the site's own name where it is set.</summary>
    internal string Root(HttpRequest request) => $"{request.Scheme}://{(Domain.Length > 0 ? Domain : request.Host.Value)}";

    /// <summary>A demonstration says on every page that it is one.</summary>
    internal bool Demo => Of("site.demo", "") == "yes";

    private string Of(string name, string otherwise) => Values.GetValueOrDefault(name, otherwise);
}

/// <summary>Settings as the database has them now.</summary>
internal sealed class SiteSettings(GongkaiDb db, Remembered remembered)
{
    internal async Task<SiteFacts> ReadAsync(CancellationToken cancel = default) => new(await ValuesAsync(cancel));

    /// <summary>The rules of sign-in, sessions and passwords.</summary>
    internal async Task<AccessRules> AccessAsync(CancellationToken cancel = default) => new(await ValuesAsync(cancel));

    /// <summary>The rows of one page of an office list.</summary>
    internal async Task<int> RowsAsync(CancellationToken cancel = default) => int.TryParse(
        (await ValuesAsync(cancel)).GetValueOrDefault(ListSettings.Rows.Name), out var rows) ? ListSettings.Rows.Within(rows)
            : ListSettings.Rows.Default;

    private async Task<IReadOnlyDictionary<string, string>> ValuesAsync(CancellationToken cancel) =>
        await remembered.GetAsync("settings", PublicTags.Settings, async () => await db.Settings.AsNoTracking()
            .Where(setting => setting.AgencyId == 0
                && (setting.Name.StartsWith("site.") || setting.Name.StartsWith("access.") || setting.Name.StartsWith("lists.")))
            .ToDictionaryAsync(setting => setting.Name, setting => setting.Value, cancel)) ?? [];
}
