namespace Gongkai.Documents.Reading;

/// <summary>The row of a table in text whose figures are being gathered: a label opens it, the next words close it.</summary>
internal sealed class OpenRow(RowSink sink)
{
    private const int Most = 60;

    private readonly List<string?> _values = [];
    private string? _stranger;
    private string _place = "";

    internal RowLabel? Label { get; private set; }

    internal bool HasValues => _values.Count > 0;

    /// <summary>The unit the last column heading stated.</summary>
    internal string? Unit { get; set; }

    /// <summary>Whether rows of table 3 have begun: only then is “总计” a label.</summary>
    internal bool RowsBegun { get; private set; }

    /// <summary>Whether the rows of 其他处理 are being read: only then is “其他” a label.</summary>
    internal bool OtherOpen { get; set; }

    /// <summary>Closes the row and hands it on.</summary>
    internal void Flush()
    {
        if (Label is { } label && HasValues)
        {
            sink.Put(label, new PrintedRow([.. _values], Unit, _place));
        }
        else if (_stranger is { } stranger && HasValues)
        {
            sink.Remark(null, $"{_place}：表中多出一行“{stranger}”，不属于规定的格式，未采用。", "如有必要，请将这一行的内容写入文字部分。");
        }

        Label = null;
        _stranger = null;
        _values.Clear();
    }

    internal void Open(RowLabel label, string place)
    {
        if (Label != label || HasValues)
        {
            Flush();
        }

        Label = label;
        _place = place;
        RowsBegun |= label.Table == 3;
        OtherOpen = label == RowLabels.OtherHandling || label.Code.StartsWith("T3.R3.6.", StringComparison.Ordinal);
    }

    /// <summary>A row the form does not have; null when nothing is to be said of it.</summary>
    internal void OpenStranger(string? words, string place)
    {
        _stranger = words;
        _place = place;
    }

    internal void Add(string value, string place)
    {
        if (_values.Count == 0)
        {
            _place = place;
        }

        Add(value);
    }

    /// <summary>A figure at the place where its label stands, or an empty cell.</summary>
    internal void Add(string value)
    {
        if (_values.Count < Most)
        {
            _values.Add(value);
        }
    }
}
