using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Gongkai.Shell.Cache;

/// <summary>Which packing a browser takes. There are few spellings of it in the world; each is read once.</summary>
internal static class Packings
{
    private const int MostSpellings = 500;

    private static readonly ConcurrentDictionary<string, Packing> Known = new(StringComparer.Ordinal);

    internal static Packing Of(StringValues accepted)
    {
        if (accepted.Count != 1 || accepted[0] is not { Length: > 0 and < 200 } text)
        {
            return Packing.None;
        }

        if (!Known.TryGetValue(text, out var packing))
        {
            packing = Read(text);
            if (Known.Count < MostSpellings)
            {
                Known[text] = packing;
            }
        }

        return packing;
    }

    private static Packing Read(string text)
    {
        if (!StringWithQualityHeaderValue.TryParseList([text], out var wishes))
        {
            return Packing.None;
        }

        var taken = wishes.Where(wish => wish.Quality is null or > 0).Select(wish => wish.Value.ToString().ToLowerInvariant()).ToHashSet();
        return taken.Contains("br") ? Packing.Brotli : taken.Contains("gzip") ? Packing.Gzip : Packing.None;
    }
}
