using Gongkai.Rules.Problems;

namespace Gongkai.Documents.Html;

/// <summary>What keeps an old page out, and what was guessed about one that comes in.</summary>
internal static class OldPageProblems
{
    internal static Problem TooLarge(int length) => new(
        "page.too-large", Severity.Error, $"网页有 {length >> 20} MB，超过上限 {OldPage.Largest >> 20} MB。", "请把其中的大表格或者内嵌的图片改为附件。", "");

    internal static Problem NoText() =>
        new("page.no-text", Severity.Error, "不是网页，或者文字编码无法识别。", "请用浏览器打开原网页，另存为 UTF-8 编码后再试。", "");

    internal static Problem NoTitle() => new("page.no-title", Severity.Error, "没有标题。", "请在网页的 ArticleTitle 标签里补填标题。", "");

    internal static Problem TitleTooLong(int length) =>
        new("page.long-title", Severity.Error, $"标题有 {length} 个字，超过 300 个字。", "请在网页的 ArticleTitle 标签里改短。", "");

    internal static Problem NoDate() =>
        new("page.no-date", Severity.Error, "没有发布日期。", "请在网页的 PubDate 标签里补填，例如 2020-08-02 09:30。", "");

    internal static Problem BadDate(string written) =>
        new("page.bad-date", Severity.Warning, $"PubDate“{Short(written)}”不是日期。", "请核对发布日期。", "");

    internal static Problem DateElsewhere(string where) =>
        new("page.date-elsewhere", Severity.Warning, $"网页没有可用的 PubDate，发布日期取自{where}。", "请核对发布日期。", "");

    internal static Problem NoBody() =>
        new("page.no-body", Severity.Error, "没有找到正文。", "正文可能由脚本载入，请从原系统导出后用表格导入。", "");

    internal static Problem BodyGuessed() =>
        new("page.body-guessed", Severity.Warning, "网页没有标明正文的位置，按文字分布判断。", "请核对正文首尾。", "");

    internal static Problem LostCharacters() =>
        new("page.lost-characters", Severity.Warning, "有个别文字在原网页里已经损坏。", "请核对有“\ufffd”的地方。", "");

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
