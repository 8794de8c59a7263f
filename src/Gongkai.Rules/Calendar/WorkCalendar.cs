using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Rules.Calendar;

/// <summary>The working-day calendar (工作日历): the holiday notices in force, local rest days, and plain weekdays between
/// them.</summary>
/// <remarks>
/// <para>Immutable; adding and counting take the same short time for every length.</para>
/// <para>Weekends worked in exchange for a holiday (调休) count as working days. Days after the last year that has a notice
/// follow their weekday and are <see cref="IsProvisional">provisional</see>.</para>
/// <para>Example: <c>WorkCalendar.National.LastDay(new DateOnly(2024, 9, 30), new WorkingDays(20))</c> is 2024-11-01.</para>
/// </remarks>
public sealed class WorkCalendar
{
    private static readonly DateOnly Start = new(2007, 1, 1);
    private static readonly Lazy<WorkCalendar> Shipped = new(() => new WorkCalendar(HolidayData.Notices, []));

    private readonly Dictionary<DateOnly, (NoticeDay Entry, HolidayNotice Notice)> _rulings = [];
    private readonly Dictionary<DateOnly, LocalRestDay> _local;
    private readonly DayTable _table;
    private readonly DateOnly[] _issued; // of each notice, ascending
    private readonly WorkCalendar?[] _known; // [n] = the calendar of the first n notices, made when first asked for

    internal WorkCalendar(IReadOnlyList<HolidayNotice> notices, IReadOnlyList<LocalRestDay> local)
    {
        (Notices, LocalRestDays) = (notices, local);
        _local = local.ToDictionary(rest => rest.Day);
        foreach (var notice in notices)
        {
            Apply(notice);
        }

        var lastYear = notices.Select(notice => notice.Year).Append(Start.Year).Concat(local.Select(rest => rest.Day.Year)).Max();
        _table = new DayTable(Start, new DateOnly(lastYear, 12, 31), day => Rule(day).Working);
        _issued = [.. notices.Select(notice => notice.Issued)];
        _known = new WorkCalendar?[notices.Count + 1];
        ProvisionalFrom = FirstOpenDay(notices);
        Version = NameVersion(notices, local);
    }

    /// <summary>The calendar of all notices that come with the product, without local days.</summary>
    public static WorkCalendar National => Shipped.Value;

    /// <summary>Names the data: same data, same version; other data, another one. Kept with every computed day.</summary>
    /// <remarks>Example: <c>2026-1</c> (newest shipped notice), <c>2027-1~1a2b3c4d</c> (with notices added),
    /// <c>2026-1+local-9f8e7d6c</c>.</remarks>
    public string Version { get; }

    /// <summary>The first day of the data, 2007-01-01; earlier days are refused.</summary>
    public DateOnly FirstDay { get; } = Start;

    /// <summary>1 December of the last year that has a notice, counted without a gap from the first year of the data.</summary>
    /// <remarks>December may belong to next year's notice, so it stays open until that is out. Example: 2026-12-01.</remarks>
    public DateOnly ProvisionalFrom { get; }

    /// <summary>The notices used, in the order of issue.</summary>
    public IReadOnlyList<HolidayNotice> Notices { get; }

    /// <summary>The local rest days used, ascending.</summary>
    public IReadOnlyList<LocalRestDay> LocalRestDays { get; }

    /// <summary>The calendar as it could be known on a day: only the notices issued by then. Local rest days stay.</summary>
    /// <param name="day">Inclusive: a notice issued that day is used.</param>
    /// <returns>The same instance for the same notices, so that repeated calls cost nothing.</returns>
    /// <remarks>Example: received 2020-01-10, 20 working days end 2020-02-12 as known on 2020-01-26 and 2020-02-14 as known on
    /// 2020-01-27.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="FirstDay"/>.</exception>
    public WorkCalendar AsKnownOn(DateOnly day)
    {
        Covered(day, nameof(day));
        var count = _issued.Length;
        while (count > 0 && _issued[count - 1] > day)
        {
            count--;
        }

        return count == _issued.Length ? this : _known[count] ??= new WorkCalendar([.. Notices.Take(count)], LocalRestDays);
    }

    /// <summary>This calendar with public holidays of an autonomous area added.</summary>
    /// <param name="days">In any order; a day given again replaces the earlier entry.</param>
    /// <returns>A new calendar with a version of its own; this one when there is nothing to add.</returns>
    /// <remarks>Source: 全国年节及纪念日放假办法 art. 4. A local rest day prevails over a worked weekend.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A day is before <see cref="FirstDay"/>.</exception>
    public WorkCalendar WithLocalRestDays(params IEnumerable<LocalRestDay> days)
    {
        var merged = new SortedDictionary<DateOnly, LocalRestDay>(_local);
        foreach (var rest in days)
        {
            Covered(rest.Day, nameof(days));
            merged[rest.Day] = rest;
        }

        return merged.Values.SequenceEqual(LocalRestDays) ? this : new WorkCalendar(Notices, [.. merged.Values]);
    }

    /// <summary>This calendar with one more notice, as the administrator imports it each autumn.</summary>
    /// <param name="notice">A notice with a name already present replaces that one.</param>
    /// <returns>A new calendar; this one when it already holds the same notice.</returns>
    public WorkCalendar With(HolidayNotice notice)
    {
        var same = Notices.FirstOrDefault(held => held.Name == notice.Name);
        return same?.ToText() == notice.ToText() ? this : new WorkCalendar(
            [.. Notices.Where(held => held != same).Append(notice)
                .OrderBy(held => held.Issued).ThenBy(held => held.Year).ThenBy(held => held.Serial)], LocalRestDays);
    }

    /// <summary>Whether a later notice may still change what is said about the day: on or after
    /// <see cref="ProvisionalFrom"/>.</summary>
    /// <param name="day">Any day.</param>
    /// <returns>True when the answer is provisional (暂定).</returns>
    public bool IsProvisional(DateOnly day) => day >= ProvisionalFrom;

    /// <summary>Whether the day is a working day. Example: Saturday 2024-10-12 is one, Monday 2024-10-07 is none.</summary>
    /// <param name="day">From <see cref="FirstDay"/> on.</param>
    /// <returns>True for a working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="FirstDay"/>.</exception>
    public bool IsWorkingDay(DateOnly day) => _table.IsWorkingDay(Covered(day, nameof(day)));

    /// <summary>The last day of a period of working days.</summary>
    /// <param name="received">Day zero, itself never counted, whether working or not.</param>
    /// <param name="period">Zero gives back <paramref name="received"/>.</param>
    /// <returns>An inclusive end: what is done that day is in time.</returns>
    /// <remarks>
    /// <para>Source: 条例 arts. 30, 32, 33; the first day is not counted, 民事诉讼法 art. 85.</para>
    /// <para>Example: received Mon 2024-09-30, 20 working days, ends Fri 2024-11-01.</para>
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Before <see cref="FirstDay"/>, or the end would lie beyond
    /// 9999-12-31.</exception>
    public DateOnly LastDay(DateOnly received, WorkingDays period)
    {
        var before = _table.UpTo(Covered(received, nameof(received)));
        if (period.Count == 0)
        {
            return received;
        }

        var number = _table.Nth((long)before + period.Count);
        return number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : throw new ArgumentOutOfRangeException(
                nameof(period), period, $"自 {IsoDay.Write(received)} 起 {period}的末日超出 9999-12-31，无法推算。");
    }

    /// <summary>How many working days there are after one day, up to and including another.</summary>
    /// <param name="after">Not counted.</param>
    /// <param name="upTo">Counted when it is a working day.</param>
    /// <returns>Zero when <paramref name="upTo"/> is not later than <paramref name="after"/>.</returns>
    /// <remarks>Example: after 2024-09-30, up to 2024-10-12: 5 (8 to 11 and the worked Saturday).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A day is before <see cref="FirstDay"/>.</exception>
    public int Count(DateOnly after, DateOnly upTo)
    {
        var (from, to) = (Covered(after, nameof(after)), Covered(upTo, nameof(upTo)));
        return to <= from ? 0 : _table.UpTo(to) - _table.UpTo(from);
    }

    /// <summary>What the calendar knows about a day and why.</summary>
    /// <param name="day">From <see cref="FirstDay"/> on.</param>
    /// <returns>Agrees with <see cref="IsWorkingDay"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="FirstDay"/>.</exception>
    public DayStatus Describe(DateOnly day)
    {
        Covered(day, nameof(day));
        return Rule(day);
    }

    private static int Covered(DateOnly day, string parameter) => day >= Start
        ? day.DayNumber
        : throw new ArgumentOutOfRangeException(parameter, $"工作日历的数据自 {IsoDay.Write(Start)} 起，{IsoDay.Write(day)} 早于这一天，无法推算。");

    private static DateOnly FirstOpenDay(IReadOnlyList<HolidayNotice> notices)
    {
        // An amendment alone does not settle a year, and a year behind a gap may not look settled either.
        var settled = notices.Where(notice => notice.Serial == 1).Select(notice => notice.Year).ToHashSet();
        var open = Start.Year;
        while (settled.Contains(open))
        {
            open++;
        }

        return open == Start.Year ? Start : new DateOnly(open - 1, 12, 1);
    }

    private static string NameVersion(IReadOnlyList<HolidayNotice> notices, IReadOnlyList<LocalRestDay> local)
    {
        var shipped = notices.Count <= HolidayData.Notices.Count
            && notices.Zip(HolidayData.Notices).All(pair => pair.First == pair.Second);
        var name = notices.Count > 0 ? notices[^1].Name : "none";
        var added = shipped ? "" : $"~{Mark(notices.Select(notice => $"{notice.Name}\n{notice.ToText()}"))}";
        var lines = local.Select(rest => $"{IsoDay.Write(rest.Day)} {rest.Name} {rest.Basis}");
        var days = local.Count == 0 ? "" : $"+local-{Mark(lines)}";
        return name + added + days;
    }

    private static string Mark(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 4));

    private void Apply(HolidayNotice notice)
    {
        foreach (var entry in notice.Days)
        {
            if (entry.Ruling == DayRuling.Plain)
            {
                _rulings.Remove(entry.Day);
            }
            else
            {
                _rulings[entry.Day] = (entry, notice);
            }
        }
    }

    private DayStatus Rule(DateOnly day)
    {
        var open = IsProvisional(day);
        var named = _rulings.TryGetValue(day, out var ruling);
        if (named && ruling.Entry.Ruling == DayRuling.Rest)
        {
            return new DayStatus(false, DayReason.Holiday, ruling.Entry.Name, ruling.Notice, open);
        }

        if (_local.TryGetValue(day, out var rest))
        {
            return new DayStatus(false, DayReason.LocalRestDay, rest.Name, null, open);
        }

        return named ? new DayStatus(true, DayReason.WorkedWeekend, ruling.Entry.Name, ruling.Notice, open)
            : Weekdays.IsWeekend(day) ? new DayStatus(false, DayReason.Weekend, null, null, open)
            : new DayStatus(true, DayReason.Weekday, null, null, open);
    }
}
