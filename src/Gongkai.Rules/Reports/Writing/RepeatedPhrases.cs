using Gongkai.Rules.Reports.Checks;

namespace Gongkai.Rules.Reports.Writing;

/// <summary>A sentence that last year's report had almost word for word.</summary>
/// <remarks>Example: “下一步将加强培训，提高公开质量。” in both years.</remarks>
/// <param name="Now">This year's sentence.</param>
/// <param name="Then">Last year's.</param>
public sealed record RepeatedPhrase(string Now, string Then);

/// <summary>Finds what was copied from last year's report: the officer should see it before the competent office does.</summary>
/// <remarks>Source: 国办公开办函〔2021〕30号 (identical reports). Figures do not count: a changed number is no new sentence.</remarks>
public static class RepeatedPhrases
{
    private const int Shortest = 12;
    private const double Alike = 0.8;
    private static readonly char[] Ends = ['。', '；', '！', '？', '\n'];

    /// <summary>The repeated sentences of a section, in order.</summary>
    /// <param name="now">This year's text as it was written; a sentence with a bound figure tells a fact of the year and is none of
    /// them, nor is a heading in brackets.</param>
    /// <param name="then">Last year's text.</param>
    /// <returns>Each sentence of at least 12 characters that is at least four fifths alike to one of last year's.</returns>
    /// <remarks>Example: two texts with nothing in common give none.</remarks>
    public static IReadOnlyList<RepeatedPhrase> Find(string now, string then)
    {
        var old = Sentences(then).ToList();
        var repeated = new List<RepeatedPhrase>();
        foreach (var sentence in Sentences(now).Where(sentence => !sentence.Contains('{', StringComparison.Ordinal)))
        {
            if (old.FirstOrDefault(before => before == sentence || Similarity.Of(sentence, before) >= Alike) is { } found)
            {
                repeated.Add(new RepeatedPhrase(sentence, found));
            }
        }

        return repeated;
    }

    private static IEnumerable<string> Sentences(string text) => text.Split(Ends, StringSplitOptions.TrimEntries)
        .Where(sentence => sentence.Length >= Shortest && !sentence.StartsWith('（')).Distinct();
}
