using Gongkai.Data.Casework;
using Gongkai.Rules.Disclosure.Review;

namespace Gongkai.Admin.Audit;

/// <summary>What the log's acts are called. One without a word of its own is shown under its code.</summary>
internal static class AuditWords
{
    /// <summary>What the filter offers: the beginning of an act and its name.</summary>
    internal static IReadOnlyList<(string Prefix, string Name)> Groups { get; } =
    [
        ("session.", "登录和退出"), ("sign-in.", "登录验证"), ("person.", "人员和角色"), ("agency.", "机构"), ("section.", "内设机构"),
        ("officer.", "信息员"), ("settings.", "设置"), ("audit.", "审计"), ("start.", "开通"), ("item.", "信息"), ("column.", "栏目"),
        ("file.", "文件"), ("lattice.", "审核流程"), ("guard.", "检查用词"), ("numbers.", "索引号规则"), ("import.", "迁移"),
        ("api-token.", "接口密钥"), ("application.", "依申请公开"), ("data.", "其他改动"),
    ];

    private const string Item = "item.";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["session.start"] = "登录",
        ["session.end"] = "退出",
        ["sign-in.fail"] = "密码或验证码错误",
        ["sign-in.lock"] = "连续错误，账号锁定",
        ["sign-in.code"] = "验证码通过",
        ["sign-in.recovery-code"] = "用恢复码登录",
        ["start.code"] = "给出开通链接",
        ["start.open"] = "开通平台",
        ["start.administrators"] = "设立三位管理员",
        ["person.create"] = "建立账号",
        ["person.invite"] = "给出邀请链接",
        ["person.edit"] = "修改人员",
        ["person.phone.read"] = "查看完整电话",
        ["person.grant"] = "授予角色",
        ["person.grant-end"] = "收回角色",
        ["person.reset"] = "重置密码",
        ["person.must-change"] = "要求修改密码",
        ["person.unlock"] = "解除锁定",
        ["person.reset-factor"] = "重置两步验证",
        ["person.end-sessions"] = "退出其全部设备",
        ["person.disable"] = "停用账号",
        ["person.enable"] = "恢复账号",
        ["person.set-password"] = "设置密码",
        ["person.second-factor"] = "启用两步验证",
        ["person.second-factor-off"] = "停用两步验证",
        ["person.recovery-codes"] = "重新生成恢复码",
        ["agency.create"] = "新增机关",
        ["agency.place"] = "放入机构树",
        ["agency.columns"] = "按模板建立栏目",
        ["agency.edit"] = "修改机关",
        ["agency.rename"] = "机关更名",
        ["agency.correct-name"] = "更正机关名称",
        ["agency.move"] = "调整隶属",
        ["agency.merge"] = "机关合并",
        ["agency.split"] = "机关分设",
        ["agency.dissolve"] = "机关撤销",
        ["agency.restore"] = "恢复机关",
        ["section.create"] = "新增内设机构",
        ["section.rename"] = "内设机构改名",
        ["section.order"] = "调整顺序",
        ["section.close"] = "撤销内设机构",
        ["section.reopen"] = "恢复内设机构",
        ["section.office"] = "指定工作机构",
        ["officer.add"] = "新增信息员",
        ["officer.end"] = "信息员卸任",
        ["settings.edit"] = "修改设置",
        ["lattice.change"] = "修改审核流程",
        ["lattice.inherit"] = "沿用上级的审核流程",
        ["guard.words"] = "修改检查用词",
        ["numbers.change"] = "修改索引号规则",
        ["numbers.inherit"] = "沿用全站的索引号规则",
        ["audit.read"] = "查看审计日志",
        ["audit.export"] = "导出审计日志",
        ["item.create"] = "新建信息",
        ["item.edit"] = "修改信息的归属",
        ["import.decide"] = "决定迁移",
        ["import.items"] = "迁入信息",
        ["import.publish"] = "迁入的信息公开",
        ["api-token.create"] = "签发接口密钥",
        ["api-token.revoke"] = "作废接口密钥",
        ["api-token.use"] = "使用接口密钥（当天此地址首次）",
        ["demo.complete"] = "写完演示数据",
        ["data.change"] = "其他改动",
    };

    internal static string Of(string action) => Names.TryGetValue(action, out var name) ? name
        : action.StartsWith(Item, StringComparison.Ordinal) ? ItemEventKinds.NameOf(action[Item.Length..])
        : CaseActNames.Of(action);

    internal static bool Warns(string action) => action is "sign-in.fail" or "sign-in.lock";
}
