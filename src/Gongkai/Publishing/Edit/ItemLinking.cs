using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Edit;

/// <summary>A tie as the page shows it: from this item's side.</summary>
internal sealed record ShownLink(long Id, string Says, long OtherId, string Title, string Agency, DateOnly? On, bool Public);

/// <summary>An item that could be tied to.</summary>
internal sealed record Candidate(long Id, string Title, string? Number, string Agency, bool Public);

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
        var known = (await CandidatesAsync(db.Items.Where(item => others.Contains(item.Id)), cancel)).ToDictionary(other => other.Id);
        return [.. links.Select(link => Shown(link, itemId, known[link.FromItemId == itemId ? link.ToItemId : link.FromItemId]))];
    }

    /// <summary>Items of the organs one may read, and what is public of every other.</summary>
    internal async Task<IReadOnlyList<Candidate>> SearchAsync(OpenItem open, string words, CancellationToken cancel)
    {
        var own = (await signed.AgenciesAsync(db, Permission.ReadItems, cancel)).Select(agency => agency.Id).ToArray();
        var found = db.Items.Where(item => item.Id != open.Item.Id
            && (own.Contains(item.AgencyId) || db.Publications.Any(known => known.ItemId == item.Id)));
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            found = found.Where(item => item.Content.Title.Contains(word) || item.Content.DocumentNumber!.Contains(word) || item.IndexNumber!.Contains(word));
        }

        return await CandidatesAsync(found.OrderByDescending(item => item.Id).Take(MostCandidates), cancel);
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
            Kind = kind switch { "amends" => LinkKind.Amends, "abolishes" => LinkKind.Abolishes, "related" => LinkKind.Related, _ => LinkKind.Interprets },
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
        var link = await db.ItemLinks.SingleOrDefaultAsync(known => known.Id == linkId && (known.FromItemId == own || known.ToItemId == own), cancel);
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
        || signed.May(Permission.ReadItems, await db.Agencies.AsNoTracking().SingleAsync(agency => agency.Id == other.AgencyId, cancel));

    private async Task<IReadOnlyList<Candidate>> CandidatesAsync(IQueryable<InformationItem> items, CancellationToken cancel)
    {
        var rows = await (from item in items
                          join agency in db.Agencies on item.AgencyId equals agency.Id
                          select new
                          {
                              item.Id,
                              item.Content.Title,
                              item.Content.DocumentNumber,
                              agency.ShortName,
                              Public = db.Publications.Any(known => known.ItemId == item.Id),
                          }).ToListAsync(cancel);
        return [.. rows.OrderByDescending(row => row.Id).Select(row => new Candidate(row.Id, row.Title, row.DocumentNumber, row.ShortName, row.Public))];
    }

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
