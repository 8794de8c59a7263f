using System.Globalization;
using System.Text;

namespace Gongkai.Demo;

/// <summary>Fills templates for one item: <c>[one|other]</c> chooses, <c>[1:one|other]</c> chooses alike wherever the mark
/// stands, <c>{村}</c> draws from the list of that name,
/// <c>{村2}</c> a second, different one, <c>{10-40}</c> a number, <c>{a=10-40}</c> a number kept as <c>{a}</c>,
/// <c>{=a+b}</c> the sum of kept ones.</summary>
/// <remarks>What is drawn under a name stays for the whole item, so that title and body agree.</remarks>
internal sealed class Telling(
    SplitMix64 draws, IReadOnlyDictionary<string, IReadOnlyList<string>> lists, IReadOnlyDictionary<string, string> known)
{
    private readonly Dictionary<string, string> _kept = new(known, StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _drawn = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> _chosen = [];
    private string? _row; // while a table row is told, its mark: each row draws anew
    private int _rows;

    internal string Tell(string template)
    {
        var at = 0;
        return Sequence(template, ref at, stop: "");
    }

    /// <summary>The cells of one table row: names are drawn anew for each row, and not twice in a table.</summary>
    internal IReadOnlyList<string> Row(string template, int number)
    {
        _row = $"#{++_rows}";
        var numbered = template.Replace("{序号}", $"{number}", StringComparison.Ordinal);
        string[] cells = [.. numbered.Split(';').Select(cell => Tell(cell.Trim()))];
        _row = null;
        return cells;
    }

    private string Sequence(string text, ref int at, string stop)
    {
        var told = new StringBuilder();
        while (at < text.Length && !stop.Contains(text[at]))
        {
            var sign = text[at++];
            told.Append(sign switch
            {
                '[' => Choice(text, ref at),
                '{' => Slot(text, ref at),
                _ => sign.ToString(),
            });
        }

        return told.ToString();
    }

    private string Choice(string text, ref int at)
    {
        char? mark = text[at + 1] == ':' ? text[at] : null;
        at += mark is null ? 0 : 2;
        var starts = new List<int> { at };
        var depth = 1;
        for (; depth > 0; at++)
        {
            depth += text[at] switch { '[' => 1, ']' => -1, _ => 0 };
            if (text[at] == '|' && depth == 1)
            {
                starts.Add(at + 1);
            }
        }

        var chosen = mark is { } kept && _chosen.TryGetValue(kept, out var before) ? before : draws.Below(starts.Count);
        if (mark is { } name)
        {
            _chosen[name] = chosen;
        }

        var from = starts[chosen];
        return Sequence(text, ref from, "|]");
    }

    private string Slot(string text, ref int at)
    {
        var end = text.IndexOf('}', at);
        var name = text[at..end];
        at = end + 1;
        var named = name.IndexOf('=');
        if (named == 0)
        {
            return $"{name[1..].Split('+').Sum(term => decimal.Parse(_kept[term], CultureInfo.InvariantCulture))}";
        }

        if (named > 0)
        {
            return _kept[name[..named]] = Number(name[(named + 1)..]);
        }

        if (char.IsAsciiDigit(name[0]))
        {
            return Number(name);
        }

        var list = name.TrimEnd('1', '2', '3', '4', '5');
        var place = lists.ContainsKey(list) ? name + _row : name;
        return _kept.TryGetValue(place, out var kept) ? kept : _kept[place] = FromList(list);
    }

    private string FromList(string name)
    {
        var list = lists.TryGetValue(name, out var found) ? found : throw new FormatException($"There is no list '{name}'.");
        var drawn = _drawn.TryGetValue(name, out var before) ? before
            : _drawn[name] = new HashSet<string>(StringComparer.Ordinal);
        if (drawn.Count == list.Count)
        {
            drawn.Clear();
        }

        string choice;
        do
        {
            choice = draws.Of(list);
        }
        while (choice == known.GetValueOrDefault("简称") || !drawn.Add(choice)); // no organ visits itself
        return choice.Contains('{') || choice.Contains('[') ? Tell(choice) : choice;
    }

    private string Number(string range)
    {
        var ends = range.Split('-');
        if (!range.Contains('.'))
        {
            return $"{draws.Between(Whole(ends[0]), Whole(ends[^1]))}";
        }

        var digits = ends[1].Length - ends[1].IndexOf('.') - 1;
        var unit = digits == 1 ? 10 : 100;
        var drawn = draws.Between(Scaled(ends[0], unit), Scaled(ends[1], unit));
        return ((decimal)drawn / unit).ToString($"F{digits}", CultureInfo.InvariantCulture);
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int Scaled(string text, int unit) => (int)(decimal.Parse(text, CultureInfo.InvariantCulture) * unit);
}
