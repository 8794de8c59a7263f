using System.ComponentModel;
using Gongkai.Api.Answers;
using Gongkai.Api.Faults;
using Gongkai.Api.Tokens;
using Gongkai.Data;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Work;

/// <summary>What a key may look at: itself, the items of its organ, one of them, what the guard found in it.</summary>
internal static class WorkReading
{
    private const char List = 'w';

    internal static async Task<IResult> KeyAsync(Caller caller, Signed signed, GongkaiDb db, CancellationToken cancel)
    {
        var token = caller.Token!;
        var organ = await db.Agencies.AsNoTracking().SingleAsync(agency => agency.Id == token.AgencyId, cancel);
        return Answer.Of(new KeyTold
        {
            Name = token.Name,
            Person = signed.Person!.FullName,
            Organ = organ.Slug,
            Scopes = token.Scopes.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Roles = [.. signed.RolesFor(organ).Select(role => Roles.Of(role).Name)],
            ExpiresAt = ApiJson.Instant(token.ExpiresAt),
        });
    }

    internal static async Task<IResult> ListAsync(
        [Description("只要这个阶段的：draft、in-review、returned、approved、scheduled、published、withdrawn、not-open")] string? stage,
        [Description("上一页给出的游标")] string? cursor, [Description("每页条数，1 至 200，默认 50")] int? limit,
        Caller caller, Signed signed, GongkaiDb db, HttpRequest request, CancellationToken cancel)
    {
        var from = cursor is null ? null : Cursor.Read(cursor, List);
        if (cursor is not null && from is null)
        {
            return Refusal.Of(ApiProblems.BadCursor());
        }

        if (limit is < 1 or > Paging.Most)
        {
            return Refusal.Of(ApiProblems.BadValue("limit", $"1 至 {Paging.Most}"));
        }

        var wanted = ApiJson.Value<ReviewStage>(stage)?.ToString();
        if (stage is not null && wanted is null)
        {
            return Refusal.Of(ApiProblems.BadValue("stage", ApiJson.Codes<ReviewStage>()));
        }

        var organ = await db.Agencies.AsNoTracking().SingleAsync(agency => agency.Id == caller.Token!.AgencyId, cancel);
        var items = db.Items.AsNoTracking().Where(item => item.AgencyId == organ.Id && (wanted == null || item.Stage == wanted));
        items = from is null ? items : items.Where(
            item => item.UpdatedAt <= from.At && (item.UpdatedAt < from.At || item.Id < from.Id));
        var size = Paging.Size(limit);
        var rows = !signed.May(Permission.ReadItems, organ) ? []
            : await items.OrderByDescending(item => item.UpdatedAt).ThenByDescending(item => item.Id).Take(size + 1)
                .Select(item => new { item.Id, item.Content.Title, item.Stage, item.WaitsFor, item.DueOn, item.UpdatedAt }).ToListAsync(cancel);
        var next = rows.Count > size
            ? Paging.Next(request, new Cursor(List, rows[size - 1].UpdatedAt, rows[size - 1].Id).ToString()) : null;
        return Answer.Of(new WorkList
        {
            Items =
            [
                .. rows.Take(size).Select(row => new WorkLine
                {
                    Id = row.Id,
                    Title = row.Title,
                    Stage = Enum.Parse<ReviewStage>(row.Stage),
                    WaitsFor = row.WaitsFor,
                    DueOn = row.DueOn,
                    UpdatedAt = ApiJson.Instant(row.UpdatedAt),
                    Href = $"{ApiSite.Root}/work/items/{row.Id}",
                }),
            ],
            Next = next,
        });
    }

    internal static async Task<IResult> OneAsync(
        [Description("信息的编号")] long id, WorkDesk desk, GongkaiDb db, CancellationToken cancel)
    {
        if (await desk.OpenAsync(id, cancel) is not { } open)
        {
            return Refusal.Of(ApiProblems.NotFound());
        }

        var shown = await db.FileUses.AsNoTracking().Where(use => use.ItemId == id && use.Public).Select(use => use.Hash).ToHashSetAsync(cancel);
        return Answer.Of(WorkStates.Whole(open, shown), WorkStates.TagOf(open.Item));
    }

    internal static async Task<IResult> FindingsAsync([Description("信息的编号")] long id, WorkDesk desk, CancellationToken cancel) =>
        await desk.OpenAsync(id, cancel) is { } open
            ? Answer.Of(await desk.FindingsAsync(open, cancel)) : Refusal.Of(ApiProblems.NotFound());
}
