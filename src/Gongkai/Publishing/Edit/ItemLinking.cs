using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Edit;

/// <summary>A tie as the page shows it: from this item's side.</summary>
internal sealed record ShownLink(long Id, string Says, long OtherId, string Title, string Agency, DateOnly? On, bool Public);

/// <summary>An item that could be tied to.</summary>
internal sealed record Candidate
{
    internal long Id { get; init; }

    internal required string Title { get; init; }

    internal string? Number { get; init; }

    internal string? Index { get; init; }

    internal required string Agency { get; init; }

    internal bool Public { get; init; }
}

/// <summary>
/// Ties between items: interpretation and document, the act that changes or ends another, mere relation. Ties are shown only between
/// what is public. Whether a public act ends another one is a statement to the public, so only who may withdraw may add it afterwards.
/// </summary>
internal sealed class ItemLinking(GongkaiDb db, Signed signed, TimeProvider time)
{
    private const int MostCandidates = 20;

    internal static readonly IReadOnlyList<(string Code, string Text)> Kinds =
    [
        ("interprets", "本条是对它的解读"), ("interpreted-by", "它是对本条的解读"), ("amends", "本条修改它"), ("abolishes", "本条废止它"), ("related", "相关"),
    ];

    internal async Task<IReadOnlyList<ShownLink>> OfAsync(long itemId, CancellationToken cancel)
    {
        var links = await db.ItemLinks.AsNoTracking().Where(link => link.FromItemId == itemId || link.ToItemId == itemId)
            .OrderBy(link => link.Id).ToListAsync(cancel);
        long[] others = [.. links.Select(link => link.FromItemId == itemId ? link.ToItemId : link.FromItemId)];
        var seen = await SeenAsync(cancel);
        var known = await seen.Where(other => others.Contains(other.Id)).ToDictionaryAsync(other => other.Id, cancel);
        return
        [
            .. links.Select(link => (Link: link, Other: link.FromItemId == itemId ? link.ToItemId : link.FromItemId))
                .Where(row => known.ContainsKey(row.Other)).Select(row => Shown(row.Link, itemId, known[row.Other])),
        ];
    }

    internal async Task<IReadOnlyList<Candidate>> SearchAsync(OpenItem open, string words, CancellationToken cancel)
    {
        var found = (await SeenAsync(cancel)).Where(other => other.Id != open.Item.Id);
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            found = found.Where(other => other.Title.Contains(word) || other.Number!.Contains(word) || other.Index!.Contains(word));
        }

        return await found.OrderByDescending(other => other.Id).Take(MostCandidates).ToListAsync(cancel);
    }

    /// <summary>Items of the organs one may read, as they stand; of every other organ what is public, as it is public.</summary>
    private async Task<IQueryable<Candidate>> SeenAsync(CancellationToken cancel)
    {
        var own = (await signed.AgenciesAsync(db, Permission.ReadItems, cancel)).Select(agency => agency.Id).ToArray();
        return from item in db.Items.AsNoTracking()
               join agency in db.Agencies on item.AgencyId equals agency.Id
               join shown in db.Publications on item.Id equals shown.ItemId into publications
               from publication in publications.DefaultIfEmpty()
               where own.Contains(item.AgencyId) || publication != null
               select new Candidate
               {
                   Id = item.Id,
                   Title = own.Contains(item.AgencyId) ? item.Content.Title : publication.Content.Title,
                   Number = own.Contains(item.AgencyId) ? item.Content.DocumentNumber : publication.Content.DocumentNumber,
                   Index = item.IndexNumber,
                   Agency = agency.ShortName,
                   Public = publication != null,
               };
    }

    internal async Task<IReadOnlyList<Problem>> AddAsync(OpenItem open, long otherId, string kind, DateOnly? on, CancellationToken cancel)
    {
        var own = open.Item.Id;
        var other = await db.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Id == otherId && item.Id != own, cancel);
        if (other is null || !await MayReadAsync(other, cancel) || Kinds.All(known => known.Code != kind))
        {
            return [LinkProblems.Unknown()];
        }

        var act = kind is "amends" or "abolishes";
        if (act && on is null)
        {
            return [LinkProblems.NoDay()];
        }

        if (act && open.State.IsPublic && !signed.May(Permission.WithdrawItems, open.Agency))
        {
            return [LinkProblems.PublicAct()];
        }

        var link = new ItemLink
        {
            FromItemId = kind == "interpreted-by" ? otherId : own,
            ToItemId = kind == "interpreted-by" ? own : otherId,
            Kind = kind switch
            {
                "amends" => LinkKind.Amends,
                "abolishes" => LinkKind.Abolishes,
                "related" =>
                LinkKind.Related,
                _ => LinkKind.Interprets
            },
            On = act ? on : null,
        };
        if (await db.ItemLinks.AnyAsync(
            known => known.FromItemId == link.FromItemId && known.ToItemId == link.ToItemId && known.Kind == link.Kind, cancel))
        {
            return [LinkProblems.Twice()];
        }

        db.ItemLinks.Add(link);
        await SaveAsync(open, "item.link", $"{link.Kind} {link.FromItemId} → {link.ToItemId}", [own, otherId], cancel);
        return [];
    }

    internal async Task<IReadOnlyList<Problem>> RemoveAsync(OpenItem open, long linkId, CancellationToken cancel)
    {
        var own = open.Item.Id;
        var link = await db.ItemLinks
            .SingleOrDefaultAsync(known => known.Id == linkId && (known.FromItemId == own || known.ToItemId == own), cancel);
        if (link is null)
        {
            return [LinkProblems.Unknown()];
        }

        var act = link.Kind is LinkKind.Amends or LinkKind.Abolishes;
        if (act && (link.ToItemId == own || open.State.IsPublic && !signed.May(Permission.WithdrawItems, open.Agency)))
        {
            return [link.ToItemId == own ? LinkProblems.OthersAct() : LinkProblems.PublicAct()];
        }

        db.ItemLinks.Remove(link);
        await SaveAsync(open, "item.unlink", $"{link.Kind} {link.FromItemId} → {link.ToItemId}", [link.FromItemId, link.ToItemId], cancel);
        return [];
    }

    private async Task SaveAsync(OpenItem open, string action, string note, long[] touched, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Record(action, $"item:{open.Item.Id}", open.Item.AgencyId, note);
        await db.SaveChangesAsync(cancel);
        foreach (var id in touched)
        {
            await new Validities(db, time).RefreshAsync(id, cancel);
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task<bool> MayReadAsync(InformationItem other, CancellationToken cancel) =>
        await db.Publications.AnyAsync(known => known.ItemId == other.Id, cancel)
        || signed.May(Permission.ReadItems, await db.Agencies.AsNoTracking()
        .SingleAsync(agency => agency.Id == other.AgencyId, cancel));

    private static ShownLink Shown(ItemLink link, long own, Candidate other) => new(
        link.Id,
        (link.Kind, link.FromItemId == own) switch
        {
            (LinkKind.Interprets, true) => "解读",
            (LinkKind.Interprets, false) => "解读材料",
            (LinkKind.Amends, true) => "修改",
            (LinkKind.Amends, false) => "被修改，修改文件",
            (LinkKind.Abolishes, true) => "废止",
            (LinkKind.Abolishes, false) => "被废止，废止文件",
            _ => "相关",
        },
        other.Id, other.Title, other.Agency, link.On, other.Public);
}

/// <summary>Why a tie is refused.</summary>
internal static class LinkProblems
{
    internal static Problem Unknown() => new("link.unknown", Severity.Error, "没有找到要关联的信息或者关联。", "请重新搜索后选择。", "");

    internal static Problem NoDay() => new("link.no-day", Severity.Error, "没有填写修改或者废止生效的日期。", "请填写生效日期。", "");

    internal static Problem Twice() => new("link.twice", Severity.Error, "这两条信息已经有同样的关联。", "不需要重复添加。", "");

    internal static Problem PublicAct() => new(
        "link.public-act", Severity.Error, "本条已经公开，修改、废止关系会立即改变另一份文件对外显示的效力。", "请由有撤回权限的负责人办理。", "条例第十七条");

    internal static Problem OthersAct() => new(
        "link.others-act", Severity.Error, "修改、废止关系由作出修改、废止的文件登记。", "请在该文件的页面办理。", "");
}
