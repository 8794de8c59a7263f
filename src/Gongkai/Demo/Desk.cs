using System.Globalization;

namespace Gongkai.Demo;

/// <summary>What lies on the desks on the day of the demo.</summary>
internal sealed class Desk(
    DateOnly until, IReadOnlyList<DemoAgency> agencies, IReadOnlyList<DemoPerson> people, IReadOnlyList<Theme> themes,
    IReadOnlyList<DemoPublication> publications, IReadOnlyDictionary<string, AgencyHistory> histories)
{
    /// <summary>Organ, stage, column: the science bureau has one of each that it can have.</summary>
    private static readonly (string Slug, DemoStage Stage, string Column)[] Plan =
    [
        ("kjj", DemoStage.Draft, "news"), ("kjj", DemoStage.Draft, "notices"), ("kjj", DemoStage.FirstReview, "news"),
        ("kjj", DemoStage.SecrecyReview, "business"), ("kjj", DemoStage.SecondReview, "notices"),
        ("kjj", DemoStage.FinalReview, "policy"), ("kjj", DemoStage.Returned, "news"), ("kjj", DemoStage.Returned, "notices"),
        ("kjj", DemoStage.Scheduled, "notices"), ("zfb", DemoStage.Draft, "news"), ("zfb", DemoStage.SecondReview, "notices"),
        ("sfq", DemoStage.FinalReview, "news"), ("jyj", DemoStage.Draft, "notices"), ("jyj", DemoStage.FirstReview, "news"),
        ("mzj", DemoStage.Returned, "news"), ("czj", DemoStage.SecrecyReview, "notices"),
        ("rsj", DemoStage.SecondReview, "notices"),
        ("slj", DemoStage.EmergencyCompletion, "emergency"), ("yjj", DemoStage.EmergencyCompletion, "emergency"),
        ("sjj", DemoStage.Scheduled, "notices"), ("wjj", DemoStage.FinalReview, "notices"),
        ("slz", DemoStage.FirstReview, "news"),
        ("xyz", DemoStage.Draft, "notices"), ("gsc", DemoStage.Scheduled, "notices"),
    ];

    private static readonly string[] Remarks =
        ["请补充数据来源，并与业务科室核对。", "此处表述过于笼统，请写明具体做法。", "时间前后不一致，请核实后修改。", "建议改用规范简称，全文统一。"];

    private readonly SplitMix64 _draws = SplitMix64.For($"desk/{until.DayNumber}");

    internal IReadOnlyList<DemoWork> Works()
    {
        var titles = publications.Where(item => item.PublishedOn.Year == until.Year).GroupBy(item => item.Agency)
            .ToDictionary(group => group.Key, group => group.Select(item => item.Title).ToHashSet(StringComparer.Ordinal));
        return [.. Plan.Select((entry, at) => Work(
            agencies.First(agency => agency.Slug == entry.Slug), entry.Stage, entry.Column,
            titles.TryGetValue(entry.Slug, out var used) ? used : titles[entry.Slug] = [], at))];
    }

    internal IReadOnlyList<DemoWithheld> Withheld() =>
        [.. WordFile.Lines("withheld").Select(line => Withheld(line.Split(';', StringSplitOptions.TrimEntries)))];

    private DemoWork Work(DemoAgency agency, DemoStage stage, string column, ISet<string> titles, int at)
    {
        var theme = _draws.Of([.. themes.Where(theme => theme.Column == column && theme.Fits(agency, until.Year)
            && theme.Emergency == (stage == DemoStage.EmergencyCompletion) && theme.Kind != DemoKind.Page
            && (theme.FitsMonth(until.Month) || theme.Emergency || column is not ("news" or "notices")))]);
        var ago = stage == DemoStage.EmergencyCompletion ? 1 : _draws.Between(1, 4);
        var saved = WorkDays.Before(until, ago, agency.EstablishedOn);
        saved = saved < until ? saved : until.AddDays(-1); // the first working days of a year have none before them
        var item = histories[agency.Slug].Teller(until.Year, titles).Tell(new Slot(saved, theme), _draws, saved) with
        {
            Key = $"{agency.Slug}-work-{at + 1:D2}",
            InterpretedBy = null,
        };
        return new DemoWork(
            stage, item, stage == DemoStage.Draft ? null : saved, WaitsFor(agency, stage, item),
            stage == DemoStage.Returned ? [Mark(item.Body)] : [],
            stage == DemoStage.Scheduled ? WorkDays.OfficeHour(WorkDays.After(until, _draws.Between(1, 5)), _draws) : null,
            stage == DemoStage.EmergencyCompletion ? WorkDays.After(saved, 2) : null);
    }

    private DemoMark Mark(string body)
    {
        var start = body.IndexOf("<p>", StringComparison.Ordinal) + 3;
        return new DemoMark(body[start..body.IndexOfAny(['，', '。', '<'], start)], _draws.Of(Remarks));
    }

    private string WaitsFor(DemoAgency agency, DemoStage stage, DemoPublication item)
    {
        var role = stage switch
        {
            DemoStage.FirstReview => DemoRoles.FirstReviewer,
            DemoStage.SecrecyReview => DemoRoles.SecrecyReviewer,
            DemoStage.SecondReview or DemoStage.EmergencyCompletion => DemoRoles.SecondReviewer,
            DemoStage.FinalReview or DemoStage.Scheduled => DemoRoles.FinalReviewer,
            _ => DemoRoles.None,
        };
        return role == DemoRoles.None ? item.Author
            : people.First(person => person.Agency == agency.Slug && person.Roles.HasFlag(role)).UserName;
    }

    /// <summary>Organ; section; title; attribute; reason; article; days ago formed; days from now to the next review.</summary>
    private DemoWithheld Withheld(string[] fields)
    {
        var formed = WorkDays.After(until.AddDays(-Days(fields[6])), 1);
        return new DemoWithheld(
            fields[0], fields[1], fields[2], formed, Enum.Parse<DemoOpenness>(fields[3]), fields[4], fields[5],
            WorkDays.After(formed, 3), people.First(person => person.Agency == fields[0]
                && person.Roles.HasFlag(DemoRoles.DisclosureHead)).UserName, until.AddDays(Days(fields[7])));
    }

    private static int Days(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
