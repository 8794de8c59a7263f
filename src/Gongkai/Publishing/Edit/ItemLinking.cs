using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Edit;

/// <summary>A tie as pages show it: from this item's side. What is out of reach has no link; what is another's to say cannot be removed here.</summary>
internal sealed record ShownLink(string Says, long OtherId, string Title, string Agency, string? Href, DateOnly? On, bool Public,
    TieKind? Own);

/// <summary>An item that could be tied to.</summary>
internal sealed record Candidate
{
    internal long Id { get; init; }

    internal required string Title { get; init; }

    internal string? Number { get; init; }

    internal string? Index { get; init; }

    internal required string Agency { get; init; }

    internal bool Public { get; init; }

    /// <summary>Of an organ this person reads.</summary>
    internal bool Mine { get; init; }
}

/// <summary>
/// Ties between items: interpretation and document, the act that changes or ends another, mere relation. They are content: a change of
/// them is a change of the item, reviewed like every other, and readers see them when the item that carries them is published.
/// </summary>
internal sealed class ItemLinking(GongkaiDb db, Signed signed, ItemDesk desk, GuardDesk guard)
{
    private const int MostCandidates = 20;

    internal static readonly IReadOnlyList<(TieKind Kind, string Text)> Kinds =
    [
        (TieKind.Interprets, "本条是对它的解读"), (TieKind.InterpretedBy, "它是对本条的解读"), (TieKind.Amends, "本条修改它"),
            (TieKind.Abolishes, "本条废止它"),
        (TieKind.Related, "相关"),
    ];

    /// <summary>What this item's working copy says of others, then what others say of it in public.</summary>
    internal async Task<IReadOnlyList<ShownLink>> OfAsync(OpenItem open, CancellationToken cancel)
    {
        var (own, ties) = (open.Item.Id, open.Item.Content.Ties);
        var links = await db.ItemLinks.AsNoTracking()
            .Where(link => (link.FromItemId == own || link.ToItemId == own) && link.CarrierItemId != own)
            .OrderBy(link => link.Id).ToListAsync(cancel);
        var said = links.Select(link => (Other: link.FromItemId == own ? link.ToItemId
            : link.FromItemId, Kind: KindOf(link, own), link.On))
            .Where(link => !ties.Any(tie => tie.ItemId == link.Other && TieWords.Seen(tie.Kind) == link.Kind)).ToList();
        long[] others = [.. ties.Select(tie => tie.ItemId).Concat(said.Select(link => link.Other))];
        var known = await (await SeenAsync(cancel)).Where(other => others.Contains(other.Id))
            .ToDictionaryAsync(other => other.Id, cancel);
        return
        [
            .. ties.Select(tie => Shown(tie.ItemId, TieWords.Seen(tie.Kind), tie.On, known.GetValueOrDefault(tie.ItemId),
                tie.Kind)),
            .. said.Where(link => known.ContainsKey(link.Other))
                .Select(link => Shown(link.Other, link.Kind, link.On, known[link.Other], null)),
        ];
    }

    internal async Task<IReadOnlyList<Candidate>> SearchAsync(OpenItem open, string words, CancellationToken cancel)
    {
        var found = (await SeenAsync(cancel)).Where(other => other.Id != open.Item.Id);
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
            found = found.Where(other => other.Title.Contains(word) || other.Number!.Contains(word)
                || other.Index!.Contains(word));
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
                   Mine = own.Contains(item.AgencyId),
               };
    }

    internal async Task<IReadOnlyList<Problem>> AddAsync(OpenItem open, long otherId, string kind, DateOnly? on,
        CancellationToken cancel)
    {
        var own = open.Item.Id;
        var other = await db.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Id == otherId && item.Id != own, cancel);
        if (other is null || !await MayReadAsync(other, cancel) || !Enum.TryParse<TieKind>(kind, out var asked)
            || !Enum.IsDefined(asked))
        {
            return [LinkProblems.Unknown()];
        }

        var act = asked is TieKind.Amends or TieKind.Abolishes;
        return act && on is null ? [LinkProblems.NoDay()]
            : open.Item.Content.Ties.Any(tie => tie.ItemId == otherId && tie.Kind == asked) ? [LinkProblems.Twice()]
            : await SaveAsync(open, [.. open.Item.Content.Ties, new ItemTie(otherId, asked, act ? on : null)], cancel);
    }

    internal async Task<IReadOnlyList<Problem>> RemoveAsync(OpenItem open, long otherId, string kind, CancellationToken cancel) =>
        open.Item.Content.Ties.FirstOrDefault(tie => tie.ItemId == otherId && tie.Kind.ToString() == kind) is { } gone
            ? await SaveAsync(open, [.. open.Item.Content.Ties.Where(tie => tie != gone)], cancel)
            : [LinkProblems.Unknown()];

    private async Task<IReadOnlyList<Problem>> SaveAsync(OpenItem open, IReadOnlyList<ItemTie> ties, CancellationToken cancel)
    {
        var before = open.Item.Content.Ties;
        open.Item.Content.Ties = ties;
        try
        {
            var problems = await desk.SaveContentAsync(open, cancel);
            if (problems.Count > 0)
            {
                open.Item.Content.Ties = before;
                db.ChangeTracker.Clear();
                db.Forget();
            }

            return problems.Count > 0 ? problems : await guard.RunAsync(open, cancel);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || open.Item.Revision > 0)
        {
            open.Item.Content.Ties = before;
            db.ChangeTracker.Clear();
            db.Forget();
            return [LinkProblems.Meanwhile()];
        }
    }

    private async Task<bool> MayReadAsync(InformationItem other, CancellationToken cancel) =>
        await db.Publications.AnyAsync(known => known.ItemId == other.Id, cancel)
        || signed.May(Permission.ReadItems, await db.Agencies.AsNoTracking()
        .SingleAsync(agency => agency.Id == other.AgencyId, cancel));

    private static ShownLink Shown(long otherId, SeenAs kind, DateOnly? on, Candidate? other, TieKind? own) => other is null
        ? new ShownLink(TieWords.Of(kind), otherId, "一条现在没有公开的信息", "", null, on, false, own)
        : new ShownLink(
            TieWords.Of(kind), other.Id, other.Title, other.Agency, other.Mine ? $"/office/items/{other.Id}"
                : $"/info/{other.Id}", on, other.Public, own);

    private static SeenAs KindOf(ItemLink link, long own) => (link.Kind, link.FromItemId == own) switch
    {
        (LinkKind.Interprets, true) => SeenAs.Interprets,
        (LinkKind.Interprets, false) => SeenAs.InterpretedBy,
        (LinkKind.Amends, true) => SeenAs.Amends,
        (LinkKind.Amends, false) => SeenAs.AmendedBy,
        (LinkKind.Abolishes, true) => SeenAs.Abolishes,
        (LinkKind.Abolishes, false) => SeenAs.AbolishedBy,
        _ => SeenAs.Related,
    };
}

/// <summary>Why a tie is refused.</summary>
internal static class LinkProblems
{
    internal static Problem Unknown() => new("link.unknown", Severity.Error, "没有找到要关联的信息或者关联。", "请重新搜索后选择。", "");

    internal static Problem NoDay() => new("link.no-day", Severity.Error, "没有填写修改或者废止生效的日期。", "请填写生效日期。", "");

    internal static Problem Twice() => new("link.twice", Severity.Error, "这两条信息已经有同样的关联。", "不需要重复添加。", "");

    internal static Problem Meanwhile() => new(
        "link.meanwhile", Severity.Error, "就在刚才，有人修改了这条信息。", "请看过现在的内容再添加或者删除关联。", "");
}
