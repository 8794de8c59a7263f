namespace Gongkai.Data.Search;

/// <summary>What a reader may have meant, or may be about to type.</summary>
internal sealed class Suggester(GongkaiDb db, Searcher searcher, TermBooks books)
{
    private const int MostShown = 8;
    private const int MostTitles = 5;
    private const int MostTried = 8;
    private const int LongestWord = 6;

    /// <summary>Words and titles that begin with, or hold, what has been typed so far.</summary>
    internal async Task<IReadOnlyList<string>> BeginningAsync(string typed, CancellationToken cancel)
    {
        var query = SearchQuery.Of(typed);
        if (query.Empty)
        {
            return [];
        }

        var folded = Folding.Of(typed).Trim().Replace(" ", "", StringComparison.Ordinal);
        var book = await books.ReadAsync(db, cancel);
        var words = book.Beginning(folded).Take(MostShown).Select(term => term.Text).ToList();
        var titles = words.Count < MostShown ? await searcher.TitlesAsync(query, MostTitles, cancel) : [];
        return [.. words.Take(MostShown - Math.Min(titles.Count, MostTitles)).Concat(titles).Distinct().Take(MostShown)];
    }

    /// <summary>Another query that sounds like this one and finds something; null where there is none.</summary>
    internal async Task<string?> InsteadAsync(SearchQuery query, CancellationToken cancel)
    {
        var book = await books.ReadAsync(db, cancel);
        var asked = string.Join(' ', query.Words.Select(word => word.Text));
        foreach (var otherwise in Otherwise(query, book).Where(other => other != asked).Distinct().Take(MostTried))
        {
            if (await searcher.FindsAsync(SearchQuery.Of(otherwise), cancel))
            {
                return otherwise;
            }
        }

        return null;
    }

    private static IEnumerable<string> Otherwise(SearchQuery query, TermBook book)
    {
        if (query.Words.Count > 1)
        {
            yield return string.Join(' ', query.Words.Select(word =>
                book.Knows(word.Text) ? word.Text : Otherwise(word.Text, book).FirstOrDefault() ?? word.Text));
        }

        foreach (var word in query.Words)
        {
            foreach (var other in Otherwise(word.Text, book))
            {
                yield return query.With(word, other);
            }
        }
    }

    /// <summary>The whole word first, then each part of it that is no known word, the longest first; at last its known parts.</summary>
    private static IEnumerable<string> Otherwise(string word, TermBook book)
    {
        if (Pinyin.Of(word) is not { } syllables)
        {
            yield break;
        }

        foreach (var term in book.SoundingLike(syllables, word))
        {
            yield return term.Text;
        }

        for (var length = Math.Min(LongestWord, word.Length - 1); length > 1; length--)
        {
            for (var start = 0; start + length <= word.Length; start++)
            {
                var part = word[start..(start + length)];
                foreach (var term in book.Knows(part) ? [] : book.SoundingLike(syllables[start..(start + length)], part))
                {
                    yield return $"{word[..start]}{term.Text}{word[(start + length)..]}";
                }
            }
        }

        if (KnownParts(word, book) is { Count: > 1 } parts)
        {
            yield return string.Join(' ', parts);
        }
    }

    /// <summary>Known words one after the other; what lies between them is let go of.</summary>
    private static List<string> KnownParts(string word, TermBook book)
    {
        var parts = new List<string>();
        for (var at = 0; at < word.Length - 1;)
        {
            var length = Enumerable.Range(2, Math.Max(0, Math.Min(LongestWord, word.Length - at) - 1))
                .LastOrDefault(some => some < word.Length && book.Knows(word[at..(at + some)]));
            if (length > 0)
            {
                parts.Add(word[at..(at + length)]);
            }

            at += Math.Max(1, length);
        }

        return parts;
    }
}
