namespace Gongkai.Documents.Reading;

/// <summary>Finds the ruled tables of a page: sets of lines that touch or cross.</summary>
internal static class PdfTables
{
    private const double Touch = 3;

    /// <summary>The tables, the smallest first, so that a table inside a frame takes its own glyphs.</summary>
    internal static List<PdfGrid> Find(
        IReadOnlyList<PdfRule> horizontals, IReadOnlyList<PdfRule> verticals, PdfLimits limits)
    {
        var set = new int[horizontals.Count + verticals.Count];
        for (var i = 0; i < set.Length; i++)
        {
            set[i] = i;
        }

        for (var h = 0; h < horizontals.Count; h++)
        {
            limits.Check();
            for (var v = 0; v < verticals.Count; v++)
            {
                if (Meet(horizontals[h], verticals[v]))
                {
                    set[Root(set, horizontals.Count + v)] = Root(set, h);
                }
            }
        }

        return Grids(horizontals, verticals, set);
    }

    private static List<PdfGrid> Grids(IReadOnlyList<PdfRule> horizontals, IReadOnlyList<PdfRule> verticals, int[] set)
    {
        var grids = new List<PdfGrid>();
        foreach (var group in Enumerable.Range(0, set.Length).GroupBy(i => Root(set, i)))
        {
            var across = group.Where(i => i < horizontals.Count).Select(i => horizontals[i]).ToList();
            var down = group.Where(i => i >= horizontals.Count).Select(i => verticals[i - horizontals.Count]).ToList();
            if (across.Count > 0 && down.Count > 0 && new PdfGrid(across, down) is { IsTable: true } grid)
            {
                grids.Add(grid);
            }
        }

        grids.Sort((a, b) => a.Area.CompareTo(b.Area));
        return grids;
    }

    private static bool Meet(PdfRule horizontal, PdfRule vertical) =>
        vertical.At >= horizontal.From - Touch && vertical.At <= horizontal.To + Touch
        && horizontal.At >= vertical.From - Touch && horizontal.At <= vertical.To + Touch;

    private static int Root(int[] set, int i)
    {
        while (set[i] != i)
        {
            set[i] = set[set[i]];
            i = set[i];
        }

        return i;
    }
}
