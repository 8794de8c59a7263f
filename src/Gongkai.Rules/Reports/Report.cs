namespace Gongkai.Rules.Reports;

/// <summary>One annual report (政府信息公开工作年度报告) as values: cells of tables 2–4, prose of the six sections, and what travels with
/// it.</summary>
/// <remarks>Example: the report of 区科技局 for 2020 in format F2019 has 198 cells and six sections; its section 六 is “无”.</remarks>
public sealed class Report
{
    private readonly CellValue[] _cells;

    /// <summary>Makes a report from the cells of its edition.</summary>
    /// <param name="format">The edition its headings show.</param>
    /// <param name="cells">One value per cell definition, in the order of <see cref="ReportFormat.Cells"/>.</param>
    /// <exception cref="ArgumentException">The number of values is not that of the edition.</exception>
    public Report(ReportFormat format, CellValue[] cells)
    {
        if (cells.Length != format.Cells.Count)
        {
            throw new ArgumentException($"{format.Code} has {format.Cells.Count} cells, not {cells.Length}.", nameof(cells));
        }

        Format = format;
        _cells = cells;
    }

    /// <summary>Makes a copy, to be changed by an initialiser.</summary>
    /// <param name="source">The report copied; unchanged.</param>
    /// <param name="format">The edition of the copy; null for that of <paramref name="source"/>.</param>
    /// <param name="cells">The cells of the copy; null for those of <paramref name="source"/>.</param>
    /// <exception cref="ArgumentException">The number of values is not that of the edition.</exception>
    /// <remarks>Example: <c>new Report(report) { Title = "…" }</c> differs in its title alone.</remarks>
    public Report(Report source, ReportFormat? format = null, CellValue[]? cells = null)
        : this(format ?? source.Format, cells ?? source._cells)
    {
        Agency = source.Agency;
        Year = source.Year;
        Title = source.Title;
        Sections = source.Sections;
        Waivers = source.Waivers;
        Lineage = source.Lineage;
    }

    /// <summary>The edition; <see cref="ReportFormat.Before2019"/> or <see cref="ReportFormat.Unrecognised"/> have no
    /// cells.</summary>
    public ReportFormat Format { get; }

    /// <summary>The organ whose report it is; empty when none could be found.</summary>
    public string Agency { get; init; } = "";

    /// <summary>The report year (1 January to 31 December), or null when none could be found.</summary>
    public int? Year { get; init; }

    /// <summary>The title as printed, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Prose by section number 1–6; 0 holds what stands between the title and section 一. A section whose heading is
    /// missing has no key.</summary>
    /// <remarks>Lines are separated by “\n” and have no white space at their ends
    /// (<see cref="SectionText.Canonical"/>).</remarks>
    public IReadOnlyDictionary<int, string> Sections { get; init; } = new Dictionary<int, string>();

    /// <summary>Soft findings accepted with a reason; they travel with the report.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>Which records stand behind each figure, by cell code; empty unless the report was compiled from a
    /// register.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lineage { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The value of a cell.</summary>
    /// <param name="cell">A definition of this report's edition.</param>
    public CellValue this[CellDefinition cell] => _cells[cell.Index];

    /// <summary>The value of a cell by its code; absent when the edition has no such cell.</summary>
    /// <param name="code">For example <c>T3.R3.3.1.C7</c>.</param>
    public CellValue this[string code] => Format.Find(code) is { } cell ? _cells[cell.Index] : CellValue.Absent;

    /// <summary>All values, in the order of <see cref="ReportFormat.Cells"/>.</summary>
    public ReadOnlySpan<CellValue> Cells => _cells;

    /// <summary>A copy with some cells replaced. Example: a figure corrected by hand.</summary>
    /// <param name="changes">Cell and its new value.</param>
    /// <returns>A new report; this one is unchanged.</returns>
    public Report With(params IEnumerable<(CellDefinition Cell, CellValue Value)> changes)
    {
        var cells = (CellValue[])_cells.Clone();
        foreach (var (cell, value) in changes)
        {
            cells[cell.Index] = value;
        }

        return new Report(Format, cells)
        {
            Agency = Agency,
            Year = Year,
            Title = Title,
            Sections = Sections,
            Waivers = Waivers,
            Lineage = Lineage,
        };
    }
}
