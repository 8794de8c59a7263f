using Gongkai.Api.Faults;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Work;

/// <summary>
/// Puts what was sent into an item. A draft may be as incomplete as it likes, but holds nothing that is another organ's: no column, no
/// section, and no file that it did not get itself or that is not public anyway.
/// </summary>
internal sealed class ItemWriter(GongkaiDb db, ItemFiles files, TimeProvider time)
{
    private const int LongestTitle = 300;
    private const int LongestText = 2000;

    internal async Task<IReadOnlyList<Problem>> WriteAsync(InformationItem item, ItemFields sent, CancellationToken cancel)
    {
        var problems = new List<Problem>(Check(sent));
        await WritePlaceAsync(item, sent, problems, cancel);
        WriteContent(item.Content, sent);
        problems.AddRange(await files.WriteAsync(item, sent.Files, cancel));
        return problems;
    }

    /// <summary>Columns that can hold items: open ones that hold no other columns.</summary>
    internal async Task<Column?> ColumnAsync(long agencyId, string slug, CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        return await db.Columns.SingleOrDefaultAsync(
            column => column.AgencyId == agencyId && column.Slug == slug && (column.ClosedOn == null || column.ClosedOn > today)
                && !db.Columns.Any(below => below.ParentId == column.Id),
            cancel);
    }

    private static IEnumerable<Problem> Check(ItemFields sent)
    {
        if (string.IsNullOrWhiteSpace(sent.Title))
        {
            yield return ApiProblems.NoTitle();
        }

        (string Field, string? Text, int Most)[] texts =
        [
            ("title", sent.Title, LongestTitle), ("summary", sent.Summary, LongestText),
            ("documentNumber", sent.DocumentNumber, LongestTitle),
            ("noInterpretationReason", sent.NoInterpretationReason, LongestText), ("topicClass", sent.TopicClass, LongestTitle),
            ("formClass", sent.FormClass, LongestTitle), ("audience", sent.Audience, LongestTitle),
            ("keywords", sent.Keywords, LongestText),
            ("source", sent.Source, LongestTitle), ("author", sent.Author, LongestTitle),
            ("opennessReason", sent.OpennessReason, LongestText),
            ("bodyHtml", sent.BodyHtml, CleanHtml.Longest),
        ];
        foreach (var (field, _, most) in texts.Where(text => text.Text?.Length > text.Most))
        {
            yield return ApiProblems.TooLong(field, most);
        }

        if (sent.Channels.Except(Classes.Channels).Any())
        {
            yield return ApiProblems.BadChoice("channels", "公开渠道");
        }
    }

    private async Task WritePlaceAsync(InformationItem item, ItemFields sent, List<Problem> problems, CancellationToken cancel)
    {
        var present = await db.Columns.AsNoTracking().Where(column => column.Id == item.ColumnId).Select(column => column.Slug).SingleOrDefaultAsync(cancel);
        if (sent.Column != present)
        {
            if (await ColumnAsync(item.AgencyId, sent.Column, cancel) is { } column)
            {
                item.ColumnId = column.Id;
            }
            else
            {
                problems.Add(ApiProblems.BadChoice("column", "栏目"));
            }
        }

        if (sent is WorkContent)
        {
            item.SectionId = null; // what is not sent becomes empty
        }

        if (sent.Section is { Length: > 0 } name)
        {
            var today = BeijingDate.Today(time);
            var section = await db.Sections.AsNoTracking().FirstOrDefaultAsync(
                known => known.AgencyId == item.AgencyId && known.Name == name && (known.ClosedOn == null || known.ClosedOn > today), cancel);
            item.SectionId = section?.Id ?? item.SectionId;
            if (section is null)
            {
                problems.Add(ApiProblems.BadChoice("section", "责任科室"));
            }
        }
    }

    private static void WriteContent(ItemContent content, ItemFields sent)
    {
        (content.Title, content.Summary, content.BodyHtml) = (Plain(sent.Title), Plain(sent.Summary), Plain(sent.BodyHtml));
        (content.Kind, content.Origin, content.Openness) = (sent.Kind, sent.Origin, sent.Openness);
        (content.DocumentNumber, content.NoInterpretationReason) = (
            OrNull(sent.DocumentNumber), OrNull(sent.NoInterpretationReason));
        (content.FormedOn, content.EffectiveOn, content.ExpiresOn) = (sent.FormedOn, sent.EffectiveOn, sent.ExpiresOn);
        (content.TopicClass, content.FormClass, content.Audience) = (
            Plain(sent.TopicClass), Plain(sent.FormClass), Plain(sent.Audience));
        (content.Keywords, content.Source, content.Author) = (Plain(sent.Keywords), Plain(sent.Source), Plain(sent.Author));
        (content.OpennessGround, content.OpennessGroundKind) = (OrNull(sent.OpennessGround), OrNull(sent.OpennessGroundKind));
        (content.OpennessReason, content.NoOrderToOpen, content.OpenUntil) = (
            OrNull(sent.OpennessReason), sent.NoOrderToOpen, sent.OpenUntil);
        content.Channels = string.Join(',', sent.Channels.Distinct());
    }

    /// <summary>No database keeps the character 0, and nobody types it.</summary>
    private static string Plain(string text) => text.Contains('\0') ? text.Replace("\0", "") : text;

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : Plain(text);
}
