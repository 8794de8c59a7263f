using System.Text.RegularExpressions;
using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Problems;

namespace Gongkai.Shell;

/// <summary>All ways in which what is written about an organ can be wrong by itself.</summary>
internal static partial class AgencyProblems
{
    internal const string SlugHint = "网址中代表本机关的一段，如 kjj：小写字母开头，只用小写字母、数字、连字符，2 至 40 个字符。定下后不能更改。";

    internal static IEnumerable<Problem> Names(string name, string shortName)
    {
        if (name.Length is 0 or > 100)
        {
            yield return Of("agency.name", "Name", name.Length == 0 ? "没有填写机关全称。" : $"机关全称有 {name.Length} 个字。", "请填写不超过 100 个字的全称。");
        }

        if (shortName.Length is 0 or > 40)
        {
            yield return Of("agency.short-name", "ShortName", shortName.Length == 0 ? "没有填写机关简称。" : $"机关简称有 {shortName.Length} 个字。", "请填写不超过 40 个字的简称。");
        }
    }

    internal static IEnumerable<Problem> Slug(string slug)
    {
        if (!SlugForm().IsMatch(slug))
        {
            yield return Of("agency.slug", "Slug", slug.Length == 0 ? "没有填写网址代号。" : $"网址代号“{slug}”不合要求。", "请用 2 至 40 个小写字母、数字、连字符，以字母开头。");
        }
        else if (ReservedWords.Has(slug))
        {
            yield return Of("agency.slug-reserved", "Slug", $"网址代号“{slug}”是本网站自用的地址。", "请换一个，例如机关简称的拼音首字母。");
        }
    }

    internal static Problem SlugTaken(string slug) =>
        Of("agency.slug-taken", "Slug", $"网址代号“{slug}”已经用过。", "代号用过后不再给别的机关，请换一个。");

    internal static IEnumerable<Problem> CreditCode(string? code)
    {
        if (code is not null && !Rules.Disclosure.CreditCode.IsValid(code))
        {
            yield return Of("agency.credit-code", "CreditCode", $"统一社会信用代码“{code}”不正确：应为 18 位，且末位校验码相符。", "请对照登记证书重新填写。");
        }
    }

    internal static IEnumerable<Problem> SiteCode(string? code, string field)
    {
        if (!string.IsNullOrEmpty(code) && !SiteCodeForm().IsMatch(code))
        {
            yield return Of("site.code", field, $"网站标识码“{code}”不正确。", "应为 10 位数字，国务院部门网站为 bm 加 8 位数字。");
        }
    }

    internal static Problem Of(string code, string field, string says, string remedy, string law = "") =>
        new(code, Severity.Error, says, remedy, law) { Field = field };

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$")]
    private static partial Regex SlugForm();

    [GeneratedRegex("^([0-9]{10}|bm[0-9]{8})$")]
    private static partial Regex SiteCodeForm();
}
