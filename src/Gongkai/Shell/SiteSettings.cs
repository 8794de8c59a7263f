using Gongkai.Data;
using Gongkai.Data.Freshness;
using Gongkai.Shell.Access;
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

    internal string ErrorReportUrl => Of("site.error-report", "");

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
