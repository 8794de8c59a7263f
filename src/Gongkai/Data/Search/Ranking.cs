namespace Gongkai.Data.Search;

/// <summary>
/// What makes a hit more relevant than another: facts that both databases know alike, never a score of either. The points:
/// the very number 100, each share of the words in the title up to 20, the whole title 12, its beginning 4, how much of the title
/// the words are up to 4, how often they stand in the text up to 6, how fresh it is up to 6; no longer in force −8.
/// </summary>
internal static class Ranking
{
    internal const double Exact = 100;
    private const double InTitle = 20;
    private const double WholeTitle = 12;
    private const double TitleBegins = 4;
    private const double TitleShare = 4;
    private const double OftenInText = 6;
    private const double Fresh = 6;
    private const double Ended = -8;
    private const double HalfLifeInDays = 900;

    /// <summary>By the index alone: for all candidates.</summary>
    internal static double Roughly(long position, bool exact, int inTitle, int words, bool ended, DateTime now) =>
        (exact ? Exact : 0) + (InTitle * inTitle / words) + Freshness(Positions.TimeOf(position), now) + (ended ? Ended : 0);

    /// <summary>By the texts too: for the best of them.</summary>
    internal static double Finely(FoundItem item, IReadOnlyList<SearchWord> words, bool exact, DateTime now, DateOnly today)
    {
        var title = Folding.Of(item.Title);
        var text = Folding.Of($"{item.Summary}\n{item.Body}");
        var inTitle = words.Where(word => Places(title, word.Text) > 0).ToList();
        var often = words.Average(word => Math.Min(4, Places(text, word.Text))) / 4;
        return (exact ? Exact : 0)
            + (InTitle * inTitle.Count / words.Count)
            + (words is [var only] && only.Text == title ? WholeTitle : 0)
            + (title.StartsWith(words[0].Text, StringComparison.Ordinal) ? TitleBegins : 0)
            + (TitleShare * Math.Min(1, (double)inTitle.Sum(word => word.Text.Length) / Math.Max(1, title.Length)))
            + (OftenInText * often)
            + Freshness(item.PublishedAt, now)
            + (HasEnded(item.Validity) || item.ExpiresOn < today ? Ended : 0);
    }

    internal static bool HasEnded(string validity) => EndedNames.Contains(validity);

    /// <summary>Names of validities of what is no longer in force.</summary>
    internal static IReadOnlyList<string> EndedNames { get; } = ["失效", "废止", "宣布失效"];

    private static double Freshness(DateTime publishedAt, DateTime now) =>
        Fresh * Math.Pow(0.5, Math.Max(0, (now - publishedAt).TotalDays) / HalfLifeInDays);

    private static int Places(string text, string word)
    {
        var places = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0 && places < 4;
            at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            places++;
        }

        return places;
    }
}
