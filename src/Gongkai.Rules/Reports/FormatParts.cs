using static Gongkai.Rules.Reports.CellKind;

namespace Gongkai.Rules.Reports;

/// <summary>Builds the rows of an edition; table 3 and table 4 are the same in both but for one row.</summary>
internal sealed class FormatParts
{
    /// <summary>Columns C1…C7 of table 3.</summary>
    internal static readonly string[] Applicants = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

    /// <summary>Columns 1…5 of each block of table 4.</summary>
    internal static readonly string[] Results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

    private readonly List<RowDefinition> _rows = [];
    private int _next;

    internal IReadOnlyList<RowDefinition> Rows => _rows;

    internal void Table2(string code, string group, string label, params ColumnHead[] columns) =>
        Add(new RowDefinition(2, "T2." + code, group, label, RowRole.Other, optional: false), columns, separator: ".C");

    internal void Table3(string code, string group, string label, RowRole role, bool optional = false) =>
        Add(
            new RowDefinition(3, "T3." + code, group, label, role, optional),
            Array.ConvertAll(Applicants, heading => new ColumnHead(heading, Count)),
            separator: ".C");

    internal void Table4()
    {
        Block("T4.A", "", "行政复议");
        Block("T4.B", "行政诉讼", "未经复议直接起诉");
        Block("T4.C", "行政诉讼", "复议后起诉");
    }

    /// <summary>The rows of table 3 that did not change between the editions, up to （五）.</summary>
    internal void Table3ToFive()
    {
        Table3("R1", "", "一、本年新收政府信息公开申请数量", RowRole.Received);
        Table3("R2", "", "二、上年结转政府信息公开申请数量", RowRole.CarriedIn);
        Table3("R3.1", "", "（一）予以公开", RowRole.Result);
        Table3("R3.2", "", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", RowRole.Result);
        Leaves("R3.3", "（三）不予公开", "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
            "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项");
        Leaves("R3.4", "（四）无法提供", "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确");
        Leaves("R3.5", "（五）不予处理", "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
            "5.要求行政机关确认或重新出具已获取信息");
    }

    internal void Leaves(string code, string group, params string[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            Table3($"{code}.{i + 1}", group, labels[i], RowRole.Result);
        }
    }

    internal void Table3End()
    {
        Table3("R3.7", "", "（七）总计", RowRole.Total);
        Table3("R4", "", "四、结转下年度继续办理", RowRole.CarriedOut);
    }

    private void Block(string code, string group, string label) =>
        Add(
            new RowDefinition(4, code, group, label, RowRole.Other, optional: false),
            Array.ConvertAll(Results, heading => new ColumnHead(heading, Count)),
            separator: "");

    private void Add(RowDefinition row, ColumnHead[] columns, string separator)
    {
        row.Take([.. columns.Select((column, i) =>
            new CellDefinition(_next++, $"{row.Code}{separator}{i + 1}", row, i + 1, column.Heading, column.Kind, column.Unit))]);
        _rows.Add(row);
    }
}

/// <summary>A column of table 2, 3 or 4: its printed name, what figures it takes, and the unit the form prescribes.</summary>
internal sealed record ColumnHead(string Heading, CellKind Kind, string? Unit = null);
