namespace Gongkai.Documents.Reading;

/// <summary>
/// Finds row labels in text by their core words. White space and quotes inside a label are skipped; numbering stands before it.
/// </summary>
internal static class RowLabels
{
    internal static readonly RowLabel[] All = Make();

    /// <summary>“3.其他” of 其他处理, which is only a label where that group is open: the same word heads a column.</summary>
    internal static readonly RowLabel Other = Named("T3.R3.6.3");

    /// <summary>“（七）总计”, only a label once rows have begun: the same word heads a column.</summary>
    internal static readonly RowLabel Total = Named("T3.R3.7");

    internal static readonly RowLabel OtherHandling = Named("T3.R3.6");

    private static readonly Entry[][] ByFirst = Index();

    /// <summary>The label that begins exactly here, and where its core words end.</summary>
    internal static RowLabel? At(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var bucket = ByFirst[Bucket(text[at])];
        foreach (var entry in bucket)
        {
            if (Loose.StartsWith(text, at, entry.Core, out end))
            {
                return entry.Label;
            }
        }

        return null;
    }

    /// <summary>The first label at or after a place.</summary>
    internal static RowLabel? Next(ReadOnlySpan<char> text, int from, out int start, out int end)
    {
        for (start = from; start < text.Length; start++)
        {
            if (ByFirst[Bucket(text[start])].Length > 0 && At(text, start, out end) is { } label)
            {
                return label;
            }
        }

        start = end = text.Length;
        return null;
    }

    private static int Bucket(char first) => first & 0xff;

    private static RowLabel Named(string code) => Array.Find(All, label => label.Code == code)!;

    private static Entry[][] Index()
    {
        var buckets = new List<Entry>[256];
        foreach (var label in All)
        {
            foreach (var core in label.Cores)
            {
                (buckets[Bucket(core[0])] ??= []).Add(new Entry(label, core));
            }
        }

        return Array.ConvertAll(buckets, bucket => bucket?.ToArray() ?? []);
    }

    private sealed record Entry(RowLabel Label, string Core);

    private static RowLabel[] Make()
    {
        var all = new List<RowLabel>();
        void Add(string code, bool whole, params string[] cores) => all.Add(new RowLabel(all.Count, code, whole, cores));

        Add("T2.1.1", true, "规章");
        Add("T2.1.2", true, "行政规范性文件", "规范性文件");
        Add("T2.5.1", true, "行政许可");
        Add("T2.5.2", false, "其他对外管理服务", "其它对外管理服务", "对外管理服务");
        Add("T2.6.1", true, "行政处罚");
        Add("T2.6.2", true, "行政强制");
        Add("T2.8.1", true, "行政事业性收费");
        Add("T2.9.1", true, "政府集中采购");
        Add("T3.R1", false, "本年新收", "本年度新收");
        Add("T3.R2", false, "上年结转", "上年度结转", "上一年结转", "上一年度结转");
        Add("", false, "不予公开", "无法提供", "不予处理", "本年度办理结果", "本年办理结果");
        Add("T3.R3.1", true, "予以公开");
        Add("T3.R3.2", false, "部分公开");
        Add("T3.R3.3.1", false, "属于国家秘密", "国家秘密");
        Add("T3.R3.3.2", false, "其他法律", "其它法律", "法律行政法规禁止");
        Add("T3.R3.3.3", false, "危及", "三安全一稳定");
        Add("T3.R3.3.4", false, "保护第三方");
        Add("T3.R3.3.5", false, "属于三类", "三类内部");
        Add("T3.R3.3.6", false, "属于四类", "四类过程");
        Add("T3.R3.3.7", false, "属于行政执法", "行政执法案卷");
        Add("T3.R3.3.8", false, "属于行政查询", "行政查询事项");
        Add("T3.R3.4.1", false, "本机关不掌握", "不掌握相关");
        Add("T3.R3.4.2", false, "没有现成", "另行制作");
        Add("T3.R3.4.3", false, "补正后");
        Add("T3.R3.5.1", false, "信访举报", "信访");
        Add("T3.R3.5.2", false, "重复申请");
        Add("T3.R3.5.3", false, "要求提供公开", "公开出版物");
        Add("T3.R3.5.4", false, "无正当理由大量", "大量反复");
        Add("T3.R3.5.5", false, "要求行政机关确认", "确认或重新出具", "重新出具");
        Add("T3.R3.6.1", false, "申请人无正当理由逾期", "无正当理由逾期", "逾期不补正");
        Add("T3.R3.6.2", false, "申请人逾期未按", "逾期未按", "未按收费通知");
        Add("T3.R3.6", true, "其他处理", "其它处理");
        Add("T3.R3.6.3", true, "其他", "其它");
        Add("T3.R3.7", true, "总计", "合计");
        Add("T3.R4", false, "结转下年", "结转下一年", "下年度继续办理");
        return [.. all];
    }
}
