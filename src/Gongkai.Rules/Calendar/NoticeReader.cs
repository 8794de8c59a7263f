using System.Globalization;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Calendar;

/// <summary>Reads one notice file: head, blank lines and <c>#</c> comments, day lines. Collects every fault before it
/// refuses.</summary>
internal sealed class NoticeReader(string name, string text)
{
    /// <summary>No holiday of the years 2007–2026 was longer than 9 days; the bound only catches slips of the pen.</summary>
    internal const int LongestRest = 15;

    /// <summary>11 statutory days; named rest days of 2007–2026 run from 21 to 33.</summary>
    internal const int FewestRest = 11;

    internal const int MostRest = 60;

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, (string Value, int Line)> _head = new(StringComparer.Ordinal);
    private readonly List<NoticeDay> _days = [];
    private readonly Dictionary<DateOnly, int> _lineOf = [];
    private int _year;
    private int _serial;

    internal Checked<HolidayNotice> Read()
    {
        if (!TryName())
        {
            return NoticeProblems.BadName(name);
        }

        var line = 0;
        foreach (var raw in text.Split('\n'))
        {
            line++;
            var content = raw.Trim().TrimStart('\uFEFF');
            if (content.Length > 0 && content[0] != '#')
            {
                ReadLine(line, content);
            }
        }

        var header = Header();
        CheckWhole();
        return _problems.Count > 0 || header is null
            ? new Checked<HolidayNotice>(_problems)
            : new HolidayNotice(_year, _serial, header, _days);
    }

    private bool TryName()
    {
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        return dash == 4 && name.Length is 6 or 7
            && int.TryParse(name.AsSpan(0, 4), NumberStyles.None, NumberFormatInfo.InvariantInfo, out _year)
            && _year is >= 2007 and <= 9999
            && int.TryParse(name.AsSpan(5), NumberStyles.None, NumberFormatInfo.InvariantInfo, out _serial)
            && _serial >= 1 && name[5] != '0';
    }

    private void ReadLine(int line, string content)
    {
        var words = content.Split((char[]?)null, 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        DayRuling? ruling = words[0] switch
        {
            "rest" => DayRuling.Rest,
            "work" => DayRuling.Work,
            "plain" => DayRuling.Plain,
            _ => null,
        };
        if (ruling is { } known && words.Length > 1)
        {
            ReadDays(line, known, words[1], words.Length > 2 ? words[2] : "");
        }
        else
        {
            ReadHead(line, content);
        }
    }

    private void ReadHead(int line, string content)
    {
        var colon = content.AsSpan().IndexOfAny(':', '：'); // a Chinese keyboard gives the second
        if (colon < 1)
        {
            _problems.Add(NoticeProblems.Unreadable(name, line, content));
            return;
        }

        var (key, value) = (content[..colon].TrimEnd(), content[(colon + 1)..].TrimStart());
        var problem = !NoticeHeader.Known.Contains(key) ? NoticeProblems.UnknownKey(name, line, key)
            : _days.Count > 0 ? NoticeProblems.HeaderAfterDays(name, line, key)
            : value.Length == 0 ? NoticeProblems.EmptyKey(name, line, key)
            : _head.TryAdd(key, (value, line)) ? null : NoticeProblems.RepeatedKey(name, line, key);
        Note(problem);
    }

    private void ReadDays(int line, DayRuling ruling, string span, string feast)
    {
        var dots = span.IndexOf("..", StringComparison.Ordinal);
        var (first, last) = dots < 0 ? (span, span) : (span[..dots], span[(dots + 2)..]);
        if (!IsoDay.TryRead(first, out var from) || !IsoDay.TryRead(last, out var to))
        {
            _problems.Add(NoticeProblems.BadDay(name, line, span));
            return;
        }

        var days = to.DayNumber - from.DayNumber + 1;
        var problem = days < 1 ? NoticeProblems.Backwards(name, line, from, to)
            : days > LongestRest ? NoticeProblems.TooLong(name, line, days)
            : feast.Length == 0 ? NoticeProblems.NamelessDay(name, line)
            : ruling == DayRuling.Plain && _serial == 1 ? NoticeProblems.PlainInFirst(name, line)
            : null;
        if (problem is not null)
        {
            _problems.Add(problem);
            return;
        }

        for (var offset = 0; offset < days; offset++)
        {
            AddDay(line, new NoticeDay(from.AddDays(offset), ruling, feast));
        }
    }

    private void AddDay(int line, NoticeDay entry)
    {
        var day = entry.Day;
        var problem = day < new DateOnly(_year - 1, 12, 1) || day.Year > _year ? NoticeProblems.OtherYear(name, line, day, _year)
            : _lineOf.TryGetValue(day, out var earlier) ? NoticeProblems.Twice(name, line, day, earlier)
            : _days.Count > 0 && day < _days[^1].Day ? NoticeProblems.NotSorted(name, line, day, _days[^1].Day)
            : entry.Ruling == DayRuling.Work && !Weekdays.IsWeekend(day) ? NoticeProblems.NotWeekend(name, line, day)
            : null;
        Note(problem);
        _lineOf.TryAdd(day, line);
        if (problem is null)
        {
            _days.Add(entry);
        }
    }

    private NoticeHeader? Header()
    {
        foreach (var key in NoticeHeader.Required.Where(key => !_head.ContainsKey(key)))
        {
            Note(NoticeProblems.MissingKey(name, key));
        }

        var memory = Memory();
        var issued = Issued();
        return _problems.Count > 0 ? null : new NoticeHeader(
            _head["issuer"].Value, _head.TryGetValue("number", out var number) ? number.Value : null,
            _head["title"].Value, issued, _head["source"].Value, memory);
    }

    private string[] Memory()
    {
        if (!_head.TryGetValue("memory", out var entry))
        {
            return [];
        }

        var parts = entry.Value.Split(',', StringSplitOptions.TrimEntries);
        foreach (var part in parts.Where(part => !NoticeHeader.Parts.Contains(part)))
        {
            Note(NoticeProblems.BadMemory(name, entry.Line, part));
        }

        return parts;
    }

    private DateOnly Issued()
    {
        if (!_head.TryGetValue("issued", out var entry))
        {
            return default;
        }

        if (!IsoDay.TryRead(entry.Value, out var issued))
        {
            Note(NoticeProblems.BadDay(name, entry.Line, entry.Value));
            return default;
        }

        var (from, to) = (new DateOnly(_year - 1, 1, 1), new DateOnly(_year, 12, 31));
        Note(issued < from || issued > to ? NoticeProblems.IssuedTooEarlyOrLate(name, issued, from, to) : null);
        return issued;
    }

    private void CheckWhole()
    {
        if (_problems.Count > 0)
        {
            return;
        }

        Note(_days.Count == 0 ? NoticeProblems.NoDays(name) : null);
        if (_serial > 1 || _days.Count == 0)
        {
            return;
        }

        var rest = _days.Count(entry => entry.Ruling == DayRuling.Rest);
        Note(rest is < FewestRest or > MostRest ? NoticeProblems.Implausible(name, rest) : null);
        foreach (var feast in new DateOnly[] { new(_year, 1, 1), new(_year, 5, 1), new(_year, 10, 1) })
        {
            var named = _days.Any(entry => entry.Day == feast && entry.Ruling == DayRuling.Rest);
            Note(named ? null : NoticeProblems.FixedFeastMissing(name, feast));
        }
    }

    private void Note(Problem? problem)
    {
        if (problem is not null)
        {
            _problems.Add(problem);
        }
    }
}
