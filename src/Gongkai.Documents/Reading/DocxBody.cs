using System.Xml;

namespace Gongkai.Documents.Reading;

/// <summary>Walks the body of a Word file once, forwards. What a reader on paper does not see is passed over: deleted and hidden text, field codes.</summary>
internal sealed class DocxBody(
    XmlReader reader, DocxNumbering numbering, DocxBlocks blocks, IReadOnlyDictionary<string, string> notes)
{
    private readonly Stack<DocxParagraph> _open = new();
    private readonly Stack<DocxParagraph> _free = new();
    private readonly Stack<DocxTable?> _tables = new([null]);
    private readonly Stack<bool> _fieldCodes = new();
    private readonly DocxBudget _budget = new();
    private readonly Stack<int> _boxes = new([0]);
    private string _word = "";
    private bool _inText;
    private bool _hidden;
    private bool _inParagraphProperties;
    private bool _inRowProperties;

    internal void Read()
    {
        var more = reader.Read();
        while (more)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when Skipped():
                    reader.Skip();
                    more = !reader.EOF;
                    continue;
                case XmlNodeType.Element:
                    Element();
                    break;
                case XmlNodeType.EndElement when ReferenceEquals(reader.NamespaceURI, _word):
                    End(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA when _inText && !_hidden && _open.Count > 0:
                    Text(reader.Value);
                    break;
            }

            more = reader.Read();
        }
    }

    /// <summary>Subtrees nobody sees: old properties of tracked changes, deleted text, the second copy of a drawing, drawing geometry.</summary>
    private bool Skipped() => reader.LocalName switch
    {
        "Fallback" or "tabs" or "tblPr" or "tblPrEx" or "tblGrid" or "sectPr" or "sdtPr" or "tcBorders" or "rFonts" or "pPrChange" or "rPrChange"
            or "tcPrChange" or "trPrChange" or "tblPrChange" or "moveFrom" or "instrText" or "delText" or "numberingChange" or "rubyPr" or "rt" => true,
        "del" => !_inRowProperties,
        _ => false,
    };

    private void Element()
    {
        ZipPackage.MustBeShallow(reader);
        if (reader.Depth == 0)
        {
            _word = reader.LocalName == "document" ? reader.NamespaceURI : throw UnreadableFileException.Damaged("docx");
        }

        var name = reader.LocalName;
        if (!ReferenceEquals(reader.NamespaceURI, _word))
        {
            if (name is "pic" or "imagedata" && _open.Count > 0)
            {
                _open.Peek().HasPicture = true;
            }

            return;
        }

        var empty = reader.IsEmptyElement;
        if (!Structure(name) && _open.Count > 0)
        {
            Content(name);
        }

        if (empty)
        {
            End(name);
        }
    }

    private bool Structure(string name)
    {
        switch (name)
        {
            case "p":
                _open.Push(_free.Count > 0 ? _free.Pop() : new DocxParagraph());
                return true;
            case "txbxContent":
                _tables.Push(null); // what a text box holds is no part of the cell it is anchored in
                _boxes.Push(_open.Count);
                return true;
            case "tbl":
                _budget.Take(1);
                var inner = new DocxTable(_budget);
                _tables.Peek()?.Inner.Add(inner);
                _tables.Push(inner);
                return true;
            case "altChunk":
                blocks.Embeds = true;
                return true;
            default:
                return _open.Count == _boxes.Peek() && _tables.Peek() is { } table && Table(table, name);
        }
    }

    private bool Table(DocxTable table, string name)
    {
        switch (name)
        {
            case "tr":
                table.StartRow();
                return true;
            case "trPr":
                _inRowProperties = true;
                return true;
            case "del":
                table.DeleteRow();
                return true;
            case "gridBefore":
                table.SkipBefore(Number());
                return true;
            case "gridAfter":
                table.SkipAfter(Number());
                return true;
            case "tc":
                table.StartCell();
                return true;
            case "gridSpan":
                table.Span(Math.Max(1, Number()));
                return true;
            case "vMerge" when Value() is null or "continue":
                table.ContinueDown();
                return true;
            case "hMerge" when Value() is null or "continue":
                table.ContinueLeft();
                return true;
            default:
                return false;
        }
    }

    private void Content(string name)
    {
        var paragraph = _open.Peek();
        switch (name)
        {
            case "t":
                _inText = true;
                break;
            case "r":
                _hidden = false;
                break;
            case "vanish" when !_inParagraphProperties && Value() is not ("0" or "false" or "off"):
                _hidden = true;
                break;
            case "pPr":
                _inParagraphProperties = true;
                break;
            case "pStyle":
                paragraph.Style = Value();
                break;
            case "numId":
                paragraph.NumberingId = Number();
                break;
            case "ilvl":
                paragraph.Level = Number();
                break;
            case "tab":
                Text("\t");
                break;
            case "br" or "cr":
                Text("\n");
                break;
            case "noBreakHyphen":
                Text("-");
                break;
            case "fldChar":
                Field(reader.GetAttribute("fldCharType", _word));
                break;
            case "footnoteReference" or "endnoteReference":
                paragraph.Notes.Add(name[..^"Reference".Length] + reader.GetAttribute("id", _word));
                break;
        }
    }

    /// <summary>Between “begin” and “separate” a field holds its code, after it its result.</summary>
    private void Field(string? kind)
    {
        if (kind == "begin")
        {
            _fieldCodes.Push(true);
        }
        else if (_fieldCodes.TryPop(out _) && kind == "separate")
        {
            _fieldCodes.Push(false);
        }
    }

    private void Text(string text)
    {
        if (!_hidden && !_fieldCodes.Contains(true))
        {
            _budget.Take(0, text.Length);
            _open.Peek().Text.Append(text);
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t":
                _inText = false;
                break;
            case "r":
                _hidden = false;
                break;
            case "pPr":
                _inParagraphProperties = false;
                break;
            case "trPr":
                _inRowProperties = false;
                break;
            case "p" when _open.Count > 0:
                EndParagraph(_open.Pop());
                break;
            case "txbxContent":
                _tables.Pop();
                _boxes.Pop();
                break;
            case "tbl":
                EndTable(_tables.Pop()!);
                break;
            case "tr" when _tables.Peek() is { } table:
                table.EndRow();
                break;
            case "tc" when _tables.Peek() is { InCell: true } table:
                table.EndCell();
                break;
        }
    }

    private void EndParagraph(DocxParagraph paragraph)
    {
        _budget.Take(1);
        _fieldCodes.Clear(); // a field left open must not swallow the rest of the document
        if (numbering.Label(paragraph) is { Length: > 0 } label)
        {
            var glues = paragraph.Text.Length > 0 && CellLines.Clings(label[^1]) && char.IsAsciiDigit(paragraph.Text[0]);
            paragraph.Text.Insert(0, glues ? label + " " : label);
        }

        if (_tables.Peek() is { } table)
        {
            if (table.InCell)
            {
                table.Line(paragraph.Text.ToString(), paragraph.HasPicture);
            }
        }
        else
        {
            blocks.Paragraph(paragraph.Text.ToString(), paragraph.Section, paragraph.HasPicture);
        }

        foreach (var id in paragraph.Notes)
        {
            if (notes.TryGetValue(id, out var note))
            {
                blocks.Note(note);
            }
        }

        paragraph.Clear();
        _free.Push(paragraph);
    }

    private void EndTable(DocxTable table)
    {
        if (_tables.Peek() is null)
        {
            Emit(table);
        }
    }

    private void Emit(DocxTable table)
    {
        blocks.Table(table.Finish());
        table.Inner.ForEach(Emit);
    }

    private string? Value() => reader.GetAttribute("val", _word);

    private int Number() => int.TryParse(Value(), out var number) && number > 0 ? Math.Min(number, DocxTable.WidestRow * 100) : 0;
}
