namespace Gongkai.Data.Search;

/// <summary>A word to suggest.</summary>
internal sealed record Term(string Text, string Folded, string[] Syllables, int Weight)
{
    internal string Sound { get; } = string.Concat(Syllables);

    internal string Initials { get; } = string.Concat(Syllables.Select(syllable => syllable[0]));

    internal string LooseSound { get; } = Pinyin.Loosely(Syllables);
}

/// <summary>The words of a site: names of organs and columns, and what its newest titles often say. At most some thousand.</summary>
internal sealed class TermBook
{
    private const int MostWords = 4000;
    private const string Divisions = "省市区县旗州";
    private readonly ILookup<string, Term> _bySound;
    private readonly ILookup<string, Term> _byLooseSound;
    private readonly HashSet<string> _known;

    private TermBook(IReadOnlyList<Term> terms, long changes)
    {
        (Terms, Changes) = (terms, changes);
        _bySound = terms.ToLookup(term => term.Sound);
        _byLooseSound = terms.ToLookup(term => term.LooseSound);
        _known = [.. terms.Select(term => term.Folded)];
    }

    /// <summary>The weightiest first.</summary>
    internal IReadOnlyList<Term> Terms { get; }

    /// <summary>The state of the index it was made from.</summary>
    internal long Changes { get; }

    internal static TermBook Of(IReadOnlyList<string> names, IReadOnlyList<string> titles, long changes)
    {
        var terms = new Dictionary<string, Term>();
        foreach (var name in names.Distinct())
        {
            Add(name, int.MaxValue, terms);
            // 区科技局 is also called 科技局.
            if (name.Length > 3 && Divisions.Contains(name[0], StringComparison.Ordinal))
            {
                Add(name[1..], int.MaxValue, terms);
            }
        }

        foreach (var (word, count) in FrequentWords.In(titles.Select(Folding.Of), MostWords))
        {
            Add(word, count, terms);
        }

        return new TermBook(
            [.. terms.Values.OrderByDescending(term => term.Weight).ThenBy(term => term.Text, StringComparer.Ordinal)], changes);
    }

    internal bool Knows(string folded) => _known.Contains(folded);

    /// <summary>Words that sound like this, exactly or nearly, but are written otherwise.</summary>
    internal IEnumerable<Term> SoundingLike(string[] syllables, string folded) =>
        _bySound[string.Concat(syllables)].Concat(_byLooseSound[Pinyin.Loosely(syllables)])
            .Where(term => term.Folded != folded).Distinct();

    /// <summary>Words that begin so, in characters, in pinyin or in its first letters.</summary>
    internal IEnumerable<Term> Beginning(string folded) => Terms.Where(term =>
        term.Folded.StartsWith(folded, StringComparison.Ordinal) || term.Sound.StartsWith(folded, StringComparison.Ordinal)
        || term.Initials.StartsWith(folded, StringComparison.Ordinal))
        .OrderBy(term => term.Folded == folded || term.Sound == folded || term.Initials == folded ? 0 : 1);

    private static void Add(string text, int weight, Dictionary<string, Term> terms)
    {
        var folded = Folding.Of(text);
        if (folded.Length > 1 && Pinyin.Of(folded) is { } syllables)
        {
            terms.TryAdd(folded, new Term(text, folded, syllables, weight));
        }
    }
}
