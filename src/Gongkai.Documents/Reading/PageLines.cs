using System.Buffers;
using System.Text.RegularExpressions;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Lines that belong to the page and not to the report: page numbers, path, buttons, what a copy wrote above the text.
/// </summary>
internal static partial class PageLines
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789 -—–―－·_");

    private static readonly string[] Beginnings =
    [
        "当前位置", "发布时间", "发布日期", "发文日期", "成文日期", "信息来源", "来源：", "来源:", "字体", "分享", "打印", "文号", "发布机构", "栏目：", "栏目:", "原文链接",
        "本地目录", "页面链接", "索引号", "标题：", "标题:", "附件下载", "相关链接", "上一篇", "下一篇", "扫一扫", "【打印", "【关闭", "关闭窗口", "打印本页", "版权所有",
        "主办单位", "主办：", "网站标识码", "浏览次数", "点击数", "阅读次数", "采集时间", "# source", "# search", "====", "-->", "日期：", "日期:", "时间：", "时间:",
        "责任编辑", "视力保护", "无障碍", "全真版", "文字版", "Page ", "P. ",
    ];

    /// <summary>“1”, “— 3 —”, “- 3 -”, “第 3 页”.</summary>
    internal static bool IsPageNumber(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length is 0 or > 14)
        {
            return false;
        }

        if (line[0] == '第' && (line[^1] == '页' || line.Contains('共')))
        {
            return true;
        }

        var digits = 0;
        var dashes = 0;
        foreach (var c in line)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            dashes += c is '-' or '—' or '–' or '―' or '－' or '·' or '_' ? 1 : 0;
            if (!char.IsAsciiDigit(c) && c != ' ' && dashes == 0)
            {
                return false;
            }
        }

        var plain = dashes == 0 || !(char.IsAsciiDigit(line[0]) || char.IsAsciiDigit(line[^1]));
        return digits is > 0 and <= 3 && plain && !line.ContainsAnyExcept(NumberSigns);
    }

    /// <summary>A page number with dashes or words: safe to drop even where figures are expected.</summary>
    internal static bool IsMarkedPageNumber(ReadOnlySpan<char> line) =>
        IsPageNumber(line) && !char.IsAsciiDigit(line.Trim()[0]);

    /// <summary>Something a portal prints around a text.</summary>
    internal static bool IsAround(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        foreach (var beginning in Beginnings)
        {
            if (line.StartsWith(beginning))
            {
                return true;
            }
        }

        return line is "正文" or "目录" or "打印" or "关闭" or "微信" or "微博" or "QQ空间" or "附件" or "首页" or "---" or "***" or "默认 超大"
            or "大 中 小";
    }

    /// <summary>Whether a line is a date alone, as under a signature.</summary>
    internal static bool IsDate(string line) => line.Length < 24 && Date().IsMatch(line);

    [GeneratedRegex("^[(（]?20[0-9]{2} *年 *[0-9]{1,2} *月 *[0-9]{1,2} *日[)）]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
