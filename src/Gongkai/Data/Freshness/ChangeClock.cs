using System.Collections.Concurrent;

namespace Gongkai.Data.Freshness;

/// <summary>
/// Ticks with every committed change of what the public sees, and knows for each part when it last changed. What was read at a tick
/// holds while none of its parts changed after it: so a page that was being read while something changed is never taken for fresh,
/// whichever of the two was quicker.
/// </summary>
internal sealed class ChangeClock
{
    /// <summary>Beyond this many remembered parts all that is older counts as changed: one read more, no memory without end.</summary>
    private const int MostTags = 200_000;

    private readonly ConcurrentDictionary<string, long> _changed = new(StringComparer.Ordinal);
    private readonly Lock _turn = new();
    private long _now;
    private long _floor;
    private volatile bool _deaf;

    /// <summary>Tells this node's own news from that of others.</summary>
    internal Guid Node { get; } = Guid.NewGuid();

    /// <summary>Other nodes change things and this one does not hear of it: nothing read holds.</summary>
    internal bool Deaf
    {
        get => _deaf;
        set => _deaf = value;
    }

    internal long Now => Volatile.Read(ref _now);

    /// <summary>To be called after the commit, before anybody is told of it.</summary>
    internal void Changed(IEnumerable<string> tags)
    {
        lock (_turn)
        {
            var next = _now + 1;
            foreach (var tag in tags)
            {
                _changed[tag] = next;
            }

            if (_changed.Count > MostTags)
            {
                Volatile.Write(ref _floor, next);
                _changed.Clear();
            }

            Volatile.Write(ref _now, next); // last: who sees the new tick sees what changed with it
        }
    }

    /// <summary>For when it cannot be known what changed.</summary>
    internal void ChangedAll()
    {
        lock (_turn)
        {
            Volatile.Write(ref _floor, _now + 1);
            _changed.Clear();
            Volatile.Write(ref _now, _now + 1);
        }
    }

    /// <summary>Whether what was read from tick <paramref name="since"/> on is still so.</summary>
    internal bool Holds(long since, IReadOnlyCollection<string> tags) =>
        since >= Volatile.Read(ref _floor) && tags.All(tag => !_changed.TryGetValue(tag, out var at) || at <= since);
}
