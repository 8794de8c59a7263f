using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Gongkai.Documents.Tests.Inspection;

/// <summary>Office files made with the SDK, as office programs make them.</summary>
internal static class OfficeBuilder
{
    internal static byte[] Word(string bodyXml, Action<MainDocumentPart>? more = null,
        Action<WordprocessingDocument>? about = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(
                $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{bodyXml}</w:body></w:document>""");
            more?.Invoke(main);
            about?.Invoke(document);
        }

        return stream.ToArray();
    }

    internal static string P(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    /// <summary>A workbook: each sheet with its state, its cells by address, and what comes before and after the rows.</summary>
    internal static byte[] Workbook(params SheetSpec[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            foreach (var (spec, at) in sheets.Select((spec, at) => (spec, at)))
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(
                    $"""<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{spec.Columns}<x:sheetData>{spec.Rows}</x:sheetData></x:worksheet>""");
                spec.More?.Invoke(part);
                book.Workbook.Sheets!.Append(new Sheet
                {
                    Id = book.GetIdOfPart(part),
                    SheetId = (uint)at + 1,
                    Name = spec.Name,
                    State = spec.State,
                });
            }
        }

        return stream.ToArray();
    }

    internal static string Row(int number, string attributes, params (string At, string Text)[] cells) =>
        $"""<x:row r="{number}" {attributes}>{string.Concat(cells.Select(cell => $"<x:c r=\"{cell.At}\" t=\"inlineStr\"><x:is><x:t>{cell.Text}</x:t></x:is></x:c>"))}</x:row>""";

    internal sealed record SheetSpec(string Name, string Rows)
    {
        internal SheetStateValues State { get; init; } = SheetStateValues.Visible;

        internal string Columns { get; init; } = "";

        internal Action<WorksheetPart>? More { get; init; }
    }
}
