using Gongkai.Demo;
using Gongkai.Rules.Calendar;
using static Gongkai.Tests.Demo.Districts;

namespace Gongkai.Tests.Demo;

/// <summary>Unpublished work and what is not opened.</summary>
public sealed class DesksOfTheDistrict
{
    [Fact]
    public void There_is_work_at_every_stage() =>
        Assert.Equal(Enum.GetValues<DemoStage>(), One.Works.Select(work => work.Stage).Distinct().Order());

    [Fact]
    public void Work_waits_for_a_person_of_the_organ_who_did_not_write_it() =>
        Assert.All(One.Works, work =>
        {
            var person = One.People.Single(person => person.UserName == work.WaitsFor);
            Assert.Equal(work.Item.Agency, person.Agency);
            Assert.Equal(work.Stage is DemoStage.Draft or DemoStage.Returned, work.WaitsFor == work.Item.Author);
        });

    [Fact]
    public void Returned_work_has_a_mark_on_words_of_its_text() =>
        Assert.All(One.Works, work =>
        {
            Assert.Equal(work.Stage == DemoStage.Returned, work.Marks.Count > 0);
            Assert.All(work.Marks, mark =>
            {
                Assert.True(mark.Quote.Length > 1);
                Assert.Contains(mark.Quote, work.Item.Body, StringComparison.Ordinal);
            });
        });

    [Fact]
    public void Days_of_work_fit_its_stage() =>
        Assert.All(One.Works, work =>
        {
            Assert.Equal(work.Stage == DemoStage.Draft, work.SubmittedOn is null);
            Assert.Equal(work.Stage == DemoStage.Scheduled, work.ScheduledAt is not null);
            Assert.Equal(work.Stage == DemoStage.EmergencyCompletion, work.CompleteBy is not null);
            Assert.True(work.Item.FormedOn < One.Until);
            Assert.True(work.ScheduledAt is not { } at || at.AddHours(8) > One.Until.ToDateTime(TimeOnly.MinValue));
            Assert.True(work.Stage != DemoStage.EmergencyCompletion || work.Item.Emergency);
        });

    [Fact]
    public void Titles_of_work_are_not_those_of_published_items_of_the_year() =>
        Assert.All(One.Works, work => Assert.DoesNotContain(One.Publications, item => item.Agency == work.Item.Agency
            && item.PublishedOn.Year == One.Until.Year && item.Title == work.Item.Title));

    [Fact]
    public void What_is_not_opened_has_a_reason_an_article_and_a_next_review()
    {
        Assert.Contains(One.Withheld, entry => entry.NextReviewOn < One.Until); // one is due
        Assert.All(One.Withheld, entry =>
        {
            Assert.NotEqual(DemoOpenness.Active, entry.Openness);
            Assert.StartsWith("条例第", entry.Law, StringComparison.Ordinal);
            Assert.Contains(Agency(entry.Agency).Sections, section => section.Name == entry.Section);
            Assert.True(entry.FormedOn < entry.DecidedOn && entry.DecidedOn < entry.NextReviewOn, entry.Title);
            Assert.True(WorkCalendar.National.IsWorkingDay(entry.DecidedOn));
        });
    }
}
