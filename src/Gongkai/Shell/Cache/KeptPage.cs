using System.IO.Compression;
using System.Security.Cryptography;
using Gongkai.Data.Freshness;

namespace Gongkai.Shell.Cache;

/// <summary>How the bytes of an answer are packed.</summary>
internal enum Packing
{
    None,
    Gzip,
    Brotli,
}

/// <summary>An answer kept in memory: its bytes as they are and, once somebody asked, packed.</summary>
/// <param name="cacheControl">How long the reader's own browser may keep it; empty for not without asking.</param>
/// <param name="since">The tick at which reading began.</param>
/// <param name="read">What was read.</param>
/// <param name="until">When the day ends in Beijing, in UTC: a page may show what day it is.</param>
internal sealed class KeptPage(
    byte[] plain, string contentType, string cacheControl, long since, IReadOnlyCollection<string> read, DateTime until)
{
    /// <summary>A few per cent larger than at the best level, at a tenth of the time.</summary>
    private const int BrotliLevel = 4;

    /// <summary>Below this many bytes packing saves nothing that one packet would not hold.</summary>
    private const int Smallest = 1_000;

    private readonly string _hash = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12));
    private byte[]? _gzip;
    private byte[]? _brotli;
    private long _heldAt;

    internal string ContentType => contentType;

    internal string CacheControl => cacheControl;

    /// <summary>What it takes in memory, in bytes, packed forms included.</summary>
    internal long Size { get; } = (plain.Length * 3L / 2) + 500;

    internal static string HeaderOf(Packing packing) => packing == Packing.Brotli ? "br" : "gzip";

    /// <summary>The entity tag of a packing: the same text packed otherwise is another answer.</summary>
    internal string TagOf(Packing packing) => packing switch
    {
        Packing.Brotli => $"\"{_hash}b\"",
        Packing.Gzip => $"\"{_hash}g\"",
        _ => $"\"{_hash}\"",
    };

    /// <summary>Whether nothing it shows has changed. Mostly one comparison: nothing at all has changed.</summary>
    internal bool Holds(ChangeClock clock, DateTime now)
    {
        if (clock.Deaf || now >= until)
        {
            return false;
        }

        var tick = clock.Now;
        if (tick == since || tick == Volatile.Read(ref _heldAt))
        {
            return true;
        }

        if (!clock.Holds(since, read))
        {
            return false;
        }

        Volatile.Write(ref _heldAt, tick);
        return true;
    }

    /// <summary>What is too small to pack comes as it is.</summary>
    internal (byte[] Bytes, Packing Packing) In(Packing packing) => packing switch
    {
        _ when plain.Length < Smallest => (plain, Packing.None),
        Packing.Brotli => (_brotli ??= Brotli(), packing),
        Packing.Gzip => (_gzip ??= Gzip(), packing),
        _ => (plain, packing),
    };

    private byte[] Brotli()
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, packed, out var length, BrotliLevel, window: 18)
            ? packed.AsSpan(0, length).ToArray() : throw new InvalidOperationException("The greatest length was not enough.");
    }

    private byte[] Gzip()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }
}
