using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>
/// The words that stand in the tables beside row labels: column headings, captions, and pieces of labels the layout cut off.
/// </summary>
internal static class TableWords
{
    private static readonly string[] Known =
    [
        "信息内容", "本年新", "制作数量", "公开数量", "本年新制作数量", "本年新公开数量", "对外公开总数量", "对外公开总数", "上一年项目数量", "上一年项目", "数量",
        "本年增/减", "本年增减", "处理决定数量", "采购项目数量", "采购总金额", "本年制发件数", "本年废止件数", "现行有效件数", "制发数量", "废止数量",
        "现行有效数量", "本年制发数量", "本年制作数量", "本年废止数量", "本年处理决定数量", "本年收费金额", "单位万元", "历史累计", "申请人情况", "自然人",
        "法人或其他组织", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "总计", "合计", "其他", "商业", "企业", "科研", "机构", "社会", "公益", "组织",
        "社会公益", "法律", "服务", "法律服务", "行政复议", "行政诉讼", "未经复议直接起诉", "复议后起诉", "结果维持", "结果纠正", "其他结果", "尚未审结", "维持", "纠正",
        "结果", "审结", "尚未", "尚未审", "总", "计", "结", "果", "他", "其", "自", "然", "人", "数据项目", "类别", "项目",
    ];

    /// <summary>
    /// The words by their length: a table hashed by strings would cost more to build than a run over one report to use.
    /// </summary>
    private static readonly string[][] ByLength = Sorted();

    /// <summary>
    /// All official labels in one text, without numbering and punctuation: what the layout cut off is a piece of it.
    /// </summary>
    private static readonly string Labels = Official();

    private static bool IsKnown(ReadOnlySpan<char> core)
    {
        if (core.Length >= ByLength.Length)
        {
            return false;
        }

        foreach (var word in ByLength[core.Length])
        {
            if (core.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static string[][] Sorted()
    {
        var longest = 0;
        foreach (var word in Known)
        {
            longest = Math.Max(longest, word.Length);
        }

        var sorted = new string[longest + 1][];
        for (var length = 0; length <= longest; length++)
        {
            sorted[length] = Array.FindAll(Known, word => word.Length == length);
        }

        return sorted;
    }

    /// <summary>A column heading or caption of the tables; the text is without white space and punctuation.</summary>
    internal static bool IsHeading(ReadOnlySpan<char> core) =>
        IsKnown(core)
        || (core.StartsWith("第二十条第") && core.Length < 10) || (core.StartsWith("第") && core.Length < 6 && core.EndsWith("项"))
        || core.StartsWith("本列数据的") || core.StartsWith("本年收费金额") || core.StartsWith("采购总金额") || core.StartsWith("现行有效")
        || core.StartsWith("信息内容") || core.StartsWith("等于第三项") || core.StartsWith("申请人情况")
        || core.StartsWith("本年新制作数") || core.StartsWith("本年新公开数") || core.StartsWith("对外公开总")
        || core.StartsWith("未经复议直接起诉") || core.StartsWith("行政诉讼未经") || core.StartsWith("行政诉讼复议后") || core.StartsWith("行政复议行政诉讼")
        || core.StartsWith("结果维持") || (core.StartsWith("表") && core.Length < 16);

    /// <summary>A piece of an official row label.</summary>
    internal static bool IsPiece(ReadOnlySpan<char> core) => core.Length > 1 && core.Length < 40
        && Labels.AsSpan().IndexOf(core) >= 0;

    /// <summary>A piece of the label of this row.</summary>
    internal static bool IsPieceOf(ReadOnlySpan<char> core, RowLabel label)
    {
        Span<char> buffer = stackalloc char[128];
        return core.Length > 1 && (ReportFormat.F2021.FindRow(label.Code) ?? ReportFormat.F2019.FindRow(label.Code)) is { } row
            && Loose.Core(row.Label, buffer).IndexOf(core) >= 0;
    }

    private static string Official()
    {
        Span<char> buffer = stackalloc char[128];
        var text = new System.Text.StringBuilder();
        foreach (var row in ReportFormat.F2019.Rows.Concat(ReportFormat.F2021.Rows))
        {
            foreach (var part in (string[])[row.Group, row.Label])
            {
                text.Append(Loose.Core(part.AsSpan(Loose.AfterNumbering(part)), buffer)).Append('|');
            }
        }

        return text.Append("本年度办理结果|三本年度办理结果|区分处理的只计这一情形不计其他情形|").ToString();
    }
}
