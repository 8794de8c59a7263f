using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>What a place on the form is for; decides how it looks.</summary>
/// <remarks>Example: “总计” at the head of a column is a <see cref="Heading"/>.</remarks>
public enum FormRole
{
    /// <summary>A full-width line: 第二十条第（一）项.</summary>
    Banner,

    /// <summary>A column heading.</summary>
    Heading,

    /// <summary>The corner of table 3 with the relation of its columns.</summary>
    Corner,

    /// <summary>A row heading.</summary>
    Label,

    /// <summary>A figure.</summary>
    Figure,
}

/// <summary>One printed cell of the form, at its top left place.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Text">What it shows.</param>
/// <param name="Column">Its first column on the grid, from 0.</param>
/// <param name="Columns">How many columns it covers.</param>
/// <param name="Rows">How many rows it covers.</param>
/// <param name="Cell">The cell of the edition, for a figure.</param>
/// <remarks>Example: “44” in column 3, one place wide, with the cell <c>T3.R1.C1</c>.</remarks>
public sealed record FormCell(FormRole Role, string Text, int Column, int Columns = 1, int Rows = 1,
    CellDefinition? Cell = null);

/// <summary>
/// One of the three tables as the form prints it: rows of cells on a grid, each cell only at its top left place.
/// </summary>
/// <param name="Number">2, 3 or 4.</param>
/// <param name="Widths">Relative widths of the grid's columns.</param>
/// <param name="HeadingRows">Rows repeated on a following page; 0 for table 2, whose blocks have their own.</param>
/// <param name="Rows">The cells, row by row.</param>
/// <remarks>Example: table 4 has three heading rows and one of figures.</remarks>
public sealed record FormTable(int Number, IReadOnlyList<int> Widths, int HeadingRows,
    IReadOnlyList<IReadOnlyList<FormCell>> Rows)
{
    /// <summary>What the table is called where it needs a name of its own.</summary>
    public string Name => Number switch { 2 => "表二", 3 => "表三", _ => "表四" };

    /// <summary>All cells that cover a row, left to right, and whether each begins there.</summary>
    internal IEnumerable<(FormCell Cell, bool Begins)> Line(int row) =>
        Enumerable.Range(0, row + 1)
            .SelectMany(from => Rows[from].Where(cell => from + cell.Rows > row).Select(cell => (cell, from == row)))
            .OrderBy(pair => pair.cell.Column);

    /// <summary>The grid's columns in a given measure; the last takes what rounding leaves.</summary>
    internal int[] WidthsOf(int whole)
    {
        var sum = Widths.Sum();
        int[] widths = [.. Widths.Select(width => whole * width / sum)];
        widths[^1] += whole - widths.Sum();
        return widths;
    }
}
