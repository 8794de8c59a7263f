using Gongkai.Data.Publishing;

namespace Gongkai.Publishing.Decide;

/// <summary>What the guard found in the present content, and who answered for what.</summary>
internal sealed record FindingsShown(
    long ItemId, string Seen, bool HasRun, IReadOnlyList<GuardFindingRow> Rows, IReadOnlySet<string> Open, IReadOnlyDictionary<long, string> Names,
    bool MayAccept, string Back);
