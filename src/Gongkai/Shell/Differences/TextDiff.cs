using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Gongkai.Shell.Differences;

internal enum RunKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A stretch of text that stayed, went or came.</summary>
internal sealed record DiffRun(RunKind Kind, string Text);

/// <summary>A paragraph of both texts together; <paramref name="Gap"/> paragraphs that stayed are left out before it.</summary>
internal sealed record DiffLine(IReadOnlyList<DiffRun> Runs, int Gap = 0)
{
    internal bool Changed => Runs.Any(run => run.Kind != RunKind.Same);
}

/// <summary>
/// What differs between two texts: by paragraphs, and inside a reworded paragraph by characters, numbers kept whole. The work is
/// bounded, since anybody may ask the portal for it: past the bound, texts are shown as removed and added whole.
/// </summary>
internal static partial class TextDiff
{
    private const long MostWork = 25_000_000; // pieces before times pieces after
    private const int Alike = 3; // a paragraph counts as reworded when at least a third of the longer one stayed
    private static readonly Differ Differ = new();

    /// <summary>All paragraphs, those that stayed included.</summary>
    internal static IReadOnlyList<DiffLine> Between(string before, string after)
    {
        var left = MostWork;
        var (old, now) = (Lines(before), Lines(after));
        if ((long)old.Count * now.Count > left)
        {
            return [.. Whole(RunKind.Removed, old), .. Whole(RunKind.Added, now)];
        }

        var found = Differ.CreateDiffs(before, after, false, false, LineChunker.Instance);
        var lines = new List<DiffLine>();
        var at = 0; // in the earlier text
        foreach (var block in found.DiffBlocks)
        {
            lines.AddRange(Whole(RunKind.Same, found.PiecesOld.Take(block.DeleteStartA).Skip(at)));
            AddBlock(found, block, lines, ref left);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        lines.AddRange(Whole(RunKind.Same, found.PiecesOld.Skip(at)));
        return lines;
    }

    /// <summary>Only what changed, with one paragraph around it.</summary>
    internal static IReadOnlyList<DiffLine> Shortened(IReadOnlyList<DiffLine> lines)
    {
        var shown = new List<DiffLine>();
        var left = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            var near = lines[at].Changed || (at > 0 && lines[at - 1].Changed) || (at + 1 < lines.Count && lines[at + 1].Changed);
            if (near)
            {
                shown.Add(lines[at] with { Gap = left });
            }

            left = near ? 0 : left + 1;
        }

        return shown;
    }

    /// <summary>Between two short texts.</summary>
    internal static DiffLine OneLine(string before, string after)
    {
        var runs = new List<DiffRun>();
        if ((long)before.Length * after.Length > MostWork)
        {
            Add(runs, RunKind.Removed, [before]);
            Add(runs, RunKind.Added, [after]);
            return new DiffLine(runs);
        }

        var found = Differ.CreateDiffs(before, after, false, false, WordChunker.Instance);
        var at = 0;
        foreach (var block in found.DiffBlocks)
        {
            Add(runs, RunKind.Same, found.PiecesOld.Skip(at).Take(block.DeleteStartA - at));
            Add(runs, RunKind.Removed, found.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA));
            Add(runs, RunKind.Added, found.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        Add(runs, RunKind.Same, found.PiecesOld.Skip(at));
        return new DiffLine(runs);
    }

    private static IReadOnlyList<string> Lines(string text) => LineChunker.Instance.Chunk(text);

    private static IEnumerable<DiffLine> Whole(RunKind kind, IEnumerable<string> pieces) =>
        pieces.Where(piece => piece.Length > 0).Select(piece => new DiffLine([new DiffRun(kind, piece)]));

    private static void AddBlock(DiffResult found, DiffBlock block, List<DiffLine> lines, ref long left)
    {
        for (var at = 0; at < Math.Max(block.DeleteCountA, block.InsertCountB); at++)
        {
            var removed = at < block.DeleteCountA ? found.PiecesOld[block.DeleteStartA + at] : "";
            var added = at < block.InsertCountB ? found.PiecesNew[block.InsertStartB + at] : "";
            left -= (long)removed.Length * added.Length;
            if (left > 0 && OneLine(removed, added) is var mixed && Reworded(mixed, removed, added))
            {
                lines.Add(mixed);
                continue;
            }

            lines.AddRange([.. Whole(RunKind.Removed, [removed]), .. Whole(RunKind.Added, [added])]);
        }
    }

    private static bool Reworded(DiffLine line, string before, string after) =>
        line.Runs.Where(run => run.Kind == RunKind.Same)
            .Sum(run => run.Text.Length) * Alike >= Math.Max(before.Length, after.Length);

    private static void Add(List<DiffRun> runs, RunKind kind, IEnumerable<string> pieces)
    {
        if (string.Concat(pieces) is { Length: > 0 } text)
        {
            runs.Add(new DiffRun(kind, text));
        }
    }

    [GeneratedRegex(@"[A-Za-z]+|[0-9]+(?:[.,][0-9]+)*|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Words();

    private sealed class WordChunker : IChunker
    {
        internal static WordChunker Instance { get; } = new();

        public IReadOnlyList<string> Chunk(string text) => [.. Words().Matches(text).Select(match => match.Value)];
    }
}
