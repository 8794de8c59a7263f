namespace Gongkai.Rules.Reports;

/// <summary>What one cell of a report holds: a figure with its unit, or why there is none, with the printed text kept as
/// evidence.</summary>
/// <remarks>
/// Example: “27150（单位：元）” is <c>State = Number, Value = 27150, Unit = "元", Raw = "27150（单位：元）"</c>.
/// The state follows from value and raw text alone (<see cref="Of(decimal?, string?, string?)"/>), so that a report written
/// to any file and read again is the same.
/// </remarks>
/// <param name="State">Whether there is a figure.</param>
/// <param name="Value">The figure; 0 and without meaning unless <paramref name="State"/> is
/// <see cref="CellState.Number"/>.</param>
/// <param name="Unit">The unit printed in the cell or in the heading (元, 万元, 亿元, 件 …); null when none was printed.</param>
/// <param name="Raw">The printed text, kept only when it says more than the figure.</param>
public readonly record struct CellValue(CellState State, decimal Value, string? Unit, string? Raw)
{
    /// <summary>No such cell in the report.</summary>
    public static CellValue Absent => default;

    /// <summary>An empty cell.</summary>
    public static CellValue Blank => new(CellState.Blank, 0, null, null);

    /// <summary>Whether a figure was read.</summary>
    public bool IsNumber => State == CellState.Number;

    /// <summary>Whether the figure is an offer read from digits run together, not what is printed cell by cell.</summary>
    /// <remarks>Example: value 470 with raw “47062330…” is a reading; value 0 with raw “00” is not.</remarks>
    public bool IsReading =>
        State == CellState.Number && Raw is not null && Glued.IsRun(Raw) && CellText.Read(Raw).Value != Value;

    /// <summary>A plain figure. Example: <c>CellValue.Of(44)</c>.</summary>
    /// <param name="value">The figure.</param>
    /// <returns>A cell without unit and raw text.</returns>
    public static CellValue Of(decimal value) => new(CellState.Number, value, null, null);

    /// <summary>A cell from its stored parts; the state is derived.</summary>
    /// <param name="value">The figure, or null.</param>
    /// <param name="unit">The printed unit, or null.</param>
    /// <param name="raw">The printed text, or null.</param>
    /// <returns>Value present: a number. Without value: blank (no raw), mark, ambiguous (a run of digits), or
    /// unreadable.</returns>
    /// <remarks>Example: <c>Of(null, null, "/")</c> is a mark; <c>Of(null, null, "330000033")</c> is ambiguous.</remarks>
    public static CellValue Of(decimal? value, string? unit, string? raw)
    {
        if (value is { } number)
        {
            return new(CellState.Number, number, unit, raw);
        }

        var state = raw is null || CellText.IsBlank(raw) ? CellState.Blank
            : CellText.IsMark(raw) ? CellState.Mark
            : Glued.IsRun(raw) ? CellState.Ambiguous
            : CellState.Unreadable;
        return new(state, 0, unit, state == CellState.Blank ? null : raw);
    }
}
