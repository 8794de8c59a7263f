namespace Gongkai.Bench.Searching;

/// <summary>What is asked: words as they stand in the documents, so that the common ones are asked for as often as they are used.</summary>
internal sealed class Queries(Documents documents, long items)
{
    private readonly Random _random = new(11);

    internal IEnumerable<(string Name, IReadOnlyList<string> Queries)> Kinds(int count)
    {
        yield return ("a two-character word of a document", Some(count, words => Pick(words, word => word.Length == 2)));
        yield return ("a rare two-character word", Rare(count));
        yield return ("a phrase of four characters", Some(count, Phrase));
        yield return ("two words of a document", Some(count, words =>
            $"{Pick(words, word => word.Length == 2)} {Pick(words, word => word.Length >= 2)}"));
    }

    private List<string> Some(int count, Func<IReadOnlyList<string>, string> choose) =>
        [.. Enumerable.Range(0, count).Select(_ => choose(documents.Number(_random.NextInt64(items) + 1, items).Words))];

    private List<string> Rare(int count)
    {
        var vocabulary = new Vocabulary();
        return [.. Enumerable.Range(0, count).Select(_ => vocabulary.Rare(_random))];
    }

    private string Pick(IReadOnlyList<string> words, Func<string, bool> of)
    {
        while (true)
        {
            var word = words[_random.Next(words.Count)];
            if (of(word))
            {
                return word;
            }
        }
    }

    private string Phrase(IReadOnlyList<string> words)
    {
        for (var tries = 0; tries < 1000; tries++)
        {
            var at = _random.Next(words.Count - 1);
            if (words[at].Length == 2 && words[at + 1].Length == 2)
            {
                return words[at] + words[at + 1];
            }
        }

        return Pick(words, word => word.Length == 2);
    }
}
