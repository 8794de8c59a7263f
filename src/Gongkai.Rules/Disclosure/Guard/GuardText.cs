namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>A piece of text to be looked at, with its place in words for the person who has to find it.</summary>
/// <remarks>Example: <c>new GuardText("附件《名单.xlsx》工作表“Sheet2”（隐藏）B7", "示例文字") { About = "身份证号" }</c>.</remarks>
/// <param name="Place">Where it stands: 正文第3段; 附件《请示.docx》批注1（作者某人）; 文档属性“作者”.</param>
/// <param name="Text">The text. A paragraph, a cell, a row with tabs, a page with line ends; any length.</param>
public sealed record GuardText(string Place, string Text)
{
    /// <summary>What the text is said to be elsewhere: the head of its column, the label of its field. Empty when nothing
    /// says so. Example: <c>身份证号</c> over a column.</summary>
    public string About { get; init; } = "";
}
