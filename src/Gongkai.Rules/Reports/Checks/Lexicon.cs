using System.Buffers;

namespace Gongkai.Rules.Reports.Checks;

/// <summary>
/// The words of annual reports that the reader of claims knows. A gap with any other word in it proves nothing.
/// </summary>
internal static class Lexicon
{
    /// <summary>
    /// May stand between a verb (收到, 办结) and the number: names of applications and fillers. Longer words first.
    /// </summary>
    internal static readonly string[] Application =
    [
        "政府信息公开申请", "依申请公开", "信息公开", "政府信息", "依申请", "申请", "公开", "信息", "事项", "请求", "数量", "总数", "总量",
        "件数", "办件", "案件", "各类", "各种", "有关", "相关", "公民", "法人", "或者", "其他组织", "其它组织", "社会公众", "公众", "群众", "单位", "个人",
        "当事人", "提出", "提交", "共计", "合计", "累计", "总计", "共有", "继续", "办理", "处理", "答复", "任何", "情况", "本机关", "我局",
        "我办", "我委", "我镇", "我乡", "我街道", "我中心", "共", "计", "总", "为", "有", "达", "过", "了", "的", "件", "表", "人", "和", "或", "及", "、", "：",
    ];

    /// <summary>May stand between 复议 or 诉讼 and the number.</summary>
    internal static readonly string[] Proceeding =
        ["案件", "申请", "事项", "应诉", "答复", "数量", "总数", "共计", "合计", "总计", "累计", "共", "计", "各", "为", "有", "案", "件数", "的", "："];

    /// <summary>May stand between a noun and the number or the amount.</summary>
    internal static readonly string[] Filler =
    [
        "数量", "件数", "总数", "金额", "总额", "总金额", "收入", "项目", "资金", "共计", "合计", "总计", "累计", "实施", "完成", "收取", "收费", "共", "计",
        "总", "为", "达", "有", "了", "的", "：", "，",
    ];

    /// <summary>
    /// Words that make a clause speak of a part, a channel, a comparison or another time; such a number is left alone.
    /// </summary>
    internal static readonly SearchValues<string> Part = SearchValues.Create(
    [
        "网上", "线上", "线下", "网络", "网站", "在线", "信函", "邮寄", "邮件", "邮箱", "当面", "现场", "窗口", "传真", "平台", "系统", "书面", "口头", "电话", "通过",
        "其中", "延期", "逾期", "超期", "提前", "部分公开", "予以公开", "同意公开", "公开答复", "不予", "无法", "自然人", "企业", "律师", "撤", "季度", "上半年", "下半年",
        "同比", "相比", "增长", "减少", "增加", "下降", "较", "转办", "转送", "协助", "涉及", "关于", "上年", "上一年", "去年", "往年", "同期", "当年", "平均", "每",
        "月份", "名义", "拟", "其他处理", "其它处理", "不再处理", "信访", "投诉", "举报", "咨询", "留言", "热线", "建议", "提案",
    ], StringComparison.Ordinal);

    /// <summary>Where a clause ends.</summary>
    internal static readonly SearchValues<char> Borders = SearchValues.Create("，；：（）“”");

    /// <summary>Words that name more than the organ itself.</summary>
    internal static readonly SearchValues<string> Wider = SearchValues.Create(
        ["全区", "全市", "全县", "全省", "全州", "全旗", "全镇", "全乡", "全系统", "各级", "各部门", "各单位", "各镇", "各乡镇", "各街道", "两级", "下属", "所属", "系统内"],
        StringComparison.Ordinal);

    /// <summary>Words that name one of two scopes.</summary>
    internal static readonly SearchValues<string> OwnLevel =
        SearchValues.Create(["本级", "区政府办", "市政府办", "县政府办", "省政府办", "局机关"], StringComparison.Ordinal);

    /// <summary>The prose speaks of applications for information.</summary>
    internal static readonly SearchValues<string> Topic = SearchValues.Create(
        ["公开申请", "依申请", "申请公开", "信息申请", "申请信息公开", "申请政府信息"], StringComparison.Ordinal);

    /// <summary>A sentence without any of these claims nothing about a table.</summary>
    internal static readonly SearchValues<string> Claiming = SearchValues.Create(
        ["申请", "结转", "办结", "答复", "复议", "诉讼", "规范性文件", "收费", "处理费", "采购"], StringComparison.Ordinal);

    /// <summary>A sentence without any of these lists no parts.</summary>
    /// <summary>An organ tells of reconsiderations and suits it decides, or of its law enforcement as a whole.</summary>
    internal static readonly SearchValues<string> ReviewWork = SearchValues.Create(
        ["办理", "审理", "审结", "办结", "受理", "化解", "应诉", "执法", "法治", "依法行政", "复议机关", "复议机构", "全区", "全县", "全市", "全省"],
        StringComparison.Ordinal);

    internal static readonly SearchValues<string> Listing =
        SearchValues.Create(["其中", "包括", "包含", "分别", "含"], StringComparison.Ordinal);

    /// <summary>Whether known words fill the gap altogether.</summary>
    internal static bool Fills(ReadOnlySpan<char> gap, string[] words) => Prefix(gap, words) == gap.Length;

    /// <summary>How far known words (and years in digits) reach into a text.</summary>
    internal static int Prefix(ReadOnlySpan<char> text, string[] words)
    {
        var at = 0;
        while (at < text.Length)
        {
            var step = Step(text[at..], words);
            if (step == 0)
            {
                break;
            }

            at += step;
        }

        return at;
    }

    private static int Step(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text[0] == word[0] && text.StartsWith(word))
            {
                return word.Length;
            }
        }

        return text.Length >= 5 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[3]) && text[4] == '年'
            ? (text.Length > 5 && text[5] == '度' ? 6 : 5) : 0;
    }

    internal static bool Has(ReadOnlySpan<char> text, SearchValues<string> words) => text.IndexOfAny(words) >= 0;

    internal static bool Has(ReadOnlySpan<char> text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;
}
