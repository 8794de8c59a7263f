using System.Collections.Concurrent;

namespace Gongkai.Data.Freshness;

/// <summary>
/// Small things nearly every page reads, kept in memory until they change: what the site says of itself, the columns of an organ. What
/// is kept is shared by all requests and never changed.
/// </summary>
internal sealed class Remembered(ChangeClock clock)
{
    private readonly ConcurrentDictionary<string, (long Since, object Value)> _kept = new(StringComparer.Ordinal);

    /// <summary>A null is not kept: there are more names without anything behind them than with.</summary>
    internal async Task<T?> GetAsync<T>(string name, string tag, Func<Task<T?>> read) where T : class
    {
        if (!clock.Deaf && _kept.TryGetValue(name, out var kept) && clock.Holds(kept.Since, [tag]))
        {
            return (T)kept.Value;
        }

        var since = clock.Now;
        var value = await read();
        if (value is not null)
        {
            _kept[name] = (since, value);
        }

        return value;
    }
}
