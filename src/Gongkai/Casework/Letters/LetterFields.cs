namespace Gongkai.Casework.Letters;

/// <summary>What the fields of letters are called.</summary>
internal static class LetterFields
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["what"] = "事项",
        ["guidance"] = "指导和释明",
        ["days"] = "工作日数",
        ["reason"] = "理由",
        ["subject"] = "就哪些信息",
        ["party"] = "征求对象",
        ["scale"] = "收费标准",
        ["quantity"] = "数量",
        ["yuan"] = "金额（元）",
    };

    internal static string NameOf(string field) => Names.GetValueOrDefault(field, field);
}
