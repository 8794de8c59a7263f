using System.Xml;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Inspection;

/// <summary>Walks one part of a Word file once, forwards, and passes over nothing that holds text.</summary>
internal sealed class WordPart(XmlReader reader, string place, HashSet<string> hiddenStyles, Inspection inspection)
{
    private readonly Stack<WordParagraph> _open = new();
    private readonly DocxBudget _budget = new();
    private readonly List<string> _row = [];
    private DocxValues _values = new(reader, "");
    private WordRun _run;
    private int _paragraphs;
    private int _tables;
    private int _rows;
    private int _depthOfTables;
    private int _boxes;
    private int _deleted;
    private bool _inParagraphProperties;

    internal List<string> Authors { get; } = [];

    internal List<string> Changes { get; } = [];

    internal List<string> Hidden { get; } = [];

    internal int ChangeCount { get; private set; }

    internal void Read()
    {
        var more = reader.Read();
        while (more)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "Fallback" or "rPrChange" or "pPrChange")
            {
                ChangeCount += reader.LocalName == "Fallback" ? 0 : 1; // the second copy of a drawing is no other text
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            Node();
            more = reader.Read();
        }
    }

    private void Node()
    {
        if (reader.Depth == 0 && reader.NodeType == XmlNodeType.Element)
        {
            _values = new DocxValues(reader, reader.NamespaceURI);
        }

        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var (name, empty) = (reader.LocalName, reader.IsEmptyElement);
                Start(name);
                if (empty)
                {
                    End(name);
                }

                break;
            case XmlNodeType.EndElement:
                End(reader.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                Text(reader.Value);
                break;
        }
    }

    private void Start(string name)
    {
        switch (name)
        {
            case "p" when _values.IsWord:
                _budget.Take(1);
                _open.Push(new WordParagraph());
                break;
            case "r":
                _run = default;
                break;
            case "pPr":
                _inParagraphProperties = true;
                break;
            case "pStyle" or "rStyle" when _values.Value is { } style && hiddenStyles.Contains(style):
                _run = _run with { InHiddenStyle = _run.InHiddenStyle || name == "rStyle" };
                if (name == "pStyle" && _open.Count > 0)
                {
                    _open.Peek().IsHidden = true;
                }

                break;
            case "vanish" or "webHidden" when name == "vanish" && !_inParagraphProperties:
                _run = _run with { Vanish = _values.IsOn };
                break;
            case "t" or "delText" or "instrText" or "delInstrText":
                _run = _run with { Holds = name };
                break;
            case "tab" or "br" or "cr" when !_inParagraphProperties:
                Add(" ");
                break;
            case "noBreakHyphen":
                Add("-");
                break;
            default:
                Structure(name);
                break;
        }
    }

    private void Structure(string name)
    {
        switch (name)
        {
            case "ins" or "moveTo" or "del" or "moveFrom" when _values.IsWord:
                ChangeCount++;
                _deleted += name is "del" or "moveFrom" ? 1 : 0;
                Authors.Add(_values["author"] ?? "");
                break;
            case "txbxContent":
                _boxes++;
                break;
            case "tbl" when _values.IsWord && _depthOfTables++ == 0:
                _tables++;
                _rows = 0;
                break;
            case "tr" when _values.IsWord && _depthOfTables == 1:
                _rows++;
                _row.Clear();
                break;
            case "docPr" or "cNvPr":
                inspection.Text($"{place}图形的说明", $"{reader.GetAttribute("descr")} {reader.GetAttribute("title")}");
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _values.IsWord && _open.Count > 0:
                EndParagraph(_open.Pop());
                break;
            case "r":
                _run = default;
                break;
            case "pPr":
                _inParagraphProperties = false;
                break;
            case "t" or "delText" or "instrText" or "delInstrText":
                _run = _run with { Holds = null };
                break;
            case "del" or "moveFrom" when _values.IsWord && _deleted > 0:
                _deleted--;
                break;
            case "txbxContent":
                _boxes--;
                break;
            case "tbl" when _values.IsWord && _depthOfTables > 0:
                _depthOfTables--;
                break;
            case "tr" when _values.IsWord && _depthOfTables == 1:
                Tell($"{place}表格{_tables}第{_rows}行", string.Join('\t', _row));
                _row.Clear();
                break;
        }
    }

    private void Text(string text)
    {
        if (_run.Holds is not null && _open.Count > 0)
        {
            _budget.Take(0, text.Length);
            Add(text);
        }
    }

    private void Add(string text)
    {
        if (!_open.TryPeek(out var paragraph))
        {
            return;
        }

        var into = _run.Holds is "instrText" or "delInstrText" ? paragraph.Codes
            : _deleted > 0 || _run.Holds == "delText" ? paragraph.Deleted
            : _run.Vanish ?? (_run.InHiddenStyle || paragraph.IsHidden) ? paragraph.Concealed
            : paragraph.Shown;
        into.Append(text);
    }

    private void EndParagraph(WordParagraph paragraph)
    {
        var inTable = _depthOfTables > 0 && _boxes == 0;
        _paragraphs += inTable || _boxes > 0 || !paragraph.HasText ? 0 : 1;
        var where = _boxes > 0 ? $"{place}第{_paragraphs + 1}段旁的文本框" : inTable
            ? $"{place}表格{_tables}第{_rows}行" : $"{place}第{_paragraphs}段";
        if (inTable)
        {
            _row.Add(paragraph.Shown.ToString());
        }
        else
        {
            Tell(where, paragraph.Shown.ToString());
        }

        inspection.Text($"{where}的域代码", paragraph.Codes.ToString());
        Aside(paragraph.Deleted.ToString(), $"修订中删除的文字（{where}）", Changes);
        Aside(paragraph.Concealed.ToString(), $"隐藏的文字（{where}）", Hidden);
    }

    /// <summary>Headers repeat on every page, and building blocks stand nowhere: neither is read as text.</summary>
    private void Tell(string where, string text)
    {
        if (place is "正文" or "脚注" or "尾注")
        {
            inspection.Shown(where, text);
        }
        else
        {
            inspection.Text(where, text);
        }
    }

    private void Aside(string text, string where, List<string> kept)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            inspection.Text(where, text);
            kept.Add(text);
        }
    }
}
