namespace Gongkai.Rules.Disclosure;

/// <summary>The permanent number of an information item (索引号). Given once, never changed, also when the publisher
/// changes.</summary>
/// <remarks>
/// Source: 政府信息公开目录系统实施指引(试行), core metadata. Made and read by an <see cref="IndexNumberForm"/>.
/// Example: <c>000014349/2017-00110</c> — publisher 000014349, year 2017, serial 110.
/// </remarks>
/// <param name="Prefix">前段码: the publisher's code.</param>
/// <param name="Year">The year in the 后段码.</param>
/// <param name="Month">The month where the form carries one, else null.</param>
/// <param name="Serial">1 and up, within year (or month) and publisher.</param>
/// <param name="Text">The whole number as printed.</param>
public sealed record IndexNumber(string Prefix, int Year, int? Month, int Serial, string Text)
{
    /// <summary>后段码: what may be shown alone. Example: <c>2017-00110</c>.</summary>
    public string Suffix => Text[(Prefix.Length + 1)..];

    /// <summary>The whole number.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
