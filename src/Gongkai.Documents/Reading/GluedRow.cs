using System.Globalization;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Reads figures run together by what the form itself says of the row: how many cells, which may have a sign, which is the sum of the others.</summary>
/// <remarks>Only one way of reading is a reading; sums over several rows are never used, they would hide the errors a check is for.</remarks>
internal static class GluedRow
{
    private const int Budget = 30_000;

    /// <summary>The one reading, or null when there is none or more than one.</summary>
    /// <param name="run">Digits, signs, points; spaces are cell borders that were kept.</param>
    /// <param name="row">The row: table 3 has six cells and their sum.</param>
    internal static decimal[]? Read(string run, RowDefinition row) =>
        run.Length > 60 || !Glued.IsRun(run) ? null : new Search(run, [.. row.Cells.Select(cell => cell.Kind)], row.Table == 3 ? 7 : 0).One();

    /// <summary>Table 4: three blocks of four cells and their sum.</summary>
    internal static decimal[]? ReadTable4(string run) =>
        run.Length > 120 || !Glued.IsRun(run) ? null : new Search(run, [.. Enumerable.Repeat(CellKind.Count, 15)], 5).One();

    private sealed class Search(string run, CellKind[] kinds, int block)
    {
        private readonly decimal[] _values = new decimal[kinds.Length];
        private decimal[]? _found;
        private int _readings;
        private int _steps;

        internal decimal[]? One()
        {
            Cell(0, 0, 0);
            return _readings == 1 && _steps < Budget ? _found : null;
        }

        private void Cell(int cell, int at, decimal sum)
        {
            while (at < run.Length && run[at] == ' ')
            {
                at++;
            }

            if (cell == kinds.Length)
            {
                Take(at);
                return;
            }

            var isSum = block > 0 && (cell + 1) % block == 0;
            for (var end = FirstEnd(cell, at); end > 0 && _readings < 2 && _steps++ < Budget; end = NextEnd(cell, at, end))
            {
                var value = Value(run.AsSpan(at, end - at));
                if (!isSum || value == sum)
                {
                    _values[cell] = value;
                    Cell(cell + 1, end, isSum ? 0 : sum + value);
                }
                else if (value > sum)
                {
                    return;
                }
            }
        }

        private static decimal Value(ReadOnlySpan<char> figure) => figure.Contains('.')
            ? decimal.Parse(figure, NumberStyles.Number, NumberFormatInfo.InvariantInfo)
            : long.Parse(figure, NumberStyles.AllowLeadingSign, NumberFormatInfo.InvariantInfo);

        private void Take(int at)
        {
            if (at == run.Length && ++_readings == 1)
            {
                _found = (decimal[])_values.Clone();
            }
        }

        private int FirstEnd(int cell, int at)
        {
            var first = at < run.Length && run[at] is '-' or '+' && kinds[cell] == CellKind.SignedCount ? at + 1 : at;
            return first < run.Length && char.IsAsciiDigit(run[first]) ? first + 1 : 0;
        }

        /// <summary>One digit more, or the decimals of an amount. A leading zero stands alone.</summary>
        private int NextEnd(int cell, int at, int end)
        {
            var first = char.IsAsciiDigit(run[at]) ? at : at + 1;
            if (end >= run.Length || end - first >= 12)
            {
                return 0;
            }

            if (run[end] == '.' && kinds[cell] == CellKind.Amount && end + 1 < run.Length)
            {
                return end + 2;
            }

            return char.IsAsciiDigit(run[end]) && run[first] != '0' ? end + 1 : 0;
        }
    }
}
