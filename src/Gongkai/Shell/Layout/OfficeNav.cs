using Gongkai.Shell.Access;
using static Gongkai.Shell.Access.Permission;

namespace Gongkai.Shell.Layout;

/// <summary>One entry of the staff's navigation; without permissions it is everybody's.</summary>
internal sealed record NavEntry(string Group, string Text, string Href, params IReadOnlyList<Permission> Needs)
{
    internal bool For(Signed signed) => Needs.Count == 0 || Needs.Any(signed.May);
}

/// <summary>Every room of the office, in the order of the work. A page that nobody may open is not shown.</summary>
internal static class OfficeNav
{
    private const string Work = "信息公开";
    private const string Applications = "依申请公开";
    private const string Rules = "公开管理";
    private const string Overview = "监督";
    private const string Administration = "系统管理";
    private const string Own = "我的";

    internal static IReadOnlyList<NavEntry> All { get; } =
    [
        new(Work, "今天要办的", "/office"),
        new(Work, "待我审核", "/office/review", ReviewFirst, ReviewSecond, ReviewFinal, ReviewSecrecy, PublishItems),
        new(Work, "信息", "/office/items", ReadItems),
        new(Work, "新建信息", "/office/items/new", WriteItems),
        new(Work, "不公开信息登记", "/office/undisclosed", ReadItems),
        new(Work, "指南和目录要素", "/office/elements", ReadItems),
        new(Applications, "申请", "/office/applications", ReadCases),
        new(Applications, "登记申请", "/office/applications/new", RegisterCases),
        new(Rules, "栏目", "/office/columns", ManageColumns),
        new(Rules, "审核流程", "/office/lattice", ManageColumns, ManageSettings),
        new(Rules, "索引号规则", "/office/numbers", ManageColumns, ManageSettings),
        new(Rules, "检查用词", "/office/words", ManageColumns),
        new(Rules, "文书设置", "/office/letters/settings", ManageColumns, ManageSettings),
        new(Rules, "文书模板", "/office/letters/texts", ManageSettings),
        new(Rules, "历史信息迁移", "/office/imports", ImportItems),
        new(Overview, "所辖机构", "/office/overview", Supervise),
        new(Administration, "机构", "/office/agencies", ManageAgencies),
        new(Administration, "网站设置", "/office/settings", ManageSettings),
        new(Administration, "网站外观", "/office/appearance", ManageSettings),
        new(Administration, "旧网址跳转", "/office/redirects", ManageSettings),
        new(Administration, "人员与角色", "/office/people", ManagePeople),
        new(Administration, "接口密钥", "/office/tokens", ManagePeople),
        new(Administration, "审计日志", "/office/audit", ReadAudit),
        new(Own, "账号与安全", "/office/me"),
    ];
}
