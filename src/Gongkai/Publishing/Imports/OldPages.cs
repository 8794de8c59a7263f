using System.Runtime.CompilerServices;
using Gongkai.Documents.Html;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Problems;
using Gongkai.Shell;

namespace Gongkai.Publishing.Imports;

/// <summary>The pages of an old site, and the files beside them: each gets one look.</summary>
internal sealed class OldPages(OldSite site, OldAddresses addresses, OldColumns columns, OldFiles files, string organ, DateOnly today) : OldSource
{
    private readonly Dictionary<string, string> _wanted = new(StringComparer.Ordinal);

    internal override int Total => site.Files.Count;

    internal override IReadOnlyList<UnknownColumn> Unknown => columns.Unknown;

    internal override async IAsyncEnumerable<OldLook> LooksAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var file in site.Files.Where(file => file.Fault.Length > 0))
        {
            yield return new OldLook(file.Path, OldOutcome.Unreadable, file.Fault);
        }

        foreach (var file in site.Files.Where(file => file.Fault.Length == 0 && OldPageNames.IsPage(file.Path)))
        {
            cancel.ThrowIfCancellationRequested();
            yield return await LookAsync(file.Path, cancel);
        }

        foreach (var file in site.Files.Where(file => file.Fault.Length == 0 && !OldPageNames.IsPage(file.Path)))
        {
            yield return LookOfFile(file.Path);
        }
    }

    /// <summary>What became of a file once every page has been read.</summary>
    private OldLook LookOfFile(string path) => !_wanted.TryGetValue(path, out var by) ? new OldLook(path, OldOutcome.UnusedFile, "没有迁入的网页用到它。")
        : files.Of(path) is { File: not null } ? new OldLook(path, OldOutcome.TakenFile, "") { Notes = [$"用于 {by}"] }
        : new OldLook(path, OldOutcome.RefusedFile, $"{files.Of(path)?.Fault}网页 {by} 里保留了原链接。");

    private async Task<OldLook> LookAsync(string path, CancellationToken cancel)
    {
        var content = site.Read(path, OldPage.Largest);
        if (!content.Ok(out var bytes))
        {
            return new OldLook(path, OldOutcome.Unreadable, content.Problems[0].Says);
        }

        var read = OldPage.Read(bytes, path);
        var look = new OldLook(path, OldOutcome.Taken, "")
        {
            Title = read.Title,
            ColumnName = read.Article?.ColumnName ?? "",
            PublishedAt = read.Article?.PublishedAt,
            IndexNumber = read.Article?.IndexNumber ?? "",
            Notes = [.. read.Problems.Where(problem => problem.Severity != Severity.Error).Select(problem => problem.Says)],
        };
        return Faults(read, look) ?? await TakenAsync(path, read.Article!, look, cancel);
    }

    /// <summary>Null when the page is an article that lacks nothing.</summary>
    private OldLook? Faults(OldPageRead read, OldLook look)
    {
        var errors = read.Problems.Where(problem => problem.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            return look.Left(OutcomeOf(errors[0].Code), string.Concat(errors.Select(problem => problem.Says)));
        }

        return read.Kind switch
        {
            OldPageKind.List => look.Left(OldOutcome.List, "列表由本平台的栏目代替。"),
            OldPageKind.Home => look.Left(OldOutcome.Home, "首页由本平台的首页代替。"),
            OldPageKind.Other => look.Left(OldOutcome.OtherPage, "不是一篇信息：没有 ArticleTitle、PubDate，也没有正文的标志。"),
            _ => DateOnly.FromDateTime(read.Article!.PublishedAt!.Value) > today
                ? look.Left(OldOutcome.NoDate, $"发布日期 {read.Article.PublishedAt:yyyy-MM-dd} 晚于今天。") : null,
        };
    }

    private static OldOutcome OutcomeOf(string code) => code switch
    {
        "page.no-title" or "page.long-title" => OldOutcome.NoTitle,
        "page.no-date" => OldOutcome.NoDate,
        "page.no-body" => OldOutcome.NoBody,
        _ => OldOutcome.Unreadable,
    };

    private async Task<OldLook> TakenAsync(string path, OldArticle article, OldLook look, CancellationToken cancel)
    {
        var (column, outcome, why) = columns.Of(article.ColumnName, path);
        if (column is null)
        {
            return look.Left(outcome, why);
        }

        var links = await new OldPageLinks(site, addresses, files, _wanted).ReadAsync(path, article, cancel);
        var body = CleanHtml.Of(OldPage.Rewrite(article.BodyHtml, links.Addresses));
        if (body.Text.Length == 0 && body.Pictures.Count == 0 && links.Files.Count == 0 && body.Links.Count == 0)
        {
            return look.Left(OldOutcome.NoBody, "正文里没有文字、图片，也没有附件。");
        }

        if (PictureAddresses.In(body.Html).Except(links.Kept).Any())
        {
            return look.Left(OldOutcome.Unreadable, "正文里有指向本平台文件的地址，原网站不会有这样的地址。");
        }

        var at = BeijingDate.At(article.PublishedAt!.Value).UtcDateTime;
        var publication = new OldPublication(
            OldContents.KeyOf(addresses.FormerAddressOf(path), article.Title, at), column.Id, column.SectionId,
            OldArticles.Content(article, body, links.Files, column, organ), at)
        { BodyText = body.Text };
        return look with
        {
            Publication = publication,
            Body = body,
            Files = links.Paths,
            FileErrors = links.Errors,
            Notes = [.. look.Notes, .. links.Notes, .. OldArticles.Notes(article), .. body.Problems.Select(problem => problem.Says)],
        };
    }
}
