namespace Gongkai.Rules.Reports;

/// <summary>What part a row of table 3 plays in the relations; rows of other tables are <see cref="Other"/>.</summary>
public enum RowRole
{
    /// <summary>No part in the relations of table 3.</summary>
    Other,

    /// <summary>一、本年新收 (R1).</summary>
    Received,

    /// <summary>二、上年结转 (R2).</summary>
    CarriedIn,

    /// <summary>A result: one of the leaves that add up to 总计.</summary>
    Result,

    /// <summary>（七）总计 (R3.7).</summary>
    Total,

    /// <summary>四、结转下年度继续办理 (R4).</summary>
    CarriedOut,
}

/// <summary>One row with figures of an edition; the three blocks of table 4 count as rows of five cells.</summary>
/// <remarks>Example: row <c>T3.R3.3.1</c>: group “（三）不予公开”, label “1.属于国家秘密”, seven cells.</remarks>
public sealed class RowDefinition
{
    private CellDefinition[] _cells = [];

    internal RowDefinition(int table, string code, string group, string label, RowRole role, bool optional)
    {
        Table = table;
        Code = code;
        Group = group;
        Label = label;
        Role = role;
        IsOptional = optional;
    }

    /// <summary>2, 3 or 4.</summary>
    public int Table { get; }

    /// <summary>The code, for example <c>T2.1.1</c>, <c>T3.R3.6.2</c>, <c>T4.B</c>.</summary>
    public string Code { get; }

    /// <summary>The heading it stands under: “第二十条第（一）项”, “（三）不予公开”, “行政诉讼”; empty when none.</summary>
    public string Group { get; }

    /// <summary>The printed label: “规章”, “1.属于国家秘密”, “未经复议直接起诉”.</summary>
    public string Label { get; }

    /// <summary>Its part in the relations.</summary>
    public RowRole Role { get; }

    /// <summary>Not part of the edition but met in practice: the single 其他处理 row in reports of 2021 form. Absent is in
    /// order.</summary>
    public bool IsOptional { get; }

    /// <summary>Its cells, left to right.</summary>
    public IReadOnlyList<CellDefinition> Cells => _cells;

    /// <summary>The place as a clerk finds it: “表三“（三）不予公开 1.属于国家秘密”行”.</summary>
    public string Name => Table switch
    {
        2 => $"表二“{Label}”行",
        3 => $"表三“{(Group.Length > 0 ? Group + " " : "")}{Label}”行",
        _ => $"表四“{(Group.Length > 0 ? Group + "·" : "")}{Label}”",
    };

    /// <summary>The code.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;

    internal CellDefinition[] Definitions => _cells;

    internal void Take(CellDefinition[] cells) => _cells = cells;
}
