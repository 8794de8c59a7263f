namespace Gongkai.Demo;

/// <summary>When an organ publishes what in a year.</summary>
internal sealed class YearPlan(DemoAgency agency, int year, IReadOnlyList<Theme> themes, SplitMix64 draws)
{
    /// <summary>The science bureau's 2020 is that of its annual report: 44 工作动态, 34 通知公告, 8 others, none normative.</summary>
    private static readonly Dictionary<string, int> ScienceBureau2020 = new()
    {
        ["news"] = 44,
        ["notices"] = 34,
        ["business"] = 3,
        ["policy"] = 2,
        ["budget"] = 2,
        ["functions"] = 1,
    };

    /// <summary>From this year on news come within the two weeks that inspections allow: whenever a demo is made, it is in order.</summary>
    private const int RegularFrom = 2026;

    private const int LongestSilence = 12;

    /// <summary>Except here: the monitor of the competent office should have something to show.</summary>
    private static readonly string[] Slow = ["slj", "xyz"];

    private readonly IReadOnlyList<DateOnly> _days = WorkDays.Between(
        Later(new DateOnly(year, 1, 1), agency.EstablishedOn),
        Earlier(new DateOnly(year, 12, 31), agency.DissolvedOn?.AddDays(-1) ?? DateOnly.MaxValue));

    private readonly IReadOnlyList<Theme> _themes = [.. themes.Where(theme => theme.Fits(agency, year))];
    private readonly Dictionary<Theme, int> _uses = [];

    /// <summary>Whether the counts of this organ and year are those of a report, and may not be added to.</summary>
    internal static bool IsReported(string slug, int year) => slug == "kjj" && year == 2020;

    /// <summary>The places in the order of the days.</summary>
    internal IReadOnlyList<Slot> Slots(int news, int notices)
    {
        if (_days.Count == 0)
        {
            return [];
        }

        var reported = IsReported(agency.Slug, year);
        var slots = new List<Slot>();
        foreach (var column in ColumnNames.Keys)
        {
            var fixedSlots = Fixed(column);
            int? count = reported ? ScienceBureau2020.GetValueOrDefault(column)
                : column == "news" ? Share(news, fixedSlots.Count)
                : column == "notices" ? Share(notices, fixedSlots.Count) : null;
            slots.AddRange(fixedSlots.Take(count ?? int.MaxValue));
            Fill(column, (count ?? 0) - fixedSlots.Count, slots);
            if (column == "news" && year >= RegularFrom && !Slow.Contains(agency.Slug))
            {
                Steady(slots);
            }
        }

        return [.. slots.OrderBy(slot => slot.Day)];
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    /// <summary>An ordinary year's number, a little more each year, and less for part of a year.</summary>
    private int Share(int ordinary, int least)
    {
        var grown = ordinary * (80 + (4 * Math.Clamp(year - 2018, 0, 10))) / 100;
        var jittered = grown + draws.Between(-grown / 12, grown / 12);
        return Math.Max(least, jittered * _days.Count / 250);
    }

    private List<Slot> Fixed(string column)
    {
        var slots = new List<Slot>();
        foreach (var theme in _themes.Where(theme => theme.Column == column && theme.Times > 0))
        {
            for (var time = 0; time < theme.Times; time++)
            {
                var month = theme.Months.Count == 0 ? draws.Between(1, 12)
                    : theme.Times > 1 ? theme.Months[time % theme.Months.Count] : draws.Of(theme.Months);
                DateOnly[] days = [.. _days.Where(day => day.Month == month)];
                if (days.Length > 0)
                {
                    slots.Add(new Slot(draws.Of(days), theme));
                    _uses[theme] = _uses.GetValueOrDefault(theme) + 1;
                }
            }
        }

        return slots;
    }

    /// <summary>Spreads the rest evenly over the year, so that no column stands still for long.</summary>
    private void Fill(string column, int count, List<Slot> slots)
    {
        Theme? before = null;
        for (var at = 0; at < count; at++)
        {
            // In the middle half of the item's share of the year: neither two at once nor a long silence.
            var day = _days[((4 * at) + 1 + draws.Below(3)) * _days.Count / (4 * count)];
            before = Choose(column, day.Month, before);
            slots.Add(new Slot(day, before));
        }
    }

    /// <summary>Adds news where they would stand still too long.</summary>
    private void Steady(List<Slot> slots)
    {
        DateOnly[] told = [.. slots.Where(slot => slot.Theme.Column == "news").Select(slot => slot.Day)
            .Append(_days[^1].AddDays(1)).Order()];
        var last = _days[0].AddDays(-1);
        Theme? before = null;
        foreach (var next in told)
        {
            while (next.DayNumber - last.DayNumber > LongestSilence
                && _days.LastOrDefault(day => day > last
                    && day.DayNumber - last.DayNumber <= LongestSilence) is { Year: > 1 } day)
            {
                before = Choose("news", day.Month, before);
                slots.Add(new Slot(day, before));
                last = day;
            }

            last = next;
        }
    }

    /// <summary>The theme least used so far; those about the organ itself twice as often as those any organ has.</summary>
    private Theme Choose(string column, int month, Theme? before)
    {
        var chosen = _themes.Where(theme => theme.Column == column && theme.Times == 0 && theme.FitsMonth(month))
            .Select(theme => (Theme: theme, Rank: Rank(theme, theme == before) + draws.Below(5)))
            .OrderBy(entry => entry.Rank).Select(entry => entry.Theme).FirstOrDefault()
            ?? throw new InvalidOperationException($"{agency.Slug} has nothing to tell in {column} in month {month}.");
        _uses[chosen] = _uses.GetValueOrDefault(chosen) + 1;
        return chosen;
    }

    private int Rank(Theme theme, bool again) =>
        (_uses.GetValueOrDefault(theme) * (theme.Names(agency) ? 5 : 10)) - (theme.Months.Count > 0 ? 3 : 0) + (again ? 20 : 0);
}
