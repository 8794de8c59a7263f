using System.Xml;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Walks the body of a Word file once, forwards. What a reader on paper does not see is passed over: deleted and hidden text,
/// field codes.
/// </summary>
internal sealed class DocxBody(
    XmlReader reader, DocxNumbering numbering, DocxBlocks blocks, IReadOnlyDictionary<string, string> notes)
{
    private readonly Stack<DocxParagraph> _open = new();
    private readonly Stack<DocxParagraph> _free = new();
    private readonly Stack<DocxTable?> _tables = new([null]);
    private readonly DocxBudget _budget = new();
    private readonly Stack<int> _boxes = new([0]);
    private readonly DocxRuns _runs = new();
    private DocxValues _values = new(reader, "");

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
                case XmlNodeType.EndElement when _values.IsWord:
                    End(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA
                    when _runs.InText && _open.Count > 0:
                    _budget.Take(0, _runs.Add(_open.Peek(), reader.Value));
                    break;
            }

            more = reader.Read();
        }
    }

    /// <summary>
    /// Subtrees nobody sees: old properties of tracked changes, deleted text, the second copy of a drawing, drawing geometry.
    /// </summary>
    private bool Skipped() => reader.LocalName switch
    {
        "Fallback" or "tabs" or "tblPr" or "tblPrEx" or "tblGrid" or "sectPr" or "sdtPr" or "tcBorders" or "rFonts"
            or "pPrChange" or "rPrChange" or "tcPrChange" or "trPrChange" or "tblPrChange"
            or "moveFrom" or "instrText" or "delText" or "numberingChange" or "rubyPr" or "rt" => true,
        "del" => _tables.Peek() is not { InRowProperties: true },
        _ => false,
    };

    private void Element()
    {
        ZipPackage.MustBeShallow(reader);
        if (reader.Depth == 0)
        {
            _values = reader.LocalName == "document" ? new(reader, reader.NamespaceURI)
                : throw UnreadableFileException.Damaged("docx");
        }

        var name = reader.LocalName;
        if (!_values.IsWord)
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
            _runs.Start(_open.Peek(), name, _values);
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
                return _open.Count == _boxes.Peek() && _tables.Peek() is { } table && table.Start(name, _values);
        }
    }

    private void End(string name)
    {
        switch (name)
        {
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
            default:
                _runs.End(name);
                _tables.Peek()?.End(name);
                break;
        }
    }

    private void EndParagraph(DocxParagraph paragraph)
    {
        _budget.Take(1);
        _runs.EndParagraph();
        Label(paragraph);
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
                _budget.Take(1, note.Length); // one note may be called any number of times
                blocks.Note(note);
            }
        }

        paragraph.Clear();
        _free.Push(paragraph);
    }

    private void Label(DocxParagraph paragraph)
    {
        if (numbering.Label(paragraph) is { Length: > 0 } label)
        {
            _budget.Take(0, label.Length);
            var glues = paragraph.Text.Length > 0 && CellLines.Clings(label[^1]) && char.IsAsciiDigit(paragraph.Text[0]);
            paragraph.Text.Insert(0, glues ? label + " " : label);
        }
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
}
