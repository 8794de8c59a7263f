using System.Numerics;

namespace Gongkai.Rules.Reports.Checks;

/// <summary>
/// How alike two texts are: the share of three-character pieces they have in common. Digits and spaces do not count, so that
/// a changed year changes nothing.
/// </summary>
internal static class Similarity
{
    private const int Words = 512; // 32,768 bits: a section has some thousands of pieces

    /// <summary>0 for nothing in common, 1 for the same pieces.</summary>
    internal static double Of(string one, string other)
    {
        Span<ulong> first = stackalloc ulong[Words];
        Span<ulong> second = stackalloc ulong[Words];
        first.Clear();
        second.Clear();
        Sketch(one, first);
        Sketch(other, second);
        int common = 0, all = 0;
        for (var i = 0; i < Words; i++)
        {
            common += BitOperations.PopCount(first[i] & second[i]);
            all += BitOperations.PopCount(first[i] | second[i]);
        }

        return all == 0 ? 1 : (double)common / all;
    }

    private static void Sketch(string text, Span<ulong> bits)
    {
        uint before = 0, last = 0;
        foreach (var c in text)
        {
            if (c <= '\u3000')
            {
                continue;
            }

            var hash = unchecked(((before * 0x9E37u) ^ last) * 0x85EBCA6Bu + c * 0xC2B2AE35u);
            hash ^= hash >> 15;
            bits[(int)(hash >> 6) & (Words - 1)] |= 1UL << (int)(hash & 63);
            before = last;
            last = c;
        }
    }
}
