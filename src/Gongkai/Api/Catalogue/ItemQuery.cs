using System.ComponentModel;
using Gongkai.Api.Answers;
using Gongkai.Api.Faults;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Catalogue;

/// <summary>What a list of items is asked for.</summary>
internal sealed class ItemQuery
{
    [FromQuery(Name = "organ"), Description("机关在网址中的名称")]
    public string? Organ { get; init; }

    [FromQuery(Name = "column"), Description("栏目在网址中的名称，须同时给出 organ；含其下级栏目")]
    public string? Column { get; init; }

    [FromQuery(Name = "kind"), Description("信息类型：information、regulation、normative-document、other-document、interpretation")]
    public string? Kind { get; init; }

    [FromQuery(Name = "topicClass"), Description("主题分类，全称")]
    public string? TopicClass { get; init; }

    [FromQuery(Name = "formClass"), Description("体裁分类，例如 通知")]
    public string? FormClass { get; init; }

    [FromQuery(Name = "validity"), Description("有效性：none、not-yet-in-force、in-force、amended、lapsed、abolished")]
    public string? Validity { get; init; }

    [FromQuery(Name = "publishedFrom"), Description("首次公开的日期，从这一天起（北京时间）")]
    public DateOnly? PublishedFrom { get; init; }

    [FromQuery(Name = "publishedTo"), Description("首次公开的日期，到这一天止，含当天（北京时间）")]
    public DateOnly? PublishedTo { get; init; }

    [FromQuery(Name = "changedSince"), Description("只要这一时刻之后变化的，例如 2026-03-02T09:30:00%2B08:00；完整的采集请用 /changes")]
    public DateTimeOffset? ChangedSince { get; init; }

    [FromQuery(Name = "sort"), Description("顺序：published（默认，新公开的在前）、changed（先变化的在前）")]
    public string? Sort { get; init; }

    [FromQuery(Name = "cursor"), Description("上一页给出的游标")]
    public string? Cursor { get; init; }

    [FromQuery(Name = "limit"), Description("每页条数，1 至 200，默认 50")]
    public int? Limit { get; init; }

    internal bool ByChange => Sort == "changed";

    internal char List => ByChange ? 'c' : 'p';

    internal IReadOnlyList<Problem> Problems =>
    [
        .. new[]
        {
            Kind is null || ApiJson.Value<ItemKind>(Kind) is not null ? null : ApiProblems.BadValue(
                "kind", ApiJson.Codes<ItemKind>()),
            Validity is null || ApiJson.Value<ValidityCode>(Validity) is not null ? null : ApiProblems.BadValue(
                "validity", ApiJson.Codes<ValidityCode>()),
            Sort is null or "published" or "changed" ? null : ApiProblems.BadValue("sort", "published、changed"),
            Column is null || Organ is not null ? null : ApiProblems.BadValue("column", "与 organ 一起给出的栏目名称"),
            Limit is null or (>= 1 and <= Paging.Most) ? null : ApiProblems.BadValue("limit", $"1 至 {Paging.Most}"),
            Cursor is null || Answers.Cursor.Read(Cursor, List) is not null ? null : ApiProblems.BadCursor(),
        }.OfType<Problem>(),
    ];

    /// <summary>Null where there is no such organ or column.</summary>
    internal async Task<IQueryable<Publication>?> FilterAsync(PublicRecords records, CancellationToken cancel)
    {
        var items = records.Publications;
        if (Organ is { } slug)
        {
            if (await records.Agencies.FirstOrDefaultAsync(agency => agency.Slug == slug, cancel) is not { } organ)
            {
                return null;
            }

            items = items.Where(item => item.AgencyId == organ.Id);
            if (Column is { } name)
            {
                var tree = new ColumnsOf(await records.Columns.Where(column => column.AgencyId == organ.Id).ToListAsync(cancel));
                if (tree.InOrder.FirstOrDefault(column => column.Slug == name) is not { } found)
                {
                    return null;
                }

                long[] ids = [.. tree.Subtree(found).Select(column => column.Id)];
                items = items.Where(item => ids.Contains(item.ColumnId));
            }
        }

        return ByDates(ByWords(items, records.Today));
    }

    private IQueryable<Publication> ByWords(IQueryable<Publication> items, DateOnly today)
    {
        var (kind, validity) = (ApiJson.Value<ItemKind>(Kind), ApiJson.Value<ValidityCode>(Validity));
        items = kind is { } wanted ? items.Where(item => item.Content.Kind == wanted) : items;
        items = TopicClass is { } topic ? items.Where(item => item.Content.TopicClass == topic) : items;
        items = FormClass is { } form ? items.Where(item => item.Content.FormClass == form) : items;
        return validity is { } code ? items.WithValidity(code, today) : items;
    }

    private IQueryable<Publication> ByDates(IQueryable<Publication> items)
    {
        if (PublishedFrom is { } first)
        {
            var from = BeijingDate.StartOf(first);
            items = items.Where(item => item.PublishedAt >= from);
        }

        if (PublishedTo is { } last && last < DateOnly.MaxValue)
        {
            var until = BeijingDate.StartOf(last.AddDays(1));
            items = items.Where(item => item.PublishedAt < until);
        }

        if (ChangedSince is { } since)
        {
            var after = since.UtcDateTime;
            items = items.Where(item => item.UpdatedAt > after);
        }

        return items;
    }
}
