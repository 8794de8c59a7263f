using CsCheck;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Tests.Disclosure.Review;

/// <summary>No path leads to the public without review, whatever is done or stored in whatever order.</summary>
public sealed class ReviewProperties
{
    private static readonly DateTimeOffset Start = new(2024, 9, 24, 1, 0, 0, TimeSpan.Zero);
    private static readonly string[] Steps = ["first", "second", "final"];

    /// <summary>What may be tried: which act, by whom (1 to 6), on which of three contents, and one more choice.</summary>
    private static readonly Gen<(int Act, int Person, int Text, int Choice)[]> Tries =
        Gen.Select(Gen.Int[0, 16], Gen.Int[1, 6], Gen.Int[0, 2], Gen.Int[0, 7]).Array[0, 80];

    [Fact]
    public void Stored_facts_in_any_order_make_nothing_public_without_review() => Tries.Sample(
        tries =>
        {
            List<ItemEvent> events = [.. tries.Select((one, at) => Fact(one, Start.AddMinutes(at)))];
            for (var count = 0; count <= events.Count; count++)
            {
                var told = events.Take(count).ToList();
                Holds(Read(told, count), told);
            }
        },
        iter: Iterations.AtLeast(300));

    [Fact]
    public void Acts_in_any_order_make_nothing_public_without_review_and_all_they_give_takes_effect()
    {
        var published = 0;
        Tries.Sample(
            tries =>
            {
                List<ItemEvent> events = [];
                foreach (var (one, at) in tries.Select((one, at) => (one, at)))
                {
                    var state = Read(events, at);
                    foreach (var act in Ways(one, state))
                    {
                        if (act(state).Ok(out var fact))
                        {
                            events.Add(fact);
                            state = Read(events, at);
                            Assert.DoesNotContain(state.Alarms, alarm => alarm.Code == "event.without-effect");
                            Holds(state, events);
                            if (fact is Published)
                            {
                                RoundHolds(events);
                            }
                        }
                    }
                }

                Interlocked.Add(ref published, events.OfType<Published>().Count());
            },
            iter: Iterations.AtLeast(300));

        Assert.True(published > 20,
            $"{published}: hardly any random walk reached a regular publication: the property says little.");
    }

    private static ReviewState Read(List<ItemEvent> events, int minute) =>
        ItemReview.Read(ReviewLattice.Default, events, Start.AddMinutes(minute), WorkCalendar.National);

    /// <summary>Asked of the raw facts, without the rules: was the public content reviewed after somebody wrote it?</summary>
    private static void Holds(ReviewState state, List<ItemEvent> told)
    {
        if (state.IsPublic && !told.Any(fact => fact is EmergencyPublished or Imported && fact.ContentHash == state.PublicHash))
        {
            Assert.Contains(Enumerable.Range(0, told.Count), at =>
                told[at] is Drafted or Edited && told[at].ContentHash == state.PublicHash
                && Reviewed([.. told.Skip(at + 1).Where(fact => fact.ContentHash == state.PublicHash)], [told[at].PersonId]));
        }
    }

    private static bool Reviewed(List<ItemEvent> onContent, HashSet<long> authors) =>
        onContent.OfType<StepPassed>().Select(pass => pass.PersonId)
            .Where(person => !authors.Contains(person)).Distinct().Count() >= 3
        && onContent.Any(fact =>
            fact is SecrecyReviewed { Result: SecrecyResult.Open } or Determined { Result: SecrecyResult.Open })
        && onContent.Any(fact => fact is GuardRun) && onContent.Any(fact => fact is Published);

    /// <summary>Where every fact took effect: the round that led to a publication, with all who wrote in it.</summary>
    private static void RoundHolds(List<ItemEvent> told)
    {
        var begin = Math.Max(0, told.FindLastIndex(fact => fact is AmendmentStarted));
        var authors = told.Skip(begin).Where(fact => fact is Drafted or Edited).Select(fact => fact.PersonId).ToHashSet();
        var submitted = told.FindLastIndex(fact => fact is Submitted);
        var round = told.Skip(submitted).ToList();

        Assert.All(round, fact => Assert.Equal(told[^1].ContentHash, fact.ContentHash));
        Assert.DoesNotContain(round, fact => fact is Returned);
        Assert.Equal(Steps, round.OfType<StepPassed>().Select(pass => pass.Step));
        Assert.Equal(3, round.OfType<StepPassed>().Select(pass => pass.PersonId).Except(authors).Count());
    }

    private static ItemEvent Fact((int Act, int Person, int Text, int Choice) one, DateTimeOffset at)
    {
        var (person, hash, choice) = ((long)one.Person, $"hash-{one.Text}", one.Choice);
        return one.Act switch
        {
            0 => new Drafted(at, person, hash),
            1 => new Edited(at, person, hash),
            2 => new Submitted(at, person, hash, ReviewLattice.Default, choice == 0 ? Openness.NotOpen : Openness.Proactive),
            3 or 4 or 5 => new StepPassed(at, person, hash, Steps[one.Act - 3], ""),
            6 => new Returned(at, person, hash, Steps[choice % 3], "改", []),
            7 => new SecrecyReviewed(at, person, hash, (SecrecyResult)(choice % 3), "依据", "示例区保密局"),
            8 => new Determined(at, person, hash, (SecrecyResult)(choice % 2), "示例区保密局", "函"),
            9 => new GuardRun(at, person, hash, choice == 0 ? ["f1"] : []),
            10 => new Scheduled(at, person, hash, at.AddHours(choice)),
            11 or 12 => new Published(at, person, hash, 1 + (choice % 3)),
            13 => choice == 0 ? new EmergencyPublished(at, person, hash, 1, "预警", ReviewLattice.Default)
                : new EmergencyCompleted(at, person, hash),
            14 => new Withdrawn(at, person, hash, "有误"),
            15 => choice < 4 ? new AmendmentStarted(at, person, hash, "更正") : new AmendmentDropped(at, person, hash, ""),
            _ => choice switch
            {
                0 or 1 => new PublicationHeld(at, person, hash, "未处理"),
                2 => new Moved(at, person, hash, "甲", "乙"),
                _ => new FindingAccepted(at, person, hash, "f1", "理由"),
            },
        };
    }

    /// <summary>Acts by persons who hold every role; mostly on the present content, so that walks get somewhere.</summary>
    private static IEnumerable<Func<ReviewState, Checked<ItemEvent>>> Ways(
        (int Act, int Person, int Text, int Choice) one, ReviewState now)
    {
        var by = Story.Everything with { PersonId = one.Person };
        var (seen, other) = (one.Choice == 7 ? $"hash-{one.Text}" : now.ContentHash, $"hash-{one.Text}");
        var open = new SecrecyFinding((SecrecyResult)Math.Max(0, one.Choice - 5), "依据", "示例区保密局");
        Func<ReviewState, Checked<ItemEvent>> guard = state =>
            state.RunGuard(by, state.ContentHash, one.Choice == 6 ? ["f1"] : []);
        Func<ReviewState, Checked<ItemEvent>> pass = state => state.Pass(by, seen, state.NextStep?.Code ?? "first", "");
        return one.Act switch
        {
            0 or 1 when one.Choice == 0 || now.ContentHash.Length == 0 => [state => state.Edit(by, other), guard],
            2 => [guard, state => state.Submit(by, seen, Story.Metadata, MetadataSettings.Default)],
            6 when one.Choice == 0 => [state => state.Return(by, seen, state.NextStep?.Code ?? "final", new ReturnAdvice("改"))],
            7 => [state => state.ReviewSecrecy(by, seen, open)],
            8 => [state => state.Determine(by, seen, open.Result, "函")],
            9 => [state => state.AcceptFinding(by, seen, "f1", "理由")],
            10 => [state => state.Schedule(by, seen, state.AsOf.AddHours(one.Choice))],
            11 or 12 => [state => state.Publish(by, seen)],
            13 when one.Choice == 0 => [state => state.PublishUrgently(by, seen, "预警", Story.Metadata, MetadataSettings.Default)],
            13 => [state => state.CompleteUrgent(by, seen)],
            14 when one.Choice < 2 => [state => state.Withdraw(by, "有误")],
            15 => [state => one.Choice < 5 ? state.StartAmendment(by, seen, "更正") : state.DropAmendment(by, "")],
            16 => [state => state.ScheduleWithdrawal(by, state.AsOf.AddHours(one.Choice), "期满")],
            _ => [pass],
        };
    }
}
