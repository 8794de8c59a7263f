using Gongkai.Data.Search;

namespace Gongkai.Portal;

/// <summary>The place of a text that holds the most of the words searched for, with a little around it.</summary>
internal static class SearchSnippet
{
    private const int Longest = 120;
    private const int Lead = 24;

    /// <summary>Texts are looked through up to here.</summary>
    private const int Reach = 50_000;

    /// <summary>Null when none of the words stands in the text.</summary>
    internal static string? Of(string text, IReadOnlyList<SearchWord> words)
    {
        var (folded, origins) = Folding.WithOrigins(text.Length > Reach ? text[..Reach] : text);
        var best = words.SelectMany(word => Places(folded, word.Text))
            .Select(place => (place, Words: words.Count(word => Near(folded, word.Text, place))))
            .OrderByDescending(one => one.Words).ThenBy(one => one.place).Select(one => (int?)one.place).FirstOrDefault();
        if (best is not { } at)
        {
            return null;
        }

        var start = Math.Max(0, origins[at] - Lead);
        var end = Math.Min(text.Length, start + Longest);
        return (start > 0 ? "……" : "") + Whole(text, start, end).Replace('\n', ' ').Trim() + (end < text.Length ? "……" : "");
    }

    /// <summary>The beginning, where there is nothing better to show.</summary>
    internal static string Beginning(string text) => text.Length <= Longest ? text : Whole(text, 0, Longest).TrimEnd() + "……";

    private static IEnumerable<int> Places(string folded, string word)
    {
        var count = 0;
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0 && count++ < 20;
            at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    private static bool Near(string folded, string word, int place) =>
        folded.IndexOf(word, place, Math.Min(Longest - Lead, folded.Length - place), StringComparison.Ordinal) >= 0;

    /// <summary>No half of a surrogate pair at either end.</summary>
    private static string Whole(string text, int start, int end)
    {
        start += start < end && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= end > start && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[start..end];
    }
}
