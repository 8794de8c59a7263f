namespace Gongkai.Data.Search;

/// <summary>A word that was asked for: its text, folded, and how it is looked up.</summary>
/// <param name="Anywhere">In any part of a document; for a single character, in the title alone.</param>
/// <param name="InTitle">In the title.</param>
internal sealed record SearchWord(string Text, Phrase Anywhere, Phrase InTitle);

/// <summary>
/// What a reader typed, as words that must all be there. Gaps and punctuation part words; what stands in quotation marks stays
/// together. Only <see cref="Tokenizer"/> makes tokens, so nothing that is typed can become syntax of a database.
/// </summary>
internal sealed record SearchQuery(string Typed, IReadOnlyList<SearchWord> Words, string? Number)
{
    private const int Longest = 200;
    private const int MostWords = 8;
    private const int MostTokens = 100;
    private static readonly char[] Quotes = ['"', '“', '”', '「', '」', '『', '』'];

    internal bool Empty => Words.Count == 0;

    internal static SearchQuery Of(string typed)
    {
        var text = typed.Length > Longest ? typed[..Longest] : typed;
        var folded = Folding.Of(text);
        var words = Parts(folded).Select(Word).OfType<SearchWord>().DistinctBy(word => word.Text).Take(MostWords).ToList();
        return new SearchQuery(text, words, words.Count == 0 ? null : NumberKey.Of(folded));
    }

    /// <summary>The same query with one word written otherwise.</summary>
    internal string With(SearchWord word, string otherwise) =>
        string.Join(' ', Words.Select(one => one == word ? otherwise : one.Text));

    private static IEnumerable<string> Parts(string folded)
    {
        var pieces = folded.Split(Quotes);
        for (var at = 0; at < pieces.Length; at++)
        {
            // Every second piece stands in quotation marks, unless nothing closes them.
            if (at % 2 == 1 && at < pieces.Length - 1)
            {
                yield return pieces[at];
            }
            else
            {
                foreach (var part in Tokenizer.Pieces(pieces[at]))
                {
                    yield return part;
                }
            }
        }
    }

    private static SearchWord? Word(string part)
    {
        var tokens = Tokenizer.OfPhrase(part, out var prefix);
        if (tokens.Count == 0)
        {
            return null;
        }

        var some = tokens.Take(MostTokens).ToList();
        var inTitle = new Phrase([.. some.Select(token => SearchTokens.Title + token)], prefix);
        return new SearchWord(part.Trim(), prefix ? inTitle : new Phrase(some, false), inTitle);
    }
}
