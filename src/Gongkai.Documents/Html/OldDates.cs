using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Documents.Html;

/// <summary>Reads the days and times of old portals and of lists made from them.</summary>
/// <remarks>
/// Example: <c>OldDates.Read("2020年08月02日 9时5分")</c> is 2020-08-02 09:05; <c>OldDates.Read("近日")</c> is null.
/// </remarks>
public static partial class OldDates
{
    private const int FirstYear = 1949;
    private const int LastYear = 2199;
    private const int Longest = 60;

    /// <summary>Reads one date, with or without a time, written in any of the ways that are met.</summary>
    /// <param name="text">2026-03-10 12:56, 2022/4/17 14:46:00, 2020年08月02日, 2020.8.2, 20200802, 20200802093000,
    /// 2020-08-02T09:30:00+08:00, Sun Aug 02 09:30:00 CST 2020; words around it are not taken.</param>
    /// <returns>As the clock of the page had it; null when it is no date from 1949 to 2199.</returns>
    public static DateTime? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Narrow(text).Trim();
        return plain.Length is 0 or > Longest ? null
            : OfParts(Written().Match(plain)) ?? OfParts(Digits().Match(plain)) ?? OfParts(Java().Match(plain));
    }

    /// <summary>The day an address of a common family carries: t20200802_1.html, art/2020/8/2/art_1_2.html.</summary>
    internal static DateTime? InAddress(string path) => OfParts(AddressDigits().Match(path)) ?? OfParts(AddressParts().Match(path));

    /// <summary>Whether a short text is a date and nothing else, as beside the links of a list.</summary>
    internal static bool IsDate(string text) => text.Length is >= 8 and <= 24 && Read(text.Trim('[', ']', '(', ')', '【', '】', '（', '）')) is not null;

    private static DateTime? OfParts(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        int Part(string name, int otherwise) => match.Groups[name] is { Success: true, Value: { } value }
            ? Month(value) ?? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
        var (year, month, day) = (Part("y", 0), Part("m", 0), Part("d", 0));
        var (hour, minute, second) = (Part("h", 0), Part("i", 0), Part("s", 0));
        return year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour < 24 && minute < 60 && second < 60
            ? new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified) : null;
    }

    private static int? Month(string name) => Array.IndexOf(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"], name) is var at && at >= 0 ? at + 1 : null;

    /// <summary>Wide digits and signs as narrow ones; wide and unbreakable spaces as spaces.</summary>
    private static string Narrow(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = from[i] switch
            {
                >= '\uff01' and <= '\uff5e' and var wide => (char)(wide - 0xfee0),
                '\u3000' or '\u00a0' or '\t' or '\r' or '\n' => ' ',
                var c => c,
            };
        }
    });

    [GeneratedRegex(
        @"^(?<y>\d{4}) ?[-/.年] ?(?<m>\d{1,2}) ?[-/.月] ?(?<d>\d{1,2})日?(?:(?:[ T]+|(?<=日) *)(?<h>\d{1,2})[:时](?<i>\d{1,2})(?:[:分](?<s>\d{1,2})秒?|分)?(?:\.\d{1,7})?(?:Z|[+-]\d\d:?\d\d)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)(?: ?(?<h>\d\d):?(?<i>\d\d):?(?<s>\d\d)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(
        @"^[A-Z][a-z]{2} (?<m>[A-Z][a-z]{2}) (?<d>\d{1,2}) (?<h>\d\d):(?<i>\d\d):(?<s>\d\d) [A-Z+:0-9]{3,9} (?<y>\d{4})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Java();

    [GeneratedRegex(@"(?:^|/)t(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)_\d+[^/]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AddressDigits();

    [GeneratedRegex(@"(?:^|/)(?<y>\d{4})/(?<m>\d{1,2})/(?<d>\d{1,2})/[^/]+$", RegexOptions.CultureInvariant)]
    private static partial Regex AddressParts();
}
