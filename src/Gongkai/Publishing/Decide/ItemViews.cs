using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Edit;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Decide;

/// <summary>Whom an item waits for.</summary>
internal sealed record Waiting(string What, IReadOnlyList<string> Who, DateTimeOffset Since);

/// <summary>A clock that runs, or ran out, with its working out.</summary>
internal sealed record RunningClock(string Name, DisclosureDue Due, bool Late);

/// <summary>What the head of every page of an item shows.</summary>
internal sealed record ItemView(
    StatusShown Status, IReadOnlyList<StepShown> Steps, IReadOnlyList<Waiting> Waiting, IReadOnlyList<RunningClock> Clocks,
    IReadOnlyDictionary<long, string> Names, ItemActs Acts, IReadOnlyList<ShownLink> Ties);

/// <summary>Gathers what pages show of an item besides its content.</summary>
internal sealed class ItemViews(GongkaiDb db, Signed signed, Holders holders, ItemLinking linking, WorkCalendar calendar,
    TimeProvider time)
{
    private static readonly Role[] Publishers =
        [.. Roles.All.Where(facts => facts.Permissions.Contains(Permission.PublishItems)).Select(facts => facts.Role)];

    internal async Task<ItemView> OfAsync(OpenItem open, CancellationToken cancel)
    {
        var imports = open.Events.OfType<Imported>().SelectMany(import => import.Decision.DecidedBy);
        var names = await holders.NamesAsync(
            open.Events.Select(fact => fact.PersonId).Concat(imports).Append(open.Item.CreatedById)
                .Append(open.Item.UpdatedById), cancel);
        return new ItemView(
            StatusShown.Of(open.State), StepShown.Of(open, names), await WaitingAsync(open, names, cancel),
                await ClocksAsync(open, cancel),
            names, ItemActs.Of(open, signed), await linking.OfAsync(open, cancel));
    }

    private async Task<IReadOnlyList<Waiting>> WaitingAsync(OpenItem open, IReadOnlyDictionary<long, string> names,
        CancellationToken cancel)
    {
        var (state, waiting) = (open.State, new List<Waiting>());
        if (state.NextStep is { } next && Enum.TryParse<Role>(next.Role, out var role))
        {
            waiting.Add(new Waiting(next.Name, await holders.OfAsync(open.Agency, [role], state.Authors, cancel),
                state.WaitingSince));
        }

        if (state.NextStep is not null && state.Secrecy is null
            && Enum.TryParse<Role>(state.Lattice.SecrecyRole, out var secrecy))
        {
            waiting.Add(new Waiting("保密审查", await holders.OfAsync(open.Agency, [secrecy], state.Authors, cancel),
                state.WaitingSince));
        }

        if (state.Secrecy is { Result: SecrecyResult.Undecided } asked)
        {
            waiting.Add(new Waiting("报请确定的结果", [asked.ReferredTo ?? ""], asked.At));
        }

        if (state.Stage == ReviewStage.Approved)
        {
            waiting.Add(new Waiting("发布", await holders.OfAsync(open.Agency, Publishers, new HashSet<long>(), cancel),
                state.WaitingSince));
        }

        if (state.Stage is ReviewStage.Draft or ReviewStage.Returned)
        {
            waiting.Add(new Waiting(
                state.Stage == ReviewStage.Draft ? "送审"
                    : "修改后重新送审", [.. state.Authors.Select(id => names.GetValueOrDefault(id) ?? "")],
                state.WaitingSince));
        }

        return waiting;
    }

    private async Task<IReadOnlyList<RunningClock>> ClocksAsync(OpenItem open, CancellationToken cancel)
    {
        var (item, state, today) = (open.Item, open.State, BeijingDate.Today(time));
        var clocks = new List<RunningClock>();
        if (!state.IsPublic && state.Stage != ReviewStage.Withdrawn
            && item.Content is { FormedOn: { } formed, Openness: Openness.Proactive })
        {
            var due = DisclosureClock.Due(StatutoryClocks.ActiveDisclosure, formed, null, calendar);
            clocks.Add(new RunningClock("主动公开期限", due, due.Late(null, today)));
        }

        var interpretable = item.Content.Kind is ItemKind.Regulation or ItemKind.NormativeDocument
            && string.IsNullOrWhiteSpace(item.Content.NoInterpretationReason);
        if (interpretable && state is { IsPublic: true, Import: null, PublishedAt: { } at }
            && !await InterpretedAsync(item.Id, cancel))
        {
            var due = DisclosureClock.Interpretation(BeijingDate.Of(at), calendar);
            clocks.Add(new RunningClock("政策解读期限", due, due.Late(null, today)));
        }

        return clocks;
    }

    /// <summary>An interpretation counts when readers can see it.</summary>
    private Task<bool> InterpretedAsync(long itemId, CancellationToken cancel) => db.ItemLinks.AnyAsync(
        link => link.ToItemId == itemId && link.Kind == LinkKind.Interprets
            && db.Publications.Any(publication => publication.ItemId == link.FromItemId),
        cancel);
}
