namespace Gongkai.Rules.Reports;

/// <summary>An edition of the annual report form: its rows, its cells and where it comes from. New form, new edition; old
/// ones are never edited.</summary>
/// <remarks>Example: <c>ReportFormat.For(2020)</c> is F2019 with 198 cells; <c>For(2021)</c> is F2021.</remarks>
public sealed class ReportFormat
{
    private readonly Dictionary<string, CellDefinition> _byCode;
    private readonly Dictionary<string, RowDefinition> _rows;

    internal ReportFormat(string? code, string source, IReadOnlyList<RowDefinition> rows)
    {
        Code = code;
        Source = source;
        Rows = rows;
        Cells = [.. rows.SelectMany(row => row.Cells)];
        _byCode = Cells.ToDictionary(cell => cell.Code, StringComparer.Ordinal);
        _rows = rows.ToDictionary(row => row.Code, StringComparer.Ordinal);
        RequiredCells = [.. Cells.Where(cell => !cell.Row.IsOptional)];
        Definitions = [.. Cells];
        Amounts = [.. Cells.Where(cell => cell.Kind == CellKind.Amount)];
        Table = new RelationTable(source, rows);
    }

    /// <summary>国办公开办函〔2019〕60号 (试行): report years 2019 and 2020.</summary>
    public static ReportFormat F2019 { get; } = FormatF2019.Make();

    /// <summary>国办公开办函〔2021〕30号: report years from 2021.</summary>
    public static ReportFormat F2021 { get; } = FormatF2021.Make();

    /// <summary>Any form of before 2019: recognised and kept as text, never assessed.</summary>
    public static ReportFormat Before2019 { get; } = new("before-2019", "2019 年以前的格式", []);

    /// <summary>No tables of a known form were found.</summary>
    public static ReportFormat Unrecognised { get; } = new(null, "未识别", []);

    /// <summary>F2019, F2021, before-2019, or null when the form was not recognised.</summary>
    public string? Code { get; }

    /// <summary>The document that prescribes it.</summary>
    public string Source { get; }

    /// <summary>Rows with figures, top to bottom, tables 2, 3, 4.</summary>
    public IReadOnlyList<RowDefinition> Rows { get; }

    /// <summary>All cells; a cell's <see cref="CellDefinition.Index"/> is its place here.</summary>
    public IReadOnlyList<CellDefinition> Cells { get; }

    /// <summary>The cells the form prescribes: <see cref="Cells"/> without optional rows.</summary>
    public IReadOnlyList<CellDefinition> RequiredCells { get; }

    /// <summary>The hard relations K1–K4 of the form as prescribed; none where the form has no cells.</summary>
    /// <remarks>Example: F2019 has 7 + 7 + 23 + 3 relations, F2021 7 + 7 + 25 + 3.</remarks>
    public IReadOnlyList<Relation> Relations => Table.Standard;

    internal RelationTable Table { get; }

    internal CellDefinition[] Definitions { get; }

    internal CellDefinition[] Amounts { get; }

    /// <summary>The edition that applies to a report year.</summary>
    /// <param name="year">The report year.</param>
    /// <returns>Before 2019: <see cref="Before2019"/>; 2019 and 2020: F2019; from 2021: F2021.</returns>
    public static ReportFormat For(int year) => year < 2019 ? Before2019 : year < 2021 ? F2019 : F2021;

    /// <summary>The edition of a code.</summary>
    /// <param name="code">F2019, F2021, before-2019, or null.</param>
    /// <returns>The edition, or null when the code is unknown; a null code gives <see cref="Unrecognised"/>.</returns>
    public static ReportFormat? Named(string? code) => code switch
    {
        null => Unrecognised,
        "F2019" => F2019,
        "F2021" => F2021,
        "before-2019" => Before2019,
        _ => null,
    };

    /// <summary>A cell by its code.</summary>
    /// <param name="code">For example <c>T3.R1.C1</c>.</param>
    /// <returns>The cell, or null when this edition has none of that code.</returns>
    public CellDefinition? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>A cell by its code, without making a string.</summary>
    /// <param name="code">For example <c>T3.R1.C1</c>.</param>
    /// <returns>The cell, or null when this edition has none of that code.</returns>
    public CellDefinition? Find(ReadOnlySpan<char> code) =>
        _byCode.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code, out var cell) ? cell : null;

    /// <summary>A row by its code.</summary>
    /// <param name="code">For example <c>T3.R3.3.1</c> or <c>T4.A</c>.</param>
    /// <returns>The row, or null when this edition has none of that code.</returns>
    public RowDefinition? FindRow(string code) => _rows.GetValueOrDefault(code);

    /// <summary>A row that must exist; a programmer's mistake otherwise.</summary>
    /// <param name="code">For example <c>T3.R3.7</c>.</param>
    /// <returns>The row.</returns>
    /// <exception cref="KeyNotFoundException">This edition has no such row.</exception>
    public RowDefinition Row(string code) => _rows[code];

    /// <summary>The code, or 未识别.</summary>
    /// <returns>A short name.</returns>
    public override string ToString() => Code ?? "未识别";
}
