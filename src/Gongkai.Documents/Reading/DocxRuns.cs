namespace Gongkai.Documents.Reading;

/// <summary>Reads the runs of a paragraph: which of its text is printed.</summary>
internal sealed class DocxRuns
{
    private readonly Stack<bool> _fieldCodes = new();
    private bool _hidden;
    private bool _inParagraphProperties;

    internal bool InText { get; private set; }

    internal void Start(DocxParagraph paragraph, string name, DocxValues values)
    {
        switch (name)
        {
            case "t":
                InText = true;
                break;
            case "r":
                _hidden = false;
                break;
            case "vanish":
                _hidden |= !_inParagraphProperties && values.IsOn;
                break;
            case "fldChar":
                Field(values["fldCharType"]);
                break;
            case "footnoteReference" or "endnoteReference":
                paragraph.Notes.Add(name[..^"Reference".Length] + values["id"]);
                break;
            default:
                Property(paragraph, name, values);
                break;
        }
    }

    internal void End(string name)
    {
        switch (name)
        {
            case "t":
                InText = false;
                break;
            case "r":
                _hidden = false;
                break;
            case "pPr":
                _inParagraphProperties = false;
                break;
        }
    }

    /// <summary>A field left open must not swallow the rest of the document.</summary>
    internal void EndParagraph() => _fieldCodes.Clear();

    /// <summary>Adds text unless it is hidden or the code of a field; gives back how many characters.</summary>
    internal int Add(DocxParagraph paragraph, string text)
    {
        if (_hidden || _fieldCodes.Contains(true))
        {
            return 0;
        }

        paragraph.Text.Append(text);
        return text.Length;
    }

    private void Property(DocxParagraph paragraph, string name, DocxValues values)
    {
        switch (name)
        {
            case "pPr":
                _inParagraphProperties = true;
                break;
            case "pStyle":
                paragraph.Style = values.Value;
                break;
            case "numId":
                paragraph.NumberingId = values.Number;
                break;
            case "ilvl":
                paragraph.Level = values.Number;
                break;
            case "tab":
                Add(paragraph, "\t");
                break;
            case "br" or "cr":
                Add(paragraph, "\n");
                break;
            case "noBreakHyphen":
                Add(paragraph, "-");
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
}
