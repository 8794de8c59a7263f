using System.Text;

namespace Gongkai.Demo;

/// <summary>The draws of the demo district: SplitMix64 (Steele, Lea, Flood 2014), so that they are the same on every runtime;
/// System.Random promises that only for one version.</summary>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A stream of its own for a name: what one organ and year draws does not move what another draws.</summary>
    internal static SplitMix64 For(string name)
    {
        var hash = 14695981039346656037UL; // FNV-1a
        foreach (var part in Encoding.UTF8.GetBytes(name))
        {
            hash = unchecked((hash ^ part) * 1099511628211UL);
        }

        return new SplitMix64(hash);
    }

    internal ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>A number from zero up to, not including, the bound.</summary>
    internal int Below(int bound) =>
        bound > 0 ? (int)(Next() % (ulong)bound)
            : throw new ArgumentOutOfRangeException(nameof(bound), bound, "A bound is positive.");

    /// <summary>A number between two ends, both included.</summary>
    internal int Between(int low, int high) => low + Below(high - low + 1);

    internal T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>True once in so many draws, on average.</summary>
    internal bool OnceIn(int times) => Below(times) == 0;
}
