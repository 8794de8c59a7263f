namespace Gongkai.Rules.Reports;

/// <summary>
/// Enumerates the readings of a glued run. Bounded: a figure has at most nine digits, the last part of a sum is determined by
/// the others.
/// </summary>
internal sealed class GluedSearch(GluedRun run, int most, List<decimal[]> found)
{
    private readonly Dictionary<int, List<(int End, long[] Parts)>> _blocks = [];
    private readonly Dictionary<(int Start, int Left), bool> _fits = [];

    /// <summary>How many figures were tried: the effort, the same on every machine.</summary>
    internal long Tried { get; private set; }

    internal void Find(int columns)
    {
        if (run.Length < columns || run.Length > columns * GluedRun.LongestFigure)
        {
            return;
        }

        switch (columns)
        {
            case 7:
                Sums();
                break;
            case 15:
                Blocks(0, 3, new decimal[15]);
                break;
            default:
                Splits(0, 0, new decimal[columns]);
                break;
        }
    }

    /// <summary>Six figures that add to the seventh: the total is chosen first, from the right end.</summary>
    private void Sums()
    {
        var parts = new decimal[7];
        for (var length = GluedRun.LongestFigure; length >= 1; length--)
        {
            var start = run.Length - length;
            if (start >= 6 && Figure(start, run.Length, signed: false, out var total))
            {
                parts[6] = total;
                Parts(0, start, 0, total, parts);
            }
        }
    }

    private void Parts(int start, int end, int column, long rest, decimal[] parts)
    {
        var left = 6 - column;
        var length = end - start;
        if (found.Count >= most || length < left || length > left * Digits(rest))
        {
            return;
        }

        for (var stop = left == 1 ? end : start + 1; stop <= end - left + 1; stop++)
        {
            if (!Figure(start, stop, signed: false, out var figure) || figure > rest)
            {
                return;
            }

            parts[column] = figure;
            if (left > 1)
            {
                Parts(stop, end, column + 1, rest - figure, parts);
            }
            else if (figure == rest && found.Count < most)
            {
                found.Add([.. parts]);
            }
        }
    }

    private bool Figure(int start, int end, bool signed, out long figure)
    {
        Tried++;
        return run.Figure(start, end, signed, out figure);
    }

    private static int Digits(long figure)
    {
        var digits = 1;
        while (figure > 9)
        {
            figure /= 10;
            digits++;
        }

        return digits;
    }

    /// <summary>Three blocks of five; a start from which the rest cannot be filled is looked at once.</summary>
    private void Blocks(int start, int left, decimal[] parts)
    {
        foreach (var (end, figures) in BlocksFrom(start))
        {
            if (found.Count >= most || !Fits(end, left - 1))
            {
                continue;
            }

            var at = (3 - left) * 5;
            for (var i = 0; i < 5; i++)
            {
                parts[at + i] = figures[i];
            }

            if (left == 1)
            {
                found.Add([.. parts]);
            }
            else
            {
                Blocks(end, left - 1, parts);
            }
        }
    }

    private bool Fits(int start, int left)
    {
        if (left == 0 || start == run.Length)
        {
            return left == 0 && start == run.Length;
        }

        if (!_fits.TryGetValue((start, left), out var fits))
        {
            fits = BlocksFrom(start).Exists(block => Fits(block.End, left - 1));
            _fits[(start, left)] = fits;
        }

        return fits;
    }

    private List<(int End, long[] Parts)> BlocksFrom(int start)
    {
        if (!_blocks.TryGetValue(start, out var blocks))
        {
            _blocks[start] = blocks = [];
            Four(start, 0, 0, new long[5], blocks);
        }

        return blocks;
    }

    private void Four(int start, int column, long sum, long[] parts, List<(int End, long[] Parts)> blocks)
    {
        if (column == 4)
        {
            var end = start + Digits(sum);
            if (end <= run.Length && Figure(start, end, signed: false, out var total) && total == sum)
            {
                parts[4] = total;
                blocks.Add((end, [.. parts]));
            }

            return;
        }

        for (var stop = start + 1; stop < run.Length && Figure(start, stop, signed: false, out var figure); stop++)
        {
            parts[column] = figure;
            Four(stop, column + 1, sum + figure, parts, blocks);
        }
    }

    /// <summary>Any split; only the second figure (本年增/减) may have a sign.</summary>
    private void Splits(int start, int column, decimal[] parts)
    {
        var left = parts.Length - column;
        for (var stop = left == 1 ? run.Length : start + 1; stop <= run.Length - left + 1 && found.Count < most; stop++)
        {
            if (!Figure(start, stop, signed: column == 1, out var figure))
            {
                return;
            }

            parts[column] = figure;
            if (left == 1)
            {
                found.Add([.. parts]);
            }
            else
            {
                Splits(stop, column + 1, parts);
            }
        }
    }
}
