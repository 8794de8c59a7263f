namespace Gongkai.Rules.Calendar;

/// <summary>
/// Working days numbered through, so that adding and counting are two look-ups. Covers the days that notices or
/// administrators speak of; beyond its end the plain weekdays go on in closed form.
/// </summary>
internal sealed class DayTable
{
    private readonly int _first;
    private readonly int _last;
    private readonly int _weekdaysUpToLast;
    private readonly int[] _upTo; // [i] = working days from the first day up to and including day first + i
    private readonly int[] _days; // [k] = day number of the (k+1)-th working day

    internal DayTable(DateOnly first, DateOnly last, Func<DateOnly, bool> works)
    {
        (_first, _last) = (first.DayNumber, last.DayNumber);
        _weekdaysUpToLast = Weekdays.UpTo(_last);
        _upTo = new int[_last - _first + 1];
        var days = new List<int>(_upTo.Length);
        for (var number = _first; number <= _last; number++)
        {
            if (works(DateOnly.FromDayNumber(number)))
            {
                days.Add(number);
            }

            _upTo[number - _first] = days.Count;
        }

        _days = [.. days];
    }

    internal bool IsWorkingDay(int dayNumber) =>
        dayNumber > _last ? !Weekdays.IsWeekend(dayNumber) : UpTo(dayNumber) > UpTo(dayNumber - 1);

    internal int UpTo(int dayNumber) =>
        dayNumber < _first ? 0
        : dayNumber <= _last ? _upTo[dayNumber - _first]
        : _days.Length + Weekdays.UpTo(dayNumber) - _weekdaysUpToLast;

    /// <summary>The day number of the n-th working day, n from 1; it may lie beyond the last day there is.</summary>
    internal long Nth(long n) => n <= _days.Length ? _days[n - 1] : Weekdays.Nth(_weekdaysUpToLast + n - _days.Length);
}
