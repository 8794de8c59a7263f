using AngleSharp.Dom;
using Gongkai.Rules.Problems;

namespace Gongkai.Documents.Html;

/// <summary>Puts together what tags, information box, address and body of one page say.</summary>
internal sealed class OldArticleReader(IDocument page, OldMetas metas, OldInfoBox box, string path)
{
    private const int LongestTitle = 300;
    private readonly List<Problem> _problems = [];

    internal OldPageRead Read(string title, IElement? body, bool guessed)
    {
        if (title.Length is 0 or > LongestTitle)
        {
            _problems.Add(title.Length == 0 ? OldPageProblems.NoTitle() : OldPageProblems.TitleTooLong(title.Length));
        }

        var published = Published();
        if (body is null)
        {
            _problems.Add(OldPageProblems.NoBody());
        }
        else if (guessed)
        {
            _problems.Add(OldPageProblems.BodyGuessed());
        }

        var html = body?.InnerHtml ?? "";
        if (title.Contains('\ufffd', StringComparison.Ordinal) || html.Contains('\ufffd', StringComparison.Ordinal))
        {
            _problems.Add(OldPageProblems.LostCharacters());
        }

        return new OldPageRead(OldPageKind.Article, title, Article(title, published, html, body), _problems);
    }

    private OldArticle Article(string title, DateTime? published, string html, IElement? body) => new(title, published, html)
    {
        ColumnName = metas["ColumnName"],
        ColumnType = metas["ColumnType"],
        Source = First(OldInfoBox.Meaning(metas["ContentSource"]), box[OldField.Source], box[OldField.Publisher]),
        Keywords = First(metas["Keywords"], box[OldField.Keywords]),
        Description = metas["Description"],
        Author = First(metas["Author"], box[OldField.Author]),
        IndexNumber = box[OldField.Index],
        DocumentNumber = box[OldField.Number],
        FormedOn = Day(OldField.Formed),
        EffectiveOn = Day(OldField.Effective),
        ExpiresOn = Day(OldField.Expires),
        Validity = box[OldField.Validity],
        TopicClass = box[OldField.Topic],
        FormClass = box[OldField.Form],
        Links = body is null ? [] : OldLinks.Of(page.Body!, body),
    };

    /// <summary>The tag; else the box; else the address, which knows the day.</summary>
    private DateTime? Published()
    {
        var written = metas["PubDate"];
        if (OldDates.Read(written) is { } tagged)
        {
            return tagged;
        }

        if (written.Length > 0)
        {
            _problems.Add(OldPageProblems.BadDate(written));
        }

        var (found, where) = OldDates.Read(box[OldField.Published]) is { } boxed ? (boxed, "网页上的信息栏")
            : OldDates.InAddress(path) is { } addressed ? (addressed, "网址")
            : OldDates.Read(box[OldField.Formed]) is { } formed ? ((DateTime?)formed, "成文日期") : (null, "");
        _problems.Add(found is null ? OldPageProblems.NoDate() : OldPageProblems.DateElsewhere(where));
        return found;
    }

    private DateOnly? Day(OldField field) => OldDates.Read(box[field]) is { } day ? DateOnly.FromDateTime(day) : null;

    private static string First(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            if (text.Length > 0)
            {
                return text;
            }
        }

        return "";
    }
}
