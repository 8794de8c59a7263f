using System.Text;
using System.Xml;

namespace Gongkai.Documents.Reading;

/// <summary>What one cell holds while it is read, and the text it prints.</summary>
internal sealed class XlsxContent
{
    private const int LongestFormula = 60;

    private readonly StringBuilder _formula = new();
    private bool _hasFormula;
    private string? _type;

    internal StringBuilder Value { get; } = new();

    internal int Style { get; private set; }

    internal void Start(XmlReader cell)
    {
        _type = cell.GetAttribute("t");
        Style = int.TryParse(cell.GetAttribute("s"), out var style) ? style : -1;
        Value.Clear();
        _formula.Clear();
        _hasFormula = false;
    }

    internal StringBuilder Formula()
    {
        _hasFormula = true;
        return _formula;
    }

    /// <summary>
    /// The text of the cell. A formula nobody has calculated is no 0: it stands there itself, unreadable as a figure.
    /// </summary>
    internal string Text(XlsxWorkbook workbook)
    {
        var value = Value.ToString();
        if (value.Length == 0 && _hasFormula)
        {
            var formula = _formula.ToString(0, Math.Min(_formula.Length, LongestFormula));
            return _formula.Length is 0 or > LongestFormula ? $"={formula}…" : $"={formula}";
        }

        return _type switch
        {
            "s" when int.TryParse(value, out var at) && at >= 0 && at < workbook.Strings.Count => workbook.Strings[at],
            "s" => "?" + value,
            "b" => value == "1" ? "TRUE" : "FALSE",
            "str" or "inlineStr" or "e" => value,
            "d" => value.Length > 10 ? value[..10] : value,
            _ => workbook.Formats.Text(value, Style, workbook.From1904),
        };
    }
}
