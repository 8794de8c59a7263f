namespace Gongkai.Rules.Reports.Checks;

/// <summary>How a cell enters a sum. The one place that says when blank is 0 and when it is “not stated” (law §3.1).</summary>
internal static class Figures
{
    /// <summary>No cell of any report is larger; a longer run of digits is something else and is not added up.</summary>
    internal const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>A whole number from 0 to <see cref="Largest"/>, as nearly every cell is.</summary>
    internal static bool IsPlain(decimal value) => IsPlain(value, out _);

    /// <summary>The same, with the number. By its bits: comparing decimals would cost more than the rest of a check.</summary>
    private static bool IsPlain(decimal value, out long whole)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        whole = ((long)bits[1] << 32) | unchecked((uint)bits[0]);
        return (bits[2] | bits[3]) == 0 && whole is >= 0 and <= (long)Largest;
    }

    /// <summary>A figure that can be meant: read, and not beyond <see cref="Largest"/> either way.</summary>
    internal static bool Usable(in CellValue value) => value.IsNumber && value.Value is >= -Largest and <= Largest;

    /// <summary>The figure of a cell that states one; 0 where it does not.</summary>
    internal static bool Stated(Report report, string code, out decimal figure)
    {
        var value = report[code];
        var usable = Usable(value);
        figure = usable ? value.Value : 0;
        return usable;
    }

    /// <summary>All cells as whole numbers, for the relations that hold; -1 where a cell needs a closer look.</summary>
    internal static void Plain(Report report, Span<long> figures)
    {
        var cells = report.Cells;
        var definitions = report.Format.Definitions;
        for (var i = 0; i < cells.Length; i++)
        {
            ref readonly var value = ref cells[i];
            figures[i] = value.State switch
            {
                CellState.Number => IsPlain(value.Value, out var whole) ? whole : -1,
                CellState.Blank or CellState.Mark => definitions[i].IsTotal ? -1 : 0,
                _ => -1,
            };
        }
    }

    /// <summary>The figure a relation may use.</summary>
    /// <returns>False when the relation cannot be assessed: absent, unreadable, ambiguous, or a total not stated.</returns>
    internal static bool Take(in CellValue value, CellDefinition cell, out decimal figure)
    {
        figure = 0;
        switch (value.State)
        {
            case CellState.Number:
                figure = value.Value;
                return Usable(value);
            case CellState.Blank or CellState.Mark:
                return !cell.IsTotal;
            default:
                return false;
        }
    }

    internal static bool Take(Report report, string code, out decimal figure)
    {
        figure = 0;
        return report.Format.Find(code) is { } cell && Take(report.Cells[cell.Index], cell, out figure);
    }

    /// <summary>Adds up cells; stops at the first that cannot be used and names it.</summary>
    internal static bool Sum(Report report, int[] indexes, out decimal sum, out CellDefinition? stuck)
    {
        sum = 0;
        stuck = null;
        var cells = report.Cells;
        var definitions = report.Format.Definitions;
        foreach (var index in indexes)
        {
            if (!Take(cells[index], definitions[index], out var figure))
            {
                stuck = definitions[index];
                return false;
            }

            sum += figure;
        }

        return true;
    }

    /// <summary>Why a cell cannot be used, in words.</summary>
    internal static string Why(Report report, CellDefinition cell)
    {
        var value = report[cell];
        return value.State switch
        {
            CellState.Absent => $"{cell.Name}没有找到。",
            CellState.Blank => $"{cell.Name}是空白，没有写明，不能当作 0。",
            CellState.Mark => $"{cell.Name}填的是“{value.Raw}”，没有写明，不能当作 0。",
            CellState.Ambiguous => $"{cell.Name}的数字连在一起（“{value.Raw}”），读法不止一种。",
            _ => $"{cell.Name}的内容“{value.Raw ?? Say.Number(value.Value)}”无法读成数字。",
        };
    }
}
