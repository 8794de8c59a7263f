using System.Text.RegularExpressions;
using Gongkai.Rules.Problems;
using Gongkai.Shell;

namespace Gongkai.Admin.Settings;

/// <summary>A text the site shows of itself (<see cref="SiteFacts"/>), with what it must look like.</summary>
internal sealed record SiteText(string Name, string Label, string Hint, Func<string, bool> Good, string Remedy)
{
    internal const int Longest = 200;

    /// <summary>As the form calls it: an address with dots is no name for a field.</summary>
    internal string Field => "Texts." + Name.Replace("site.", "", StringComparison.Ordinal);

    internal IEnumerable<Problem> Check(string value)
    {
        if (value.Length > Longest)
        {
            yield return AgencyProblems.Of("setting.long", Field, $"{Label}有 {value.Length} 个字。", $"请不超过 {Longest} 个字。");
        }
        else if (value.Length > 0 && !Good(value))
        {
            yield return AgencyProblems.Of("setting.form", Field, $"{Label}“{value}”不正确。", Remedy);
        }
    }
}

/// <summary>All of them, in the order of the form. An empty one is not shown on the portal.</summary>
internal static partial class SiteTexts
{
    internal static IReadOnlyList<SiteText> All { get; } =
    [
        new("site.name", "网站名称", "显示在每一页的页头和窗口标题，如 示例区政府信息公开。", Anything, ""),
        new("site.host", "主办单位", "显示在页头和页脚。", Anything, ""),
        new("site.address", "单位地址", "显示在页脚。", Anything, ""),
        new("site.phone", "联系电话", "显示在页脚，如 0591-12345678。", text => Phone().IsMatch(text), "请只用数字、空格、括号和连字符。"),
        new("site.domain", "网站域名", "写入每一页的 SiteDomain 标签，如 www.example.gov.cn；不填则用访问时的域名。", text => Domain().IsMatch(text), "请只写域名，不带 http:// 和路径。"),
        new("site.code", "网站标识码", "10 位数字；国务院部门网站为 bm 加 8 位数字。", text => !AgencyProblems.SiteCode(text, "").Any(), "应为 10 位数字，国务院部门网站为 bm 加 8 位数字。"),
        new("site.icp", "ICP 备案号", "如 闽ICP备12345678号。", text => text.Contains("ICP备", StringComparison.Ordinal), "请照备案证书填写，如 闽ICP备12345678号。"),
        new("site.police", "公安备案号", "如 闽公网安备 35010202000001号。", text => text.Contains("公网安备", StringComparison.Ordinal), "请照备案结果填写，如 闽公网安备 35010202000001号。"),
        new("site.party-mark", "党政机关网站标识的链接", "资格审定后发给本单位的标识证书网址；填写后页脚显示标识。", Link, "请写成 https:// 或 http:// 开头的完整网址。"),
        new("site.error-report", "“我为政府网站找错”地址", "由上级统一分配，https:// 开头；填写后页脚显示链接。", Link, "请写成 https:// 或 http:// 开头的完整网址。"),
    ];

    private static bool Anything(string text) => true;

    private static bool Link(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    [GeneratedRegex(@"^[0-9 ()（）+\-、/转]{5,60}$")]
    private static partial Regex Phone();

    [GeneratedRegex(@"^(?=.{1,253}$)([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)*[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$")]
    private static partial Regex Domain();
}
