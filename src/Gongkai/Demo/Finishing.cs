namespace Gongkai.Demo;

/// <summary>What the items look like on the day of the demo: links to what is out by then, validity, corrections,
/// withdrawals.</summary>
internal sealed class Finishing(DateOnly until, IReadOnlyDictionary<string, DemoAgency> agencies)
{
    /// <summary>One in so many items that name their telephone had it wrong at first.</summary>
    private const int CorrectedOnceIn = 12;

    private const int WithdrawnOnceIn = 90;

    internal bool IsOut(Draft draft) => draft.Item.PublishedOn < until;

    internal DemoPublication Finish(Draft draft)
    {
        var draws = SplitMix64.For($"finish/{draft.Item.Key}");
        return Withdraw(Correct(draft.Item with
        {
            Interprets = draft.Interprets?.Item.Key,
            InterpretedBy = draft.InterpretedBy is { } shown && IsOut(shown) ? shown.Item.Key : null,
            Validity = Validity(draft),
        }, draws), draws);
    }

    private DemoValidity? Validity(Draft draft)
    {
        if (draft.Term is not { } term)
        {
            return null;
        }

        DateOnly? ended = draft.Successor is { } next && IsOut(next) ? next.Term!.Value.EffectiveOn : null;
        ended = ended <= term.ExpiresOn ? ended : null;
        var state = ended <= until ? DemoValidityState.Abolished
            : until > term.ExpiresOn ? DemoValidityState.Expired
            : until < term.EffectiveOn ? DemoValidityState.NotYet : DemoValidityState.InForce;
        return new DemoValidity(term.EffectiveOn, term.ExpiresOn, ended, ended is null ? null : draft.Successor!.Item.Key, state);
    }

    private DemoPublication Correct(DemoPublication item, SplitMix64 draws)
    {
        var right = agencies[item.Agency].Sections.Select(section => section.Phone).FirstOrDefault(item.Body.Contains);
        if (right is null || item.Validity is not null || !draws.OnceIn(CorrectedOnceIn))
        {
            return item;
        }

        var day = WorkDays.After(item.PublishedOn, draws.Between(1, 6));
        var earlier = item.Body.Replace(right, agencies[item.Agency].Fax, StringComparison.Ordinal);
        return day >= until ? item : item with
        {
            Amendments = [new DemoAmendment(WorkDays.OfficeHour(day, draws), "原文联系电话误写为传真号码，予以更正。", earlier)],
        };
    }

    /// <summary>Announcements that went out twice, never those a report has counted.</summary>
    private DemoPublication Withdraw(DemoPublication item, SplitMix64 draws)
    {
        var day = WorkDays.After(item.PublishedOn, draws.Between(1, 10));
        return item.Column != "notices" || YearPlan.IsReported(item.Agency, item.PublishedOn.Year) || day >= until
            || !draws.OnceIn(WithdrawnOnceIn) ? item : item with
            {
                Withdrawal = new DemoWithdrawal(
                    WorkDays.OfficeHour(day, draws).AddHours(item.Amendments.Count), "因工作安排调整，原公告事项不再进行，予以撤回。"),
            };
    }
}
