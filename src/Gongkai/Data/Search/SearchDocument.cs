using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gongkai.Data.Audit;
using Gongkai.Data.Publishing;
using Gongkai.Shell;

namespace Gongkai.Data.Search;

/// <summary>
/// A publication as the index keeps it. Each part is its tokens with spaces between them; tokens of the title begin with
/// <c>_</c> and those of the facets with <c>=</c>, which no word has: a search in titles or with a filter reads short lists of its
/// own instead of the long ones of the bodies.
/// </summary>
/// <param name="Position">See <see cref="Positions"/>.</param>
/// <param name="Digest">Of what the parts were made from.</param>
internal sealed record SearchDocument(
    long ItemId, long AgencyId, long Position, string Title, string Numbers, string Body, string Files, string Facets, long Digest)
{
    /// <summary>Grows with every change of the tokens: the index is then made anew at the next start.</summary>
    internal const int Version = 1;

    private const int MostOfBody = 200_000;
    private const int MostOfFiles = 200_000;

    /// <param name="texts">Of the files that have been read, by hash.</param>
    internal static SearchDocument Of(Publication publication, IReadOnlyDictionary<string, string> texts)
    {
        var content = publication.Content;
        var title = Tokenizer.OfDocument(Folding.Of(content.Title));
        string[] body = [content.Title, content.Summary, content.Keywords, publication.BodyText];
        var files = content.Files.Where(file => !file.Picture)
            .Select(file => $"{file.Name}\n{texts.GetValueOrDefault(file.Hash, "")}");
        return new SearchDocument(
            publication.ItemId,
            publication.AgencyId,
            Positions.Of(publication.PublishedAt, publication.ItemId),
            Joined(title.Select(token => SearchTokens.Title + token)),
            Joined(NumbersOf(publication)),
            Joined(Tokenizer.OfDocument(Folding.Of(string.Join('\n', body)), MostOfBody)),
            Joined(Tokenizer.OfDocument(Folding.Of(string.Join('\n', files)), MostOfFiles)),
            Joined(FacetsOf(publication)),
            DigestOf(publication, texts));
    }

    /// <summary>Tells an index row that is out of step without making its tokens again.</summary>
    internal static long DigestOf(Publication publication, IReadOnlyDictionary<string, string> texts)
    {
        var content = publication.Content;
        var parts = JsonSerializer.SerializeToUtf8Bytes(
            new object?[]
            {
                Version, Positions.Of(publication.PublishedAt, publication.ItemId), publication.AgencyId, publication.ColumnId,
                publication.IndexNumber, publication.Validity, publication.BodyText, content.Title, content.Summary,
                content.Keywords, content.DocumentNumber, content.Kind, content.FormClass,
                content.Files.Where(file => !file.Picture).Select(file => $"{file.Hash} {file.Name} {texts.ContainsKey(file.Hash)}"),
            },
            AuditChain.Json);
        return BitConverter.ToInt64(SHA256.HashData(parts), 0);
    }

    private static IEnumerable<string> NumbersOf(Publication publication)
    {
        foreach (var number in new[] { publication.Content.DocumentNumber, publication.IndexNumber })
        {
            var folded = Folding.Of(number ?? "");
            if (NumberKey.Of(folded) is { } key)
            {
                yield return SearchTokens.Number(key);
            }

            foreach (var token in Tokenizer.OfDocument(folded))
            {
                yield return token;
            }
        }
    }

    private static IEnumerable<string> FacetsOf(Publication publication)
    {
        var day = BeijingDate.Of(publication.PublishedAt);
        yield return SearchTokens.Agency(publication.AgencyId);
        yield return SearchTokens.Column(publication.ColumnId);
        yield return SearchTokens.Kind(publication.Content.Kind);
        yield return SearchTokens.Month(day.Year, day.Month);
        foreach (var (token, name) in new[]
        {
            (SearchTokens.Form(publication.Content.FormClass), publication.Content.FormClass),
            (SearchTokens.Validity(publication.Validity), publication.Validity),
        })
        {
            if (name.Length > 0)
            {
                yield return token;
            }
        }
    }

    private static string Joined(IEnumerable<string> tokens) => new StringBuilder().AppendJoin(' ', tokens).ToString();
}

/// <summary>
/// Where a publication stands in the order of publishing, and which it is: seconds since 1970 shifted by thirty bits, and the
/// item. Items of one second stand in the order of their numbers.
/// </summary>
internal static class Positions
{
    private const int Shift = 30;
    private const long MostItems = (1L << Shift) - 1;

    internal static long Of(DateTime publishedAt, long itemId)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(itemId, MostItems);
        return (Seconds(publishedAt) << Shift) | itemId;
    }

    internal static long ItemOf(long position) => position & MostItems;

    internal static DateTime TimeOf(long position) => DateTime.UnixEpoch.AddSeconds(position >> Shift);

    /// <summary>The least position of what is published at this instant or later.</summary>
    internal static long From(DateTime instant) => Seconds(instant) << Shift;

    private static long Seconds(DateTime instant) => new DateTimeOffset(DateTime.SpecifyKind(instant, DateTimeKind.Utc)).ToUnixTimeSeconds();
}
