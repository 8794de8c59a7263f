using System.Globalization;
using System.Xml;

namespace Gongkai.Documents.Reading;

/// <summary>
/// How number formats change what a cell means: a day count is a date, a fraction a percentage. All others print the figure.
/// </summary>
internal sealed class XlsxFormats
{
    private const int MostFormats = 100_000;

    private readonly List<Print> _prints = [];

    private enum Print
    {
        Figure,
        Date,
        Percent,
    }

    internal static XlsxFormats Read(XmlReader? reader)
    {
        var formats = new XlsxFormats();
        var codes = new Dictionary<int, Print>();
        var inCells = false;
        while (reader?.Read() == true)
        {
            ZipPackage.MustBeShallow(reader);
            switch (reader.LocalName)
            {
                case "numFmt" when reader.GetAttribute("formatCode") is { } code:
                    codes[Int(reader.GetAttribute("numFmtId"))] = Of(code);
                    break;
                case "cellXfs":
                    inCells = reader.NodeType == XmlNodeType.Element;
                    break;
                case "xf" when inCells && reader.NodeType == XmlNodeType.Element && formats._prints.Count < MostFormats:
                    var id = Int(reader.GetAttribute("numFmtId"));
                    formats._prints.Add(codes.TryGetValue(id, out var print) ? print : BuiltIn(id));
                    break;
            }
        }

        return formats;
    }

    /// <summary>
    /// The text of a numeric cell. Example: 27149.999999999996 prints “27150”, 45292 in a date format “2024-01-01”.
    /// </summary>
    internal string Text(string value, int style, bool from1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number) || Math.Abs(number) >= 1e15)
        {
            return value;
        }

        return (style >= 0 && style < _prints.Count ? _prints[style] : Print.Figure) switch
        {
            Print.Date => Date(number, from1904) ?? value,
            Print.Percent => Figure(number * 100) + "%",
            _ => Figure(number),
        };
    }

    /// <summary>Fifteen digits are what Excel keeps; the conversion rounds to them.</summary>
    private static string Figure(double number)
    {
        var text = ((decimal)number).ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    private static string? Date(double number, bool from1904)
    {
        if (number is < 1 or > 2_900_000)
        {
            return null;
        }

        var start = from1904 ? new DateOnly(1904, 1, 1) : number < 60 ? new DateOnly(1899, 12, 31) : new DateOnly(1899, 12, 30);
        return start.AddDays((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static Print BuiltIn(int id) => id switch
    {
        >= 14 and <= 22 or >= 27 and <= 36 or >= 45 and <= 47 or >= 50 and <= 58 => Print.Date,
        9 or 10 => Print.Percent,
        _ => Print.Figure,
    };

    /// <summary>Letters of a date outside quotes, brackets and escapes make a date format.</summary>
    private static Print Of(string code)
    {
        var quoted = false;
        var bracket = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    quoted = !quoted;
                    break;
                case '[' or ']' when !quoted:
                    bracket = code[i] == '[';
                    break;
                case '\\' or '_' or '*' when !quoted:
                    i++;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' when !quoted && !bracket:
                    return Print.Date;
                case '%' when !quoted && !bracket:
                    return Print.Percent;
            }
        }

        return Print.Figure;
    }

    private static int Int(string? text) => int.TryParse(text, out var value) ? value : 0;
}
