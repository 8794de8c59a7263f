namespace Gongkai.Documents.Reading;

/// <summary>
/// Opens an Excel file: each sheet in the order of the workbook, each run of filled rows a table, rows of one cell as text.
/// </summary>
internal static class XlsxOpener
{
    internal const string Kind = "xlsx";

    /// <summary>Tables and text of the visible sheets; what is hidden is mentioned and not read.</summary>
    /// <exception cref="UnreadableFileException">The file is no Excel file, or is encrypted, damaged or too large.</exception>
    internal static SourceDocument Open(ReadOnlyMemory<byte> content) => ZipPackage.Guarded(content, Kind, Open);

    private static SourceDocument Open(ZipPackage package)
    {
        var main = package.MainPartName("xl/workbook.xml");
        if (main.StartsWith("word/", StringComparison.Ordinal))
        {
            throw UnreadableFileException.WrongKind(Kind, " Word 文档", "请把扩展名改成 .docx 后再试。");
        }

        var workbook = XlsxWorkbook.Load(package, main)
            ?? throw UnreadableFileException.WrongKind(Kind, "其他压缩包", "请确认选对了文件，或在 Excel、WPS 中另存为 xlsx 文件后再试。");
        var blocks = new List<Block>();
        var budget = new XlsxBudget();
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.IsHidden)
            {
                blocks.Add(NoticeBlock.Hidden("工作表", $"工作表“{sheet.Name}”"));
            }
            else if (sheet.Part is { } name)
            {
                using var part = package.Part(name);
                if (part is not null)
                {
                    new XlsxRegions(XlsxSheet.Read(part, workbook), sheet.Name, blocks, budget).Add();
                }
            }
        }

        return new SourceDocument(blocks);
    }
}
