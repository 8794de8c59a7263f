using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Inspection;

/// <summary>All filled cells of a sheet, hidden or not, each with its address and the head of its column.</summary>
internal sealed class SheetCells(XmlReader reader, XlsxWorkbook workbook, string place, bool hiddenSheet, Inspection inspection)
    : IDisposable
{
    private const int LastColumn = 16_384;
    private const int LongestHead = 30;

    private readonly XlsxContent _content = new();
    private readonly HashSet<int> _hiddenColumns = [];
    private readonly Dictionary<int, string> _heads = [];
    private readonly IncrementalHash _all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _hidden = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _row;
    private int _column;
    private bool _rowHidden;

    internal int HiddenCells { get; private set; }

    /// <summary>What all cells hold, as a hash.</summary>
    internal string Digest() => Convert.ToHexString(_all.GetCurrentHash());

    /// <summary>What the hidden ones hold, as a hash.</summary>
    internal string HiddenDigest() => Convert.ToHexString(_hidden.GetCurrentHash());

    public void Dispose()
    {
        _all.Dispose();
        _hidden.Dispose();
    }

    internal void Read()
    {
        StringBuilder? into = null;
        while (reader.Read())
        {
            ZipPackage.MustBeShallow(reader);
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    into = Start(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                    into?.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    into = null;
                    if (reader.LocalName == "c")
                    {
                        EndCell();
                    }

                    break;
            }
        }
    }

    private StringBuilder? Start(string name)
    {
        switch (name)
        {
            case "row":
                _row = int.TryParse(reader.GetAttribute("r"), out var row) && row > 0 ? row : _row + 1;
                _column = 0;
                _rowHidden = IsHidden();
                break;
            case "c":
                _column = reader.GetAttribute("r") is { } address ? ColumnOf(address) : _column + 1;
                _content.Start(reader);
                break;
            case "f":
                return _content.Formula();
            case "v" or "t":
                return _content.Value;
            case "rPh":
                XlsxSheet.PassOver(reader);
                break;
            case "col" when IsHidden():
                HideColumns();
                break;
            case "oddHeader" or "oddFooter" or "evenHeader" or "evenFooter" or "firstHeader" or "firstFooter":
                inspection.Text($"{place}页眉页脚", PackageExtras.Value(reader));
                break;
            case "dataValidation":
                string?[] words = [reader.GetAttribute("promptTitle"), reader.GetAttribute("prompt"),
                    reader.GetAttribute("error")];
                inspection.Text($"{place}输入提示", string.Join(' ', words));
                break;
        }

        return null;
    }

    private bool IsHidden() => reader.GetAttribute("hidden") is "1" or "true";

    private void EndCell()
    {
        var text = _content.Text(workbook);
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var hidden = _rowHidden || _hiddenColumns.Contains(_column);
        var address = $"{ColumnName(_column)}{_row}";
        var bytes = Encoding.UTF8.GetBytes($"{address}={text}\n");
        _all.AppendData(bytes);
        if (hidden)
        {
            HiddenCells++;
            _hidden.AppendData(bytes);
        }

        Tell($"{place}{address}{(hidden ? "（隐藏的行或列）" : "")}", text, shown: !hidden && !hiddenSheet);
        if (text.Length <= LongestHead && !text.Any(char.IsAsciiDigit))
        {
            _heads.TryAdd(_column, text);
        }
    }

    private void Tell(string where, string text, bool shown)
    {
        var head = _heads.GetValueOrDefault(_column, "");
        if (shown)
        {
            inspection.Shown(where, text, head);
        }
        else
        {
            inspection.Text(where, text, head);
        }
    }

    private void HideColumns()
    {
        var from = int.TryParse(reader.GetAttribute("min"), out var min) ? Math.Max(min, 1) : 1;
        var to = int.TryParse(reader.GetAttribute("max"), out var max) ? Math.Min(max, LastColumn) : from;
        _hiddenColumns.UnionWith(Enumerable.Range(from, Math.Max(0, to - from + 1)));
    }

    private static int ColumnOf(string address)
    {
        var column = 0;
        for (var at = 0; at < address.Length && char.IsAsciiLetter(address[at]) && column <= LastColumn; at++)
        {
            column = (column * 26) + (char.ToUpperInvariant(address[at]) - 'A' + 1);
        }

        return Math.Clamp(column, 1, LastColumn);
    }

    private static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            name = (char)('A' + ((column - 1) % 26)) + name;
        }

        return name;
    }
}
