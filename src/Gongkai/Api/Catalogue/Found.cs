using System.ComponentModel;
using System.Globalization;
using Gongkai.Api.Answers;
using Gongkai.Api.Faults;
using Gongkai.Data;
using Gongkai.Data.Search;
using Gongkai.Rules.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Catalogue;

/// <summary>What is searched for.</summary>
internal sealed class SearchAsked
{
    private const int LongestWords = 200;

    [FromQuery(Name = "q"), Description("要找的词，可以是标题、正文、附件中的词，也可以是文号、索引号；几个词用空格隔开，须同时出现")]
    public string? Words { get; init; }

    [FromQuery(Name = "organ"), Description("机关在网址中的名称")]
    public string? Organ { get; init; }

    [FromQuery(Name = "publishedFrom"), Description("首次公开的日期，从这一天起（北京时间）")]
    public DateOnly? PublishedFrom { get; init; }

    [FromQuery(Name = "publishedTo"), Description("首次公开的日期，到这一天止，含当天（北京时间）")]
    public DateOnly? PublishedTo { get; init; }

    [FromQuery(Name = "sort"), Description("顺序：relevance（默认，按相关程度）、published（新公开的在前，可以一直翻到最后）")]
    public string? Sort { get; init; }

    [FromQuery(Name = "cursor"), Description("上一页给出的游标")]
    public string? Cursor { get; init; }

    internal long? After => long.TryParse(Cursor, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var after) ? after : null;

    internal IReadOnlyList<Problem> Problems =>
    [
        .. new[]
        {
            Words is { Length: > 0 and <= LongestWords } ? null : ApiProblems.BadValue("q", $"1 至 {LongestWords} 个字"),
            Sort is null or "relevance" or "published" ? null : ApiProblems.BadValue("sort", "relevance、published"),
            Cursor is null || After is not null ? null : ApiProblems.BadCursor(),
        }.OfType<Problem>(),
    ];
}

[Description("一页检索结果")]
internal sealed class FoundList
{
    [Description("命中的条数；到上限为止")]
    public required int Count { get; init; }

    [Description("命中的比 count 更多")]
    public required bool More { get; init; }

    [Description("信息，不含正文")]
    public required IReadOnlyList<ItemLine> Items { get; init; }

    [Description("下一页的地址，原样使用；没有下一页时为 null")]
    public required string? Next { get; init; }
}

/// <summary>The portal's search, for programs.</summary>
internal static class Found
{
    internal static async Task<IResult> ListAsync(
        [AsParameters] SearchAsked asked, PublicRecords records, Searcher searcher, HttpRequest request, CancellationToken cancel)
    {
        if (asked.Problems is { Count: > 0 } problems)
        {
            return Refusal.Of(problems);
        }

        IReadOnlyList<IReadOnlyList<string>> facets = [];
        if (asked.Organ is { } slug)
        {
            if (await records.OrganAsync(slug, cancel) is not { Agency: var agency })
            {
                return Refusal.Of(ApiProblems.NoSuch("机关"));
            }

            facets = [[SearchTokens.Agency(agency.Id)]];
        }

        var answer = await searcher.SearchAsync(
            new SearchRequest(SearchQuery.Of(asked.Words!))
            {
                Facets = facets,
                From = asked.PublishedFrom,
                To = asked.PublishedTo,
                NewestFirst = asked.Sort == "published",
                After = asked.After,
            },
            cancel);
        var next = answer.Next is { } position
            ? Paging.Next(request, position.ToString("x", CultureInfo.InvariantCulture)) : null;
        return Reading.Of(
            new FoundList
            {
                Count = answer.Count,
                More = answer.CountedOut,
                Items = await LinesAsync(records, answer.Page, cancel),
                Next = next,
            },
            next: next);
    }

    private static async Task<IReadOnlyList<ItemLine>> LinesAsync(
        PublicRecords records, IReadOnlyList<FoundItem> found, CancellationToken cancel)
    {
        var rows = await ItemRow.Of(records.PublicationsWith([.. found.Select(item => item.Id)])).ToDictionaryAsync(row => row.Id, cancel);
        var names = await PlaceNames.OfAsync(records, [.. rows.Values], cancel);
        return [.. found.Where(item => rows.ContainsKey(item.Id)).Select(item => rows[item.Id].Line(names, records.Today))];
    }
}
