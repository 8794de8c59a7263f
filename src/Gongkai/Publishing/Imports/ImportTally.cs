using System.Text.Json;
using Gongkai.Data.Audit;

namespace Gongkai.Publishing.Imports;

/// <summary>Something that stays out, and why.</summary>
internal sealed record LeftOut(string Place, string Why);

/// <summary>How many of each outcome: their sum is the number of rows or files that were there. The report has them one by one.</summary>
internal sealed class ImportTally
{
    private const int Shown = 200;
    private readonly Dictionary<OldOutcome, int> _counts = [];
    private readonly List<LeftOut> _leftOut = [];

    internal int Total => _counts.Values.Sum();

    internal int Taken => this[OldOutcome.Taken];

    /// <summary>What somebody may have wanted and does not get.</summary>
    internal int LeftOutCount => _counts.Where(count => count.Key.IsLeftOut()).Sum(count => count.Value);

    /// <summary>The first of them, for a page.</summary>
    internal IReadOnlyList<LeftOut> LeftOut => _leftOut;

    internal int this[OldOutcome outcome] => _counts.GetValueOrDefault(outcome);

    /// <summary>Those that occur, in the order of the outcomes.</summary>
    internal IEnumerable<(OldOutcome Outcome, int Count)> Counts => _counts.OrderBy(count => count.Key).Select(count => (count.Key, count.Value));

    internal void Add(OldLook look)
    {
        _counts[look.Outcome] = this[look.Outcome] + 1;
        if (look.Outcome.IsLeftOut() && _leftOut.Count < Shown)
        {
            _leftOut.Add(new LeftOut(look.Place, look.Why));
        }
    }

    internal string ToJson() => JsonSerializer.Serialize(
        new Kept(_counts.ToDictionary(count => count.Key.ToString(), count => count.Value), _leftOut), AuditChain.Json);

    internal static ImportTally FromJson(string json)
    {
        var (kept, tally) = (JsonSerializer.Deserialize<Kept>(json, AuditChain.Json), new ImportTally());
        foreach (var (name, count) in kept?.Counts ?? [])
        {
            tally._counts[Enum.Parse<OldOutcome>(name)] = count;
        }

        tally._leftOut.AddRange(kept?.LeftOut ?? []);
        return tally;
    }

    private sealed record Kept(Dictionary<string, int> Counts, IReadOnlyList<LeftOut> LeftOut);
}
