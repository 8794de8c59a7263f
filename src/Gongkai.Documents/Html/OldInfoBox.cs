using System.Collections.Frozen;

namespace Gongkai.Documents.Html;

/// <summary>The information box (索引号 发布机构 成文日期 文号 …) of an old page: labels with the texts behind them.</summary>
internal sealed class OldInfoBox
{
    private const int LongestValue = 300;
    private const int LongestLabel = 12;

    private static readonly FrozenDictionary<string, OldField> Labels = new (OldField Field, string[] Names)[]
    {
        (OldField.Index, ["索引号", "信息索引", "信息索引号", "索引编号"]),
        (OldField.Number, ["文号", "发文字号", "发文文号", "文件编号", "文件号", "公文编号"]),
        (OldField.Publisher, ["发布机构", "发文机关", "发文机构", "发文单位", "制发机关", "发布单位", "责任部门", "公开责任部门"]),
        (OldField.Source, ["来源", "信息来源", "稿源", "文章来源", "信息提供"]),
        (OldField.Formed, ["成文日期", "发文日期", "生成日期", "制发日期", "成文时间", "发文时间", "印发日期"]),
        (OldField.Published, ["发布日期", "公开日期", "发布时间", "公开时间", "发表时间", "信息发布日期", "日期", "时间"]),
        (OldField.Topic, ["主题分类", "主题", "信息分类"]),
        (OldField.Form, ["体裁分类", "体裁", "公文种类", "文种"]),
        (OldField.Validity, ["有效性", "效力状态", "是否有效", "时效性", "时效", "效力"]),
        (OldField.Keywords, ["主题词", "关键词", "关键字"]),
        (OldField.Title, ["名称", "信息名称", "文件名称", "标题"]),
        (OldField.Effective, ["实施日期", "施行日期", "生效日期", "生效时间", "实施时间"]),
        (OldField.Expires, ["失效日期", "废止日期", "有效期至", "失效时间", "废止时间"]),
        (OldField.Author, ["作者", "撰稿"]),
        (OldField.None, ["组配分类", "服务对象", "服务对象分类", "公开方式", "公开时限", "公开范围", "审核程序", "责任处室", "语种", "信息格式", "内容概述", "浏览次数",
            "点击数", "点击量", "阅读次数", "阅读", "字号", "字体", "打印", "分享", "分享到", "责任编辑", "编辑", "审核"]),
    }.SelectMany(row => row.Names.Select(name => (name, row.Field))).ToFrozenDictionary(pair => pair.name, pair => pair.Field);

    private static readonly FrozenSet<string> Nothing =
        FrozenSet.ToFrozenSet(["无", "无文号", "无索引号", "暂无", "空", "-", "--", "—", "——", "/", "None", "none", "null", "NULL", "undefined", "〔〕号", "〔〕", "[]号", "无。"]);

    private readonly Dictionary<OldField, string> _values = [];

    private OldInfoBox()
    {
    }

    /// <summary>The texts of the box are no body.</summary>
    internal HashSet<OldText> Used { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What the box says; empty when it says nothing.</summary>
    internal string this[OldField field] => _values.GetValueOrDefault(field, "");

    internal static OldInfoBox Of(IReadOnlyList<OldText> texts)
    {
        var box = new OldInfoBox();
        for (var at = 0; at < texts.Count; at++)
        {
            if (LabelOf(texts[at].Text) is { } label)
            {
                box.Take(texts, at, label);
            }
        }

        return box;
    }

    /// <summary>A value that only says that there is none (无文号, /2021-None) as empty.</summary>
    internal static string Meaning(string value)
    {
        var trimmed = value.Trim(' ', '\u3000', '\u00a0', ':', '：', ';', '；', '|');
        return Nothing.Contains(trimmed) || trimmed.Contains("None", StringComparison.Ordinal) || trimmed.Length > LongestValue
            || trimmed.All(c => c is '-' or '—' or '/' or '*' or '.') ? "" : trimmed;
    }

    private void Take(IReadOnlyList<OldText> texts, int at, (OldField Field, string Said) label)
    {
        Used.Add(texts[at]);
        // The value may stand in the next text: “<td>文号</td><td>…</td>”, “<b>文号</b>：…”; unless that is the next label.
        if (label.Said.Length == 0)
        {
            Keep(label.Field, ValueAfter(texts, at));
            return;
        }

        // “发布时间：2020-08-02 来源：示例区科技局”
        for ((OldField Field, string Said)? next = label; next is { } one;)
        {
            var cut = NextLabel(one.Said);
            Keep(one.Field, one.Said[..cut]);
            next = cut < one.Said.Length ? LabelOf(one.Said[cut..].TrimStart()) : null;
        }
    }

    private string ValueAfter(IReadOnlyList<OldText> texts, int at)
    {
        var next = at + 1;
        if (next < texts.Count && texts[next].Text is ":" or "：")
        {
            Used.Add(texts[next++]);
        }

        if (next >= texts.Count || LabelOf(texts[next].Text) is not null || !Near(texts[at], texts[next]))
        {
            return "";
        }

        Used.Add(texts[next]);
        return texts[next].Text.TrimStart(':', '：', ' ');
    }

    private void Keep(OldField field, string written)
    {
        if (Meaning(written) is { Length: > 0 } value)
        {
            _values.TryAdd(field, value);
        }
    }

    /// <summary>Where the next label begins, behind a space; the length when there is none.</summary>
    private static int NextLabel(string text)
    {
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (text[at - 1] is ' ' or '\u3000' or '|' && text[at] is not (' ' or '\u3000' or '|') && LabelOf(text[at..]) is { } label
                && text.AsSpan(at).IndexOfAny(':', '：', ']') is >= 0 and <= LongestLabel && label.Said.Length < text.Length - at)
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>In the same block, or in blocks of the same row, list or box.</summary>
    private static bool Near(OldText one, OldText other) => one.Block == other.Block || one.Block.ParentElement == other.Block.ParentElement
        || one.Block.ParentElement == other.Block || one.Block == other.Block.ParentElement;

    /// <summary>“索 引 号：”, “【文号】示科发”, “发布日期” and nothing more; not “来源于群众”.</summary>
    private static (OldField Field, string Said)? LabelOf(string text)
    {
        var from = text[0] is '【' or '[' or '［' ? 1 : 0;
        var name = new System.Text.StringBuilder();
        for (var at = from; at < text.Length && name.Length <= LongestLabel; at++)
        {
            var c = text[at];
            if (c is ':' or '：' or '】' or ']' or '］')
            {
                return Labels.TryGetValue(name.ToString(), out var field) ? (field, text[(at + 1)..].TrimStart(' ', '：', ':', '\u3000')) : null;
            }

            if (c is not (' ' or '\u3000' or '\u00a0'))
            {
                name.Append(c);
            }
        }

        return name.Length <= LongestLabel && Labels.TryGetValue(name.ToString(), out var whole) ? (whole, "") : null;
    }
}

/// <summary>What a label of the box stands for.</summary>
internal enum OldField
{
    /// <summary>A label nobody asks for: it only ends the value before it.</summary>
    None,
    Index,
    Number,
    Publisher,
    Source,
    Formed,
    Published,
    Topic,
    Form,
    Validity,
    Keywords,
    Title,
    Effective,
    Expires,
    Author,
}
