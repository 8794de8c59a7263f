namespace Gongkai.Portal.Articles;

internal enum ChangeKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A stretch of text that stayed, went or came.</summary>
internal sealed record TextRun(ChangeKind Kind, string Text);

/// <summary>A line of the later or of the earlier text: as a whole stayed, went or came, or a mixture of runs.</summary>
internal sealed record ChangedLine(IReadOnlyList<TextRun> Runs)
{
    internal bool Changed => Runs.Any(run => run.Kind != ChangeKind.Same);
}

/// <summary>
/// What differs between two versions of a text: first by lines, then by characters within a line that was reworded. A longest
/// common subsequence, with a bound on the work: past it, lines are shown as removed and added whole.
/// </summary>
internal sealed class TextChanges
{
    private const long MostWork = 6_000_000;
    private const int Alike = 3; // a line counts as reworded when at least a third of the longer one stayed
    private long _work;

    private TextChanges()
    {
    }

    internal static IReadOnlyList<ChangedLine> Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var changes = new TextChanges();
        var steps = changes.Steps(before, after);
        var lines = new List<ChangedLine>();
        for (var i = 0; i < steps.Count;)
        {
            if (steps[i].Kind == ChangeKind.Same)
            {
                lines.Add(Whole(steps[i++]));
                continue;
            }

            var changed = steps.Skip(i).TakeWhile(step => step.Kind != ChangeKind.Same).ToList();
            changes.Reworded(changed, lines);
            i += changed.Count;
        }

        return lines;
    }

    /// <summary>Between two short texts.</summary>
    internal static ChangedLine Between(string before, string after) => new(new TextChanges().Runs(before, after));

    private void Reworded(List<(ChangeKind Kind, string Item)> changed, List<ChangedLine> lines)
    {
        var removed = changed.Where(step => step.Kind == ChangeKind.Removed).ToList();
        var added = changed.Where(step => step.Kind == ChangeKind.Added).ToList();
        for (var i = 0; i < Math.Max(removed.Count, added.Count); i++)
        {
            if (i < removed.Count && i < added.Count && Runs(removed[i].Item, added[i].Item) is var runs
                && Related(runs, removed[i].Item, added[i].Item))
            {
                lines.Add(new ChangedLine(runs));
                continue;
            }

            lines.AddRange(removed.Skip(i).Take(1).Concat(added.Skip(i).Take(1)).Select(Whole));
        }
    }

    private static bool Related(IReadOnlyList<TextRun> runs, string before, string after) =>
        runs.Where(run => run.Kind == ChangeKind.Same)
            .Sum(run => run.Text.Length) * Alike >= Math.Max(before.Length, after.Length);

    private static ChangedLine Whole((ChangeKind Kind, string Item) step) => new([new TextRun(step.Kind, step.Item)]);

    private List<TextRun> Runs(string before, string after)
    {
        var runs = new List<TextRun>();
        foreach (var (kind, letter) in Steps(before.ToCharArray(), after.ToCharArray()))
        {
            if (runs.Count > 0 && runs[^1].Kind == kind)
            {
                runs[^1] = runs[^1] with { Text = runs[^1].Text + letter };
            }
            else
            {
                runs.Add(new TextRun(kind, letter.ToString()));
            }
        }

        return runs;
    }

    private List<(ChangeKind Kind, T Item)> Steps<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : IEquatable<T>
    {
        var head = 0;
        while (head < before.Count && head < after.Count && before[head].Equals(after[head]))
        {
            head++;
        }

        var tail = 0;
        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)].Equals(after[^(tail + 1)]))
        {
            tail++;
        }

        return
        [
            .. before.Take(head).Select(item => (ChangeKind.Same, item)),
            .. Middle([.. before.Skip(head).SkipLast(tail)], [.. after.Skip(head).SkipLast(tail)]),
            .. before.TakeLast(tail).Select(item => (ChangeKind.Same, item)),
        ];
    }

    private List<(ChangeKind Kind, T Item)> Middle<T>(T[] before, T[] after)
        where T : IEquatable<T>
    {
        var work = (long)before.Length * after.Length;
        if (work == 0 || _work + work > MostWork)
        {
            return [.. before.Select(item => (ChangeKind.Removed, item)), .. after.Select(item => (ChangeKind.Added, item))];
        }

        _work += work;
        return Walk(before, after, Common(before, after));
    }

    /// <summary>How long a common subsequence of the rest of both is, from every place.</summary>
    private static int[,] Common<T>(T[] before, T[] after)
        where T : IEquatable<T>
    {
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                common[i, j] = before[i].Equals(after[j]) ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static List<(ChangeKind Kind, T Item)> Walk<T>(T[] before, T[] after, int[,] common)
        where T : IEquatable<T>
    {
        var steps = new List<(ChangeKind, T)>();
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i].Equals(after[j]))
            {
                steps.Add((ChangeKind.Same, before[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                steps.Add((ChangeKind.Removed, before[i++]));
            }
            else
            {
                steps.Add((ChangeKind.Added, after[j++]));
            }
        }

        return steps;
    }
}
