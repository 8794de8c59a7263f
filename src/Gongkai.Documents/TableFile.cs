using System.Text;
using Gongkai.Documents.Json;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Problems;

namespace Gongkai.Documents;

/// <summary>Rows and cells of a list somebody made in a spreadsheet.</summary>
/// <remarks>Example: <c>TableFile.Read(bytes, "旧网站.csv")</c> gives the head and every row below it, as texts.</remarks>
public static class TableFile
{
    /// <summary>The most rows taken, the head among them.</summary>
    public const int MostRows = 20_001;

    /// <summary>Reads a csv or xlsx file by its content. Never throws for what it holds.</summary>
    /// <param name="content">The whole file; csv in UTF-8 or GB 18030.</param>
    /// <param name="fileName">Its name; its end says what it is meant to be.</param>
    /// <returns>Rows in order, blank ones left out; or one problem: <c>table.kind</c>, <c>table.unreadable</c>,
    /// <c>table.too-long</c>.</returns>
    public static Checked<IReadOnlyList<IReadOnlyList<string>>> Read(ReadOnlyMemory<byte> content, string fileName)
    {
        try
        {
            List<IReadOnlyList<string>>? rows = Path.GetExtension(fileName).ToLowerInvariant() switch
            {
                ".csv" => OfText(content),
                ".xlsx" => OfWorkbook(content),
                _ => null,
            };
            return rows switch
            {
                null => Problem("table.kind", "文件不是 csv 或者 xlsx 表格。", "请在办公软件中另存为 xlsx 或者 csv 文件后再上传。"),
                { Count: > MostRows } => Problem("table.too-long", $"表格有 {rows.Count} 行，超过上限 {MostRows - 1} 行。", "请拆分为几个文件，分批上传。"),
                _ => new Checked<IReadOnlyList<IReadOnlyList<string>>>(rows),
            };
        }
        catch (UnreadableFileException problem)
        {
            return Problem("table.unreadable", problem.Says, problem.Remedy);
        }
    }

    /// <summary>One row of a csv file, safe to open in a spreadsheet.</summary>
    /// <param name="fields">The texts.</param>
    /// <returns>The row with its line end. Example: 甲, “一,二” → <c>甲,"一,二"</c>.</returns>
    public static string Line(IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var line = new StringBuilder();
        foreach (var field in fields)
        {
            line.Append(line.Length > 0 ? "," : "").Text(field);
        }

        return line.Append("\r\n").ToString();
    }

    private static List<IReadOnlyList<string>>? OfText(ReadOnlyMemory<byte> content) =>
        TextEncoding.Decode(content.Span) is { } text
            ? [.. CsvText.Rows(text.TrimStart('\ufeff')).Select(row => (IReadOnlyList<string>)[.. row.Fields.Select(CsvText.Plain)]).Where(Filled)]
            : null;

    private static List<IReadOnlyList<string>> OfWorkbook(ReadOnlyMemory<byte> content) =>
    [
        .. XlsxOpener.Open(content).Blocks.OfType<GridBlock>()
            .SelectMany(grid => grid.Rows, (_, row) => (IReadOnlyList<string>)[.. row.Select(cell => cell.IsOrigin ? cell.Text : "")]).Where(Filled),
    ];

    private static bool Filled(IReadOnlyList<string> row) => row.Any(cell => !string.IsNullOrWhiteSpace(cell));

    private static Problem Problem(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, "");
}
