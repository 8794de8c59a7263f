using System.Text.Json;
using Gongkai.Documents.Writing;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Json;

/// <summary>One pass over a report JSON. Cells that stand before their format are passed over and read at the end.</summary>
internal ref struct ReportJsonParser
{
    private static readonly string[] Known =
        ["agency", "year", "format", "title", "cells", "sections", "lineage", "waivers", "completeness"];

    private readonly ReadOnlySpan<byte> _utf8;
    private Utf8JsonReader _reader;
    private int _seen;
    private string? _agency, _title, _formatCode;
    private int? _year;
    private int _cellsAt = -1;
    private CellValue[]? _cells;
    private Dictionary<int, string>? _sections;
    private List<Waiver>? _waivers;
    private Dictionary<string, IReadOnlyList<string>>? _lineage;

    internal ReportJsonParser(ReadOnlySpan<byte> utf8)
    {
        _utf8 = utf8;
        _reader = new Utf8JsonReader(utf8);
    }

    internal Report Read()
    {
        _reader.Read();
        JsonTokens.Expect(ref _reader, JsonTokenType.StartObject, "");
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            Property();
        }

        // A second value after the end is an error of syntax, which the reader reports itself.
        _reader.Read();
        var format = Format();
        return new Report(format, Cells(format))
        {
            Agency = PrintedCell.OneLine(_agency ?? ""),
            Year = _year,
            Title = PrintedCell.OneLine(_title ?? "") is { Length: > 0 } title ? title : null,
            Sections = _sections ?? [],
            Waivers = _waivers ?? [],
            Lineage = _lineage ?? [],
        };
    }

    private void Property()
    {
        var property = Which();
        _seen = (_seen & (1 << property)) == 0 ? _seen | (1 << property) : throw JsonNames.Twice("", Known[property]);
        _reader.Read();
        switch (property)
        {
            case 0: _agency = JsonTokens.StringOrNull(ref _reader, "agency"); break;
            case 1: _year = Year(); break;
            case 2: _formatCode = JsonTokens.StringOrNull(ref _reader, "format"); break;
            case 3: _title = JsonTokens.StringOrNull(ref _reader, "title"); break;
            case 4: CellsNowOrLater(); break;
            case 5: _sections = ReportPartsParser.Sections(ref _reader); break;
            case 6: _lineage = ReportPartsParser.Lineage(ref _reader); break;
            case 7: _waivers = ReportPartsParser.Waivers(ref _reader); break;
            // A rolled-up report says which reports went in; that says nothing about this report's own figures.
            default: _reader.Skip(); break;
        }
    }

    private readonly int Which()
    {
        if (_reader.ValueTextEquals("cells"u8))
        {
            return 4;
        }

        for (var i = 0; i < Known.Length; i++)
        {
            if (_reader.ValueTextEquals(Known[i]))
            {
                return i;
            }
        }

        throw JsonNames.Unknown("", _reader.GetString()!, Known);
    }

    private int? Year()
    {
        if (_reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        return _reader.TokenType == JsonTokenType.Number && _reader.TryGetInt32(out var year) && ReportYear.Is(year)
            ? year
            : throw JsonNames.WrongType("year", "年份（四位整数）", JsonTokens.Kind(_reader.TokenType));
    }

    private void CellsNowOrLater()
    {
        if (Seen("format"))
        {
            _cells = CellsNow(Format());
            return;
        }

        _cellsAt = checked((int)_reader.TokenStartIndex);
        _reader.Skip();
    }

    private CellValue[] CellsNow(ReportFormat format)
    {
        if (format.Cells.Count > 0 && _reader.TokenType == JsonTokenType.StartObject)
        {
            var values = new CellValue[format.Cells.Count];
            var json = _utf8[(int)_reader.TokenStartIndex..];
            if (PlainCells.Read(json, format, values) is > 0 and var length)
            {
                _reader = new Utf8JsonReader(json[length..], isFinalBlock: true, PlainCells.AfterInnerObject);
                return values;
            }
        }

        return ReportCellsParser.Read(ref _reader, format, "cells");
    }

    private readonly CellValue[] Cells(ReportFormat format)
    {
        if (_cells is not null)
        {
            return _cells;
        }

        if (_cellsAt < 0)
        {
            return new CellValue[format.Cells.Count];
        }

        var reader = new Utf8JsonReader(_utf8[_cellsAt..]);
        reader.Read();
        return ReportCellsParser.Read(ref reader, format, "cells");
    }

    private readonly ReportFormat Format()
    {
        if (Seen("format"))
        {
            return ReportFormat.Named(_formatCode) ?? throw new InputException(
                $"“format”的值“{_formatCode}”不是已知的格式。", "请写 F2019、F2021 或 before-2019；删去 format 则按 year 判断。", "json.format");
        }

        return _year is { } year
            ? ReportFormat.For(year)
            : throw new InputException("既没有 format 也没有 year，不知道是哪一版格式。", "请写明 year（例如 2020）或 format（F2019、F2021）。",
                "json.format");
    }

    private readonly bool Seen(string property) => (_seen & (1 << Array.IndexOf(Known, property))) != 0;
}
