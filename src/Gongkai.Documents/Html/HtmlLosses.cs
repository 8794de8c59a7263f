using Gongkai.Rules.Problems;

namespace Gongkai.Documents.Html;

/// <summary>Counts what cleaning took out and a person would miss.</summary>
internal sealed class HtmlLosses
{
    internal int Pictures { get; set; }

    internal int Links { get; set; }

    internal int Programs { get; set; }

    internal int Hidden { get; set; }

    internal IReadOnlyList<Problem> Problems()
    {
        var problems = new List<Problem>();
        Add(problems, Pictures, "html.picture", "去掉了 {0} 张没有上传到本站的图片。", "请用“插入图片”上传后放回原处。");
        Add(problems, Links, "html.link", "去掉了 {0} 个不能使用的链接地址，文字保留。", "请改用以 http、https 开头或本站内的地址。");
        Add(problems, Programs, "html.program", "去掉了 {0} 处程序或嵌入内容。", "如需播放视频或填表，请放链接或附件。");
        Add(problems, Hidden, "html.hidden", "去掉了 {0} 处隐藏的文字。", "请核对原稿；需要公开的内容请取消隐藏后重新粘贴。");
        return problems;
    }

    private static void Add(List<Problem> problems, int count, string code, string says, string remedy)
    {
        if (count > 0)
        {
            problems.Add(new Problem(code, Severity.Warning, says.Replace("{0}", $"{count}", StringComparison.Ordinal), remedy,
                ""));
        }
    }
}
