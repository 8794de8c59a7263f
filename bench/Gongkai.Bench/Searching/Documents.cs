using System.Text;

namespace Gongkai.Bench.Searching;

/// <summary>A document as the measurement fills tables with it.</summary>
internal sealed record Invented(long Id, string Title, string Body, DateTime PublishedAt, IReadOnlyList<string> Words);

/// <summary>Invented documents, one after the other in the order of publishing: each is the same wherever one begins.</summary>
internal sealed class Documents(Vocabulary vocabulary, int characters)
{
    private static readonly DateTime First = new(2012, 1, 4, 1, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Years = TimeSpan.FromDays(365 * 14);

    internal Invented Number(long id, long of)
    {
        var random = new Random(unchecked((int)(id * 2654435761)));
        List<string> words = [.. Enumerable.Range(0, random.Next(6, 11)).Select(_ => vocabulary.Any(random))];
        var title = string.Concat(words);
        var body = new StringBuilder(characters + 8);
        while (body.Length < characters)
        {
            var word = vocabulary.Any(random);
            words.Add(word);
            body.Append(word);
            if (words.Count % 9 == 0)
            {
                body.Append(words.Count % 27 == 0 ? "。\n" : "，");
                words.Add("");
            }
        }

        return new Invented(id, title, body.ToString(), First + TimeSpan.FromSeconds(Math.Floor(Years.TotalSeconds * id / of)), words);
    }
}
