using System.Globalization;

namespace Gongkai.Documents.Json;

/// <summary>
/// What a figure may be in JSON and in csv: one that a decimal holds to the last digit is taken, none is rounded.
/// </summary>
internal static class ExactFigure
{
    /// <summary>At most 28 significant digits, none beyond the 28th decimal place.</summary>
    /// <param name="number">A number as JSON and csv write it, in ASCII.</param>
    internal static bool Is(ReadOnlySpan<byte> number)
    {
        var e = number.IndexOfAny((byte)'e', (byte)'E');
        var exponent = 0;
        if (e >= 0 && !int.TryParse(number[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        var mantissa = (e < 0 ? number : number[..e]).TrimStart("+-"u8);
        var point = mantissa.IndexOf((byte)'.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = point < 0 ? [] : mantissa[(point + 1)..].TrimEnd((byte)'0');
        var significant = whole.TrimStart((byte)'0').Length + fraction.Length;
        return significant <= 28 && (long)fraction.Length - exponent <= 28;
    }

    /// <summary>The sentence for a figure that is not.</summary>
    internal static InputException Not(string place, string code) =>
        new($"“{place}”的数字超出范围或位数过多。", "请核对数字，最多 28 位有效数字。", code);
}
