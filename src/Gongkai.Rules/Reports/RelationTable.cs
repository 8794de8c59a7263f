namespace Gongkai.Rules.Reports;

/// <summary>
/// The relations of an edition, made once: K1 and K2 for seven columns, K3 for every row of table 3, K4 for three blocks (law
/// §3.5).
/// </summary>
internal sealed class RelationTable
{
    private readonly RowDefinition? _single;
    private readonly RowDefinition[] _split;

    internal RelationTable(string source, IReadOnlyList<RowDefinition> rows)
    {
        var table3 = rows.Where(row => row.Table == 3).ToArray();
        _single = table3.FirstOrDefault(row => row.IsOptional);
        _split = _single is null ? [] : [.. table3.Where(row =>
            row.Code.StartsWith(_single.Code + ".", StringComparison.Ordinal))];
        var table4 = rows.Where(row => row.Table == 4).ToArray();
        Standard = Make(source, [.. table3.Where(row => !row.IsOptional)], table4);
        Single = _single is null ? Standard : Make(source, [.. table3.Except(_split)], table4);
    }

    /// <summary>The relations of the form as prescribed.</summary>
    internal Relation[] Standard { get; }

    /// <summary>The relations of the form with one row （六）其他处理 in place of its three sub-rows.</summary>
    internal Relation[] Single { get; }

    internal RowDefinition? SingleRow => _single;

    internal IReadOnlyList<RowDefinition> SplitRows => _split;

    internal Relation[] For(Report report) => HasSingleRow(report) ? Single : Standard;

    /// <summary>The optional row stands in the report and none of the three rows it replaces does.</summary>
    internal bool HasSingleRow(Report report)
    {
        if (_single is null || IsAbsent(report, _single))
        {
            return false;
        }

        foreach (var row in _split)
        {
            if (!IsAbsent(report, row))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsAbsent(Report report, RowDefinition row)
    {
        foreach (var cell in row.Definitions)
        {
            if (report.Cells[cell.Index].State != CellState.Absent)
            {
                return false;
            }
        }

        return true;
    }

    private static Relation[] Make(string source, RowDefinition[] table3, RowDefinition[] table4)
    {
        if (table3.Length == 0)
        {
            return [];
        }

        var relations = new List<Relation>();
        for (var c = 0; c < 7; c++)
        {
            relations.Add(new("K1", $"T3.C{c + 1}",
                At(c, RowRole.Received, RowRole.CarriedIn), At(c, RowRole.Total, RowRole.CarriedOut),
                $"表三 勾稽关系：第一项加第二项之和，等于第三项加第四项之和（{source}）"));
        }

        for (var c = 0; c < 7; c++)
        {
            relations.Add(new("K2", $"T3.C{c + 1}", At(c, RowRole.Total), At(c, RowRole.Result),
                $"表三 “（七）总计”等于本年度办理结果各项之和（{source}）"));
        }

        relations.AddRange(table3.Select(row => new Relation(
            "K3", row.Code, [row.Cells[6]], [.. row.Cells.Take(6)], $"表三 “总计”列等于六类申请人之和（{source}）")));
        relations.AddRange(table4.Select(row => new Relation(
            "K4", row.Code, [row.Cells[4]], [.. row.Cells.Take(4)], $"表四 “总计”等于四种结果之和（{source}）")));
        return [.. relations];

        CellDefinition[] At(int column, params RowRole[] roles) =>
            [.. table3.Where(row => Array.Exists(roles, role => role == row.Role)).Select(row => row.Cells[column])];
    }
}
