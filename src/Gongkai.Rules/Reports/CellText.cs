using System.Globalization;

namespace Gongkai.Rules.Reports;

/// <summary>What the printed text of a cell means.</summary>
/// <remarks>Example: “　0” is 0; “/” a mark; “103.3879万元” 103.3879 with unit 万元; “--253” unreadable, because a person has to
/// look.</remarks>
public static class CellText
{
    /// <summary>The most digits of a figure, before and after the point together; more cannot be kept exactly anywhere.</summary>
    internal const int MostDigits = 28;

    private static readonly string[] Units = ["亿元", "万元", "元", "件", "条", "项", "个", "宗", "次", "份"];
    private static readonly string[] Marks = ["/", "-", "--", "—", "——", "–", "―", "－", "无", "不适用", "\\", "N/A", "n/a", "无此项"];

    /// <summary>Reads a cell.</summary>
    /// <param name="text">The text as printed.</param>
    /// <returns>Number, blank, mark, ambiguous or unreadable; raw text kept where it says more than the figure. A figure of more
    /// than 28 digits is not read.</returns>
    public static CellValue Read(string text)
    {
        if (text.Length == 1 && char.IsAsciiDigit(text[0]))
        {
            return CellValue.Of(text[0] - '0');
        }

        var core = Narrow(text);
        if (core.Length == 0)
        {
            return CellValue.Blank;
        }

        var raw = text.Trim();
        if (IsMark(core))
        {
            return new(CellState.Mark, 0, null, raw);
        }

        var end = core.Length != raw.Length && FiguresApart(raw) ? 0 : NumberEnd(core);
        if (end == 0 || !Value(core.AsSpan(0, end), out var value))
        {
            return CellValue.Of(null, null, raw);
        }

        if (end == core.Length)
        {
            return new(CellState.Number, value, null, PlainlyPrinted(core, value) ? null : raw);
        }

        return Tail(core.AsSpan(end), out var unit) ? new(CellState.Number, value, unit, raw) : CellValue.Of(null, null, raw);
    }

    /// <summary>Whether the text is empty or white space of any width.</summary>
    /// <param name="text">The text as printed.</param>
    /// <returns>True for “　” and “&amp;nbsp;” as a character.</returns>
    public static bool IsBlank(string text) => Narrow(text).Length == 0;

    /// <summary>Whether the text is a recognised “not applicable” mark.</summary>
    /// <param name="text">The text as printed.</param>
    /// <returns>True for / — 无 不适用 and their kin.</returns>
    public static bool IsMark(string text) => Array.IndexOf(Marks, Narrow(text)) >= 0;

    /// <summary>The text without white space and with full-width digits, letters and signs made narrow; the form in which
    /// cells are compared.</summary>
    /// <param name="text">The text as printed.</param>
    /// <returns>Example: “　１２，３００ 元” gives “12,300元”.</returns>
    public static string Narrow(string text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' or '\u200c' or '\u200d' or '\u2060')
            {
                continue;
            }

            buffer[length++] = c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c;
        }

        return length == text.Length && buffer.SequenceEqual(text) ? text : buffer[..length].ToString();
    }

    /// <summary>Whether white space stands between two digits: “33 0” is two figures, never 330.</summary>
    private static bool FiguresApart(string raw)
    {
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (char.IsWhiteSpace(raw[i]) && char.IsDigit(raw[i - 1]) && char.IsDigit(raw.AsSpan(i).TrimStart()[0]))
            {
                return true;
            }
        }

        return false;
    }

    private static int NumberEnd(string core)
    {
        var at = core[0] is '+' or '-' ? 1 : 0;
        var digits = Digits(core, at);
        if (digits == at)
        {
            return 0;
        }

        at = digits;
        while (at + 3 < core.Length && core[at] == ',' && Digits(core, at + 1) == at + 4)
        {
            at += 4;
        }

        return at + 1 < core.Length && core[at] == '.' && Digits(core, at + 1) is var end && end > at + 1 ? end : at;
    }

    private static int Digits(string core, int at)
    {
        while (at < core.Length && char.IsAsciiDigit(core[at]))
        {
            at++;
        }

        return at;
    }

    private static bool Value(ReadOnlySpan<char> text, out decimal value)
    {
        const NumberStyles Printed = NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint;
        var digits = 0;
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        value = 0;
        return digits <= MostDigits && decimal.TryParse(text, Printed, NumberFormatInfo.InvariantInfo, out value);
    }

    /// <summary>After the figure: a unit, a bracketed unit, or a bracketed note (22（其中修订16件）).</summary>
    private static bool Tail(ReadOnlySpan<char> tail, out string? unit)
    {
        unit = UnitAtStart(tail);
        tail = tail[(unit?.Length ?? 0)..];
        if (tail.IsEmpty)
        {
            return true;
        }

        if (tail[0] != '(' || tail[^1] != ')')
        {
            return false;
        }

        unit ??= UnitNamed(tail[1..^1]);
        return true;
    }

    private static string? UnitAtStart(ReadOnlySpan<char> tail)
    {
        foreach (var known in Units)
        {
            if (tail.StartsWith(known))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>“万元”, “单位:万元”; null for any other note.</summary>
    private static string? UnitNamed(ReadOnlySpan<char> note)
    {
        note = note.StartsWith("单位:") ? note[3..] : note;
        foreach (var known in Units)
        {
            if (note.SequenceEqual(known))
            {
                return known;
            }
        }

        return null;
    }

    private static bool PlainlyPrinted(string core, decimal value) =>
        core[0] != '+' && (core.Length == 1 || core[0] != '0' || core[1] == '.') && !core.Contains(',', StringComparison.Ordinal)
        && value.ToString(NumberFormatInfo.InvariantInfo) == core;
}
