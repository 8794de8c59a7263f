namespace Gongkai.Rules.Reports;

/// <summary>One cell of an edition: its code, its place, and what kind of figure it takes.</summary>
/// <remarks>Example: <c>T3.R3.3.6.C1</c> is row “（三）不予公开 6.属于四类过程性信息”, column “自然人”.</remarks>
public sealed class CellDefinition
{
    internal CellDefinition(int index, string code, RowDefinition row, int column, string heading, CellKind kind, string? unit)
    {
        Index = index;
        Code = code;
        Row = row;
        Column = column;
        Heading = heading;
        Kind = kind;
        Unit = unit;
        IsTotal = row.Table == 3 ? column == 7 || row.Role == RowRole.Total : row.Table == 4 && column == 5;
    }

    /// <summary>Position in <see cref="ReportFormat.Cells"/>.</summary>
    public int Index { get; }

    /// <summary>The code of law §3.2–3.4, for example <c>T2.1.1.C1</c>, <c>T3.R1.C7</c>, <c>T4.A5</c>.</summary>
    public string Code { get; }

    /// <summary>The row it stands in.</summary>
    public RowDefinition Row { get; }

    /// <summary>Its column, 1 at the left.</summary>
    public int Column { get; }

    /// <summary>The printed name of its column, for example “自然人”, “本年新制作数量”, “结果维持”.</summary>
    public string Heading { get; }

    /// <summary>What figure it takes.</summary>
    public CellKind Kind { get; }

    /// <summary>The unit the form prescribes (万元 for 收费金额 in F2021); null where the form prescribes none.</summary>
    public string? Unit { get; }

    /// <summary>A sum of other cells (C7 or R3.7 of table 3, a total of table 4): blank there is “not stated”, never 0 (law
    /// §3.1).</summary>
    public bool IsTotal { get; }

    /// <summary>The place as a clerk finds it on the form: “表三“（三）不予公开 6.属于四类过程性信息”行“自然人”列”.</summary>
    public string Name => $"{Row.Name}“{Heading}”列";

    /// <summary>The code.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;
}
