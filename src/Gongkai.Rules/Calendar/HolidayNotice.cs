using System.Text;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Calendar;

/// <summary>One issued holiday notice (节假日安排通知), or one amendment of it, exactly as it stood on its issue day.</summary>
/// <remarks>
/// A notice is never edited: a change comes as a further notice that names the changed days and prevails for them.
/// Example: <c>2020-1</c> is the notice of 2019-11-21, <c>2020-2</c> the extension of 2020-01-27.
/// </remarks>
public sealed class HolidayNotice
{
    internal HolidayNotice(int year, int serial, NoticeHeader header, IReadOnlyList<NoticeDay> days)
    {
        (Year, Serial, Days) = (year, serial, days);
        (Issuer, Number, Title, Issued, Source, FromMemory) =
            (header.Issuer, header.Number, header.Title, header.Issued, header.Source, header.FromMemory);
    }

    /// <summary>The year in the title. Days may lie in the December before. Example: 2020.</summary>
    public int Year { get; }

    /// <summary>1 for the year's arrangement, 2 and more for amendments.</summary>
    public int Serial { get; }

    /// <summary>Year and serial, the name under which decisions cite it. Example: <c>2020-2</c>.</summary>
    public string Name => $"{Year}-{Serial}";

    /// <summary>The issuing body. Example: 国务院办公厅.</summary>
    public string Issuer { get; }

    /// <summary>The document number, where it is known.</summary>
    public string? Number { get; }

    /// <summary>The title of the notice.</summary>
    public string Title { get; }

    /// <summary>The day from which it was known, inclusive: <see cref="WorkCalendar.AsKnownOn"/> uses it from this day
    /// on.</summary>
    public DateOnly Issued { get; }

    /// <summary>The address at which it can be read.</summary>
    public string Source { get; }

    /// <summary>Which parts were entered from memory and not compared with the source (header names, or <c>days</c>); mostly
    /// empty.</summary>
    public IReadOnlyList<string> FromMemory { get; }

    /// <summary>The days it names, ascending, each once.</summary>
    public IReadOnlyList<NoticeDay> Days { get; }

    /// <summary>Reads and checks a notice file; the form is described in the README beside the data.</summary>
    /// <param name="name">Year and serial, the file's name without <c>.txt</c>. Example: <c>2027-1</c>.</param>
    /// <param name="text">The whole text of the file.</param>
    /// <returns>The notice, or every fault with file and line.</returns>
    public static Checked<HolidayNotice> Parse(string name, string text) => new NoticeReader(name, text).Read();

    /// <summary>The notice in the form of a notice file; <see cref="Parse"/> gives the same notice back.</summary>
    /// <returns>The text, lines ended by a line feed.</returns>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var (key, value) in NoticeHeader.Lines(this))
        {
            text.Append(key).Append(": ").Append(value).Append('\n');
        }

        text.Append('\n');
        for (var at = 0; at < Days.Count;)
        {
            var end = EndOfRun(at);
            text.Append(Word(Days[at].Ruling)).Append(' ').Append(IsoDay.Write(Days[at].Day));
            text.Append(end > at ? $"..{IsoDay.Write(Days[end].Day)}" : "").Append(' ').Append(Days[at].Name).Append('\n');
            at = end + 1;
        }

        return text.ToString();
    }

    /// <summary>The name and title. Example: <c>2020-2 国务院办公厅关于延长2020年春节假期的通知</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name} {Title}";

    internal static string Word(DayRuling ruling) =>
        ruling switch { DayRuling.Rest => "rest", DayRuling.Work => "work", _ => "plain" };

    private int EndOfRun(int start)
    {
        var end = start;
        while (end + 1 < Days.Count && end + 1 - start < NoticeReader.LongestRest && Days[start].Ruling == DayRuling.Rest
               && Days[end + 1] == Days[end] with { Day = Days[end].Day.AddDays(1) })
        {
            end++;
        }

        return end;
    }
}
