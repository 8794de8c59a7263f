using System.IO.Compression;
using System.Security.Cryptography;
using Gongkai.Data.Freshness;
using Gongkai.Shell.Safety;

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
    /// <summary>The first reader waits for it: a fifth larger than at the best level, at a small part of the time.</summary>
    private const int BrotliLevel = 1;

    private const string Forever = "public, max-age=31536000, immutable";

    /// <summary>Below this many bytes packing saves nothing that one packet would not hold.</summary>
    private const int Smallest = 1_000;

    private readonly string[] _tags = Tags(plain);
    private byte[]? _gzip;
    private byte[]? _brotli;
    private long _heldAt;

    /// <summary>What it takes in memory, in bytes, packed forms included.</summary>
    internal long Size { get; } = (plain.Length * 3L / 2) + 500;

    internal Task SendAsync(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        var (bytes, packing) = In(Packings.Of(request.Headers.AcceptEncoding));
        var (headers, tag) = (response.Headers, TagOf(packing));
        SecurityHeaders.Set(headers, request.IsHttps);
        headers.ETag = tag;
        headers.Vary = "Accept-Encoding";
        headers.CacheControl = cacheControl.Length > 0 ? cacheControl : request.QueryString.HasValue && request.Query.ContainsKey("v") ? Forever : "no-cache";
        if (request.Headers.IfNoneMatch.Count > 0 && request.Headers.IfNoneMatch.ToString().Contains(tag, StringComparison.Ordinal))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            headers.ContentType = default;
            headers.ContentLength = null;
            return Task.CompletedTask;
        }

        if (packing != Packing.None)
        {
            headers.ContentEncoding = packing == Packing.Brotli ? "br" : "gzip";
        }

        headers.ContentType = contentType;
        headers.ContentLength = bytes.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, 0, bytes.Length);
    }

    /// <summary>The entity tag of a packing: the same text packed otherwise is another answer.</summary>
    private string TagOf(Packing packing) => _tags[(int)packing];

    private static string[] Tags(byte[] plain)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 12));
        return [$"\"{hash}\"", $"\"{hash}g\"", $"\"{hash}b\""];
    }

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
    private (byte[] Bytes, Packing Packing) In(Packing packing) => packing switch
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
