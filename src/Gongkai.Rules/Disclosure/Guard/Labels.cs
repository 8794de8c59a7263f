using System.Buffers;

namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>What a text says a number is.</summary>
internal static class Labels
{
    private static readonly SearchValues<string> Identity = SearchValues.Create(
        ["身份证", "身份号", "证件号", "公民身份", "身份识别"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Telephone = SearchValues.Create(
        ["电话", "手机", "联系", "号码", "微信", "致电", "来电", "热线", "tel", "phone", "mobile", "mob"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Bank = SearchValues.Create(
        ["银行", "卡号", "账号", "帐号", "账户", "帐户", "开户", "储蓄", "信用社", "工资卡"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Other = SearchValues.Create(
        [
            "编号", "编码", "代码", "文号", "字号", "单号", "订单", "流水", "受理号", "索引号", "许可证", "登记证", "注册号", "序列号", "条码", "批号",
            "合同号", "案号", "信用码", "isbn", "发票", "票号", "标识码", "产证", "权证",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Amount = SearchValues.Create(
        ["金额", "元）", "元)", "合计", "总额", "预算", "决算", "面积", "数量", "产值"], StringComparison.Ordinal);

    internal static bool IsIdentity(ReadOnlySpan<char> before) => before.ContainsAny(Identity);

    internal static bool IsTelephone(ReadOnlySpan<char> before) => before.ContainsAny(Telephone);

    internal static bool IsBank(ReadOnlySpan<char> before) => before.ContainsAny(Bank);

    /// <summary>A number that identifies a thing and no person.</summary>
    internal static bool IsOther(ReadOnlySpan<char> before) => before.ContainsAny(Other) && !IsIdentity(before);

    internal static bool IsAmount(ReadOnlySpan<char> before) => before.ContainsAny(Amount);
}
