using Gongkai.Data.Agencies;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Disclosure.Columns;

namespace Gongkai.Portal.Apply;

/// <summary>One of several to choose from, explained in plain words.</summary>
internal sealed record Option(string Value, string Text, string Hint = "");

/// <summary>A group of options as a form shows it.</summary>
internal sealed record OptionGroup(string Name, string Legend, string Hint, string? Chosen, IReadOnlyList<Option> Options);

/// <summary>What the choices of the form are called (条例第二十九条, 年度报告表三的申请人类型).</summary>
internal static class ApplyWords
{
    internal static IReadOnlyList<Option> Classes { get; } =
    [
        new(nameof(ApplicantClass.NaturalPerson), "公民", "以个人名义申请"),
        new(nameof(ApplicantClass.Business), "商业企业", "公司、个体工商户等以营利为目的的单位"),
        new(nameof(ApplicantClass.Research), "科研机构", "研究院所、高等学校的研究单位"),
        new(nameof(ApplicantClass.PublicWelfare), "社会公益组织", "基金会、慈善组织、志愿服务组织等"),
        new(nameof(ApplicantClass.LegalService), "法律服务机构", "律师事务所等以自己的名义申请；律师替当事人申请的，选当事人的类型"),
        new(nameof(ApplicantClass.OtherOrganisation), "其他法人或者组织", "村民委员会、业主委员会等以上都不是的单位"),
    ];

    internal static IReadOnlyList<Option> Ways { get; } =
    [
        new(nameof(ObtainingWay.Online), "网上获取", "在本站查询申请时下载"),
        new(nameof(ObtainingWay.Email), "电子邮件"),
        new(nameof(ObtainingWay.Post), "邮寄"),
        new(nameof(ObtainingWay.InPerson), "当面领取"),
        new(nameof(ObtainingWay.OnSite), "现场查阅、抄录"),
        new(nameof(ObtainingWay.Fax), "传真"),
    ];

    internal static IReadOnlyList<Option> Forms { get; } =
    [
        new(nameof(CarrierForm.Electronic), "电子文件"), new(nameof(CarrierForm.Paper), "纸质"), new(nameof(CarrierForm.Disc), "光盘等介质"),
    ];

    internal static string Of(ApplicantClass applicant) => Classes.First(one => one.Value == applicant.ToString()).Text;

    internal static string Of(ObtainingWay way) => Ways.First(one => one.Value == way.ToString()).Text;

    internal static string Of(CarrierForm form) => Forms.First(one => one.Value == form.ToString()).Text;

    /// <summary>Whether one may apply to it here: public enterprises of art. 55 are bound by other rules, and what is no more cannot answer.</summary>
    internal static bool Takes(Agency agency, DateOnly today) => agency.Kind != AgencyKind.PublicEnterprise && agency.ExistsOn(today);
}
