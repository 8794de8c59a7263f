using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>Findings that are not read from a text: whoever knows of them makes them here, in one form and one wording.</summary>
/// <remarks>Example: <c>GuardFindings.DeadLink("正文第2段", "https://example.test/a", "404")</c>.</remarks>
public static class GuardFindings
{
    private const string Review = "保守国家秘密法第三十五条";

    /// <summary>A field that must be filled and is not.</summary>
    /// <param name="place">The form or element: 目录信息.</param>
    /// <param name="field">The field's name on the screen.</param>
    /// <param name="law">The article that asks for it, or empty.</param>
    /// <returns>A warning. Example: 缺少“成文日期”。</returns>
    public static GuardFinding MissingField(string place, string field, string law = "") =>
        Make(GuardKind.MissingField, place, "", $"缺少“{field}”。", $"请补填“{field}”。", law, field);

    /// <summary>A link that leads nowhere. The caller has tried it.</summary>
    /// <param name="place">Where the link stands.</param>
    /// <param name="address">The address as written.</param>
    /// <param name="reason">What happened, in a few words: 返回 404, 无法连接.</param>
    /// <returns>A warning; the fingerprint depends on the address alone.</returns>
    public static GuardFinding DeadLink(string place, string address, string reason) =>
        Make(GuardKind.DeadLink, place, address, $"链接打不开（{reason}）。", "请改正地址，或删去链接。", "", address);

    /// <summary>Something in a file that a reader does not see on opening it.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="what">What it is, as a noun phrase: 隐藏的工作表“Sheet2”.</param>
    /// <param name="content">What is hidden, for the fingerprint; never shown.</param>
    /// <returns>A warning.</returns>
    public static GuardFinding Hidden(string place, string what, string content) =>
        Make(GuardKind.HiddenContent, place, "", $"文件中有{what}，打开时看不到，公开后任何人都可以取出。",
            "请取消隐藏核对内容，确认不应公开的删去后重新上传。", Review, what, content);

    /// <summary>Comments left in a document.</summary>
    /// <param name="place">Where: the document, or the sheet.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="authors">Who wrote them; may be empty.</param>
    /// <param name="content">Their texts, for the fingerprint; never shown.</param>
    /// <returns>A warning.</returns>
    public static GuardFinding Comments(string place, int count, IEnumerable<string> authors, string content) =>
        Make(GuardKind.Comment, place, "", $"文件中留有 {count} 条批注{By(authors)}。", "请在“审阅”中删除全部批注，另存后重新上传。", Review, content);

    /// <summary>Tracked changes left in a document.</summary>
    /// <param name="place">Where: the document.</param>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="authors">Who made them; may be empty.</param>
    /// <param name="content">Inserted and deleted texts, for the fingerprint; never shown.</param>
    /// <returns>A warning.</returns>
    public static GuardFinding TrackedChanges(string place, int count, IEnumerable<string> authors, string content) =>
        Make(GuardKind.TrackedChange, place, "", $"文件中留有 {count} 处修订痕迹{By(authors)}，删去的文字仍可恢复。",
            "请在“审阅”中接受或拒绝全部修订，另存后重新上传。", Review, content);

    /// <summary>Something a file says beside its content: the place where a picture was taken.</summary>
    /// <param name="place">Where.</param>
    /// <param name="what">What it is, as a noun phrase: 拍摄位置（GPS）.</param>
    /// <param name="content">Its value, for the fingerprint; never shown.</param>
    /// <returns>A warning.</returns>
    public static GuardFinding Metadata(string place, string what, string content) =>
        Make(GuardKind.Metadata, place, "", $"图片信息中带有{what}。", "请用截图或“删除属性和个人信息”去掉图片信息后重新上传。", "个人信息保护法第二十八条",
            what, content);

    /// <summary>A file, or a part of it, the guard could not look into: a person has to.</summary>
    /// <param name="place">The file.</param>
    /// <param name="says">Why not, one sentence.</param>
    /// <param name="remedy">What to do, one sentence.</param>
    /// <param name="content">What identifies the unread content; a hash of the file will do.</param>
    /// <returns>A warning.</returns>
    public static GuardFinding Unread(string place, string says, string remedy, string content) =>
        Make(GuardKind.Unread, place, "", says, remedy, Review, says, content);

    private static GuardFinding Make(
        GuardKind kind, string place, string excerpt, string says, string remedy, string law,
            params ReadOnlySpan<string> identity) =>
        new(kind, Severity.Warning, place, excerpt, says, remedy, law, Fingerprints.Of(kind, string.Join('\n', identity),
            default));

    private static string By(IEnumerable<string> authors)
    {
        var names = authors.Where(name => !string.IsNullOrWhiteSpace(name)).Distinct().Take(5).ToList();
        return names.Count == 0 ? "" : $"（作者：{string.Join('、', names)}）";
    }
}
