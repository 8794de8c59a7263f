using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;

namespace Gongkai.Publishing.Decide;

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

/// <summary>What differs between two texts: by paragraphs, and inside a reworded paragraph by characters, numbers kept whole.</summary>
internal static partial class TextDiff
{
    private const int Alike = 3; // a paragraph counts as reworded when at least a third of the longer one stayed
    private static readonly Differ Differ = new();

    /// <summary>All paragraphs, those that stayed included.</summary>
    internal static IReadOnlyList<DiffLine> Between(string before, string after)
    {
        var found = Differ.CreateDiffs(before, after, false, false, LineChunker.Instance);
        var lines = new List<DiffLine>();
        var at = 0; // in the earlier text
        foreach (var block in found.DiffBlocks)
        {
            lines.AddRange(Same(found.PiecesOld, at, block.DeleteStartA));
            AddBlock(found, block, lines);
            at = block.DeleteStartA + block.DeleteCountA;
        }

        lines.AddRange(Same(found.PiecesOld, at, found.PiecesOld.Count));
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
        var found = Differ.CreateDiffs(before, after, false, false, WordChunker.Instance);
        var runs = new List<DiffRun>();
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

    private static IEnumerable<DiffLine> Same(IReadOnlyList<string> pieces, int from, int to) =>
        pieces.Skip(from).Take(to - from).Where(piece => piece.Length > 0).Select(piece => new DiffLine([new DiffRun(RunKind.Same, piece)]));

    private static void AddBlock(DiffResult found, DiffBlock block, List<DiffLine> lines)
    {
        for (var at = 0; at < Math.Max(block.DeleteCountA, block.InsertCountB); at++)
        {
            var removed = at < block.DeleteCountA ? found.PiecesOld[block.DeleteStartA + at] : "";
            var added = at < block.InsertCountB ? found.PiecesNew[block.InsertStartB + at] : "";
            var mixed = OneLine(removed, added);
            var stayed = mixed.Runs.Where(run => run.Kind == RunKind.Same).Sum(run => run.Text.Length);
            if (stayed * Alike >= Math.Max(removed.Length, added.Length))
            {
                lines.Add(mixed);
                continue;
            }

            DiffRun[] whole = [new(RunKind.Removed, removed), new(RunKind.Added, added)];
            lines.AddRange(whole.Where(run => run.Text.Length > 0).Select(run => new DiffLine([run])));
        }
    }

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
