using Gongkai.Rules.Problems;

namespace Gongkai.Publishing.Edit;

/// <summary>All ways in which the form of an item is refused before the rules of review are asked.</summary>
internal static class EditProblems
{
    internal const int LongestTitle = 300;
    internal const int MostFiles = 60;

    internal static Problem BadDay(string field, string label, string typed) => new(
        "edit.bad-day", Severity.Error, $"{label}“{typed}”不是一个日期。", "请按“年-月-日”填写，例如 2026-03-02。", "")
    { Field = field };

    internal static Problem BadChoice(string field, string label) => new(
        "edit.bad-choice", Severity.Error, $"{label}选择的内容不存在或者不属于本机关。", "请重新选择。", "")
    { Field = field };

    internal static Problem LongTitle(int length) => new(
        "edit.long-title", Severity.Error, $"标题有 {length} 个字，超过 {LongestTitle} 个字，无法保存。", "请删减标题，详细内容写入内容概述或者正文。", "")
    { Field = "Title" };

    internal static Problem StrangeFile() => new(
        "edit.strange-file", Severity.Error, "附件列表中有不属于本条信息的文件。", "请刷新页面，重新添加附件。", "")
    { Field = "Attachments" };

    internal static Problem TooManyFiles() => new(
        "edit.too-many-files", Severity.Error, $"附件超过 {MostFiles} 个。", "请合并文件，或者拆分为几条信息。", "")
    { Field = "Attachments" };

    internal static Problem NoTitle() => new(
        "edit.no-title", Severity.Error, "没有填写标题，无法保存。", "请先填写标题，其他内容可以以后补充。", "")
    { Field = "Title" };

    internal static Problem NoAlternative(string picture) => new(
        "picture.no-alternative", Severity.Warning, $"图片“{picture}”没有替代文字，读屏软件的使用者不知道它的内容。", "请为图片填写一句说明。",
        "无障碍环境建设法第三十二条")
    { Field = "Attachments" };
}
