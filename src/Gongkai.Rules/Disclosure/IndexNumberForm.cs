using System.Globalization;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Disclosure;

/// <summary>How index numbers of an organ look: length of the publisher's code, year alone or with month, digits of the
/// serial.</summary>
/// <remarks>
/// Source: 政府信息公开目录系统实施指引(试行): <c>前段码/YYYY-NNNNN</c>, 20 characters. Practice drifts, so the form is a setting.
/// Example: <c>IndexNumberForm.Standard.Format("000014349", 2017, null, 110)</c> → <c>000014349/2017-00110</c>.
/// </remarks>
/// <param name="PrefixLength">9 (organisation code, the default) or 18 (whole unified social credit code).</param>
/// <param name="WithMonth">Whether the 后段码 begins with year and month (<c>202110</c>) instead of the year.</param>
/// <param name="SerialDigits">3 to 8 digits, filled with zeros.</param>
public sealed record IndexNumberForm(int PrefixLength, bool WithMonth, int SerialDigits)
{
    private const string Law = "政府信息公开目录系统实施指引（试行）";

    /// <summary>The form of the guideline: 9 characters, year, 5 digits, 20 characters in all.</summary>
    public static IndexNumberForm Standard { get; } = new(9, false, 5);

    /// <summary>9 or 18.</summary>
    public int PrefixLength { get; } = PrefixLength is 9 or 18
        ? PrefixLength : throw new ArgumentOutOfRangeException(nameof(PrefixLength), PrefixLength, "前段码为 9 位或者 18 位。");

    /// <summary>3 to 8.</summary>
    public int SerialDigits { get; } = SerialDigits is >= 3 and <= 8
        ? SerialDigits : throw new ArgumentOutOfRangeException(nameof(SerialDigits), SerialDigits, "流水号为 3 至 8 位。");

    /// <summary>The length of every number of this form. Example: 20 for <see cref="Standard"/>.</summary>
    public int Length => PrefixLength + 1 + (WithMonth ? 6 : 4) + 1 + SerialDigits;

    /// <summary>The publisher's code in this form: the organisation code inside its unified social credit code, or the whole
    /// code.</summary>
    /// <param name="creditCode">18 characters.</param>
    /// <returns>The prefix, or what is wrong with the code. Example: <c>91350100M000100Y43</c> → <c>M000100Y4</c>.</returns>
    public Checked<string> PrefixOf(string creditCode) =>
        !CreditCode.IsValid(creditCode)
            ? BadCode("index.bad-credit-code", $"统一社会信用代码“{creditCode}”不正确。", "应为 18 位且校验码相符，请对照登记证书核对。")
            : PrefixLength == CreditCode.Length ? creditCode : CreditCode.OrganisationCode(creditCode);

    /// <summary>Makes a number.</summary>
    /// <param name="prefix">The publisher's code, as <see cref="PrefixOf"/> gives it.</param>
    /// <param name="year">1949 to 9999.</param>
    /// <param name="month">1 to 12 where the form carries a month, else null.</param>
    /// <param name="serial">From 1 to as many as the digits hold.</param>
    /// <returns>The number, or everything that is wrong.</returns>
    public Checked<IndexNumber> Format(string prefix, int year, int? month, int serial)
    {
        var most = Most();
        Problem?[] found =
        [
            PrefixFault(prefix),
            year is < 1949 or > 9999 ? BadCode("index.bad-year", $"年份 {year} 不合理。", "请填写四位年份。") : null,
            WithMonth ? month is >= 1 and <= 12 ? null : BadCode("index.bad-month", $"月份“{month}”不合理。", "请填写 1 至 12。")
                : month is null ? null : BadCode("index.no-month", "本机关的索引号不含月份。", "请只填写年份。"),
            serial < 1 ? BadCode("index.bad-serial", $"流水号 {serial} 不合理。", $"请填写 1 至 {most} 的整数。")
                : serial > most ? BadCode(
                    "index.exhausted", $"流水号 {serial} 超过 {SerialDigits} 位能编的最大号 {most}。", "请在设置中增加流水号位数。") : null,
        ];
        Problem[] problems = [.. found.OfType<Problem>()];
        return problems.Length > 0
            ? new Checked<IndexNumber>(problems)
            : new IndexNumber(prefix, year, month, serial, Write(prefix, year, month, serial));
    }

    /// <summary>Reads a number of this form, strictly.</summary>
    /// <param name="text">As printed, without spaces around.</param>
    /// <returns>The number, or what is wrong. Example: <c>000014349/2017-0110</c> → “应为 20 个字符，实为 19 个”.</returns>
    public Checked<IndexNumber> Parse(string text)
    {
        var period = WithMonth ? 6 : 4;
        if (text.Length != Length)
        {
            return BadCode("index.bad-length", $"索引号“{text}”应为 {Length} 个字符，实为 {text.Length} 个。", $"请写成 {Pattern()} 的形式。");
        }

        var digits = PrefixLength + 1;
        if (text[PrefixLength] != '/' || text[digits + period] != '-'
            || !TryDigits(text.AsSpan(digits, period), out var when)
            || !TryDigits(text.AsSpan(digits + period + 1), out var serial))
        {
            return BadCode("index.bad-form", $"索引号“{text}”不符合 {Pattern()} 的形式。", "请核对斜杠、短横和数字。");
        }

        return WithMonth
            ? Format(text[..PrefixLength], when / 100, when % 100, serial)
            : Format(text[..PrefixLength], when, null, serial);
    }

    /// <summary>The form as a person would draw it. Example: <c>XXXXXXXXX/YYYY-NNNNN</c>.</summary>
    /// <returns>The pattern, as long as a number.</returns>
    public string Pattern() =>
        $"{new string('X', PrefixLength)}/{(WithMonth ? "YYYYMM" : "YYYY")}-{new string('N', SerialDigits)}";

    private static Problem BadCode(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, Law);

    private static bool TryDigits(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, NumberFormatInfo.InvariantInfo, out number);

    private Problem? PrefixFault(string prefix)
    {
        var right = prefix.Length == PrefixLength
            && (PrefixLength == CreditCode.Length ? CreditCode.IsValid(prefix) : CreditCode.IsOrganisationCode(prefix));
        return right ? null : BadCode("index.bad-prefix", $"前段码“{prefix}”不正确。", PrefixLength == CreditCode.Length
            ? "应为 18 位统一社会信用代码，请对照登记证书核对。"
            : "应为统一社会信用代码的第 9 至 17 位，请对照登记证书核对。");
    }

    private int Most()
    {
        var most = 9;
        for (var digit = 1; digit < SerialDigits; digit++)
        {
            most = (most * 10) + 9;
        }

        return most;
    }

    private string Write(string prefix, int year, int? month, int serial) =>
        $"{prefix}/{year:D4}{month:D2}-{serial.ToString($"D{SerialDigits}")}";
}
