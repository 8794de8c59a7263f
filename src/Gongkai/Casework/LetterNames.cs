namespace Gongkai.Casework;

/// <summary>What the letters of law §4.2 are called.</summary>
internal static class LetterNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["D04"] = "补正告知书",
        ["D05"] = "说明理由告知书",
        ["D06"] = "延期答复告知书",
        ["D07"] = "第三方意见征询书",
        ["D08"] = "征求机关意见函",
        ["D11"] = "信息处理费收费通知书",
        ["D12"] = "予以公开告知书",
        ["D13"] = "部分公开告知书",
        ["D14"] = "不予公开告知书",
        ["D15"] = "政府信息不存在告知书",
        ["D16"] = "非本机关负责公开告知书",
        ["D17"] = "需另行制作、加工、分析告知书",
        ["D18"] = "补正后仍不明确告知书",
        ["D19"] = "不予重复处理告知书",
        ["D20"] = "信访、投诉、举报类告知书",
        ["D21"] = "公开出版物获取途径告知书",
        ["D22"] = "专门查询事项告知书",
        ["D23"] = "不予处理告知书",
        ["D24"] = "视为放弃、不再处理告知书",
        ["D25"] = "终止办理告知书",
    };

    internal static string Of(string kind) => Names.GetValueOrDefault(kind, kind);
}
