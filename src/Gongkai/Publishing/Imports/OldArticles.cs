using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;

namespace Gongkai.Publishing.Imports;

/// <summary>From what an old page says to what an item holds.</summary>
internal static class OldArticles
{
    private const int LongestField = 200;
    private const int LongestDescription = 500;
    private const int LeastShared = 12;

    internal static ItemContent Content(OldArticle article, CleanedHtml body, IReadOnlyList<ItemFile> files, Column column, string organ)
    {
        var published = DateOnly.FromDateTime(article.PublishedAt!.Value);
        return new ItemContent
        {
            Title = article.Title,
            Summary = OldContents.Summary(OwnDescription(article, body), body, article.Title),
            BodyHtml = body.Html,
            DocumentNumber = article.DocumentNumber.Length > 0 ? Short(article.DocumentNumber) : null,
            FormedOn = article.FormedOn is { } formed && formed <= published ? formed : published,
            EffectiveOn = article.EffectiveOn,
            ExpiresOn = article.ExpiresOn,
            Source = article.Source.Length > 0 ? Short(article.Source) : organ,
            Author = Short(article.Author),
            Keywords = Short(article.Keywords),
            TopicClass = Short(article.TopicClass),
            FormClass = Short(article.FormClass),
            Audience = "全社会",
            Kind = OldContents.KindOf(column),
            Files = files,
        };
    }

    /// <summary>What the item has no place for, or what a person has to add by hand.</summary>
    internal static IEnumerable<string> Notes(OldArticle article)
    {
        if (article.ExpiresOn is null && article.Validity.AsSpan().IndexOfAny("失废止无") >= 0)
        {
            yield return $"原网页标明有效性为“{Short(article.Validity)}”，请迁入后补填有效期。";
        }

        if (article.FormedOn > DateOnly.FromDateTime(article.PublishedAt!.Value))
        {
            yield return $"成文日期 {article.FormedOn:yyyy-MM-dd} 晚于发布日期，改按发布日期填写。";
        }
    }

    /// <summary>Many sites describe themselves on every page: only what the body says, too, describes this page.</summary>
    private static string OwnDescription(OldArticle article, CleanedHtml body)
    {
        var given = OldContents.OneLine(article.Description);
        return given.Length >= LeastShared && OldContents.OneLine(body.Text).Contains(given[..LeastShared], StringComparison.Ordinal)
            ? OldContents.Cut(given, LongestDescription) : "";
    }

    private static string Short(string text) => OldContents.Cut(text, LongestField);
}
