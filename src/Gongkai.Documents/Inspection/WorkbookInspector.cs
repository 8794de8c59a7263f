using System.Xml;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Inspection;

/// <summary>A workbook with its hidden sheets, rows, columns and names, comments, text boxes and properties.</summary>
internal sealed class WorkbookInspector(ZipPackage package, Inspection inspection)
{
    internal void Read()
    {
        var main = package.MainPartName("xl/workbook.xml");
        var workbook = XlsxWorkbook.Load(package, main) ?? throw UnreadableFileException.Damaged("xlsx");
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.Part is { } part)
            {
                Sheet(sheet, part, workbook);
            }
        }

        Names(main);
        ExternalLinks();
        PackageExtras.Read(package, inspection);
    }

    private void Sheet(XlsxSheetEntry entry, string part, XlsxWorkbook workbook)
    {
        var place = $"工作表“{entry.Name}”{(entry.IsHidden ? "（隐藏）" : "")}";
        using (var reader = package.Part(part))
        {
            if (reader is not null)
            {
                using var cells = new SheetCells(reader, workbook, place, entry.IsHidden, inspection);
                cells.Read();
                Report(entry, place, cells);
            }
        }

        foreach (var (type, target) in PackageRelations.Of(package, part))
        {
            if (type is "comments" or "threadedComment")
            {
                Comments(target, place);
            }
            else if (type == "drawing")
            {
                SlideInspector.Add(package, target, $"{place}文本框", inspection, shown: !entry.IsHidden);
            }
        }
    }

    private void Report(XlsxSheetEntry entry, string place, SheetCells cells)
    {
        if (entry.IsHidden)
        {
            inspection.Sink.Finding(GuardFindings.Hidden(inspection.Place, $"隐藏的工作表“{entry.Name}”", cells.Digest()));
        }

        if (cells.HiddenCells > 0)
        {
            inspection.Sink.Finding(GuardFindings.Hidden(inspection.Place + place, $"隐藏的行或列（{cells.HiddenCells} 个有内容的单元格）",
                cells.HiddenDigest()));
        }
    }

    private void Comments(string part, string place)
    {
        using var reader = package.Part(part);
        var authors = new List<string>();
        var texts = new List<string>();
        while (reader?.Read() == true)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "author")
            {
                authors.Add(PackageExtras.Value(reader));
            }
            else if (reader.LocalName is "comment" or "threadedComment")
            {
                var cell = reader.GetAttribute("ref") ?? "";
                var by = int.TryParse(reader.GetAttribute("authorId"), out var id) && id >= 0
                    && id < authors.Count ? authors[id] : "";
                texts.Add(PackageExtras.Value(reader));
                inspection.Text($"{place}{cell}批注{(by.Length > 0 ? $"（作者{by}）" : "")}", texts[^1]);
            }
        }

        if (texts.Count > 0)
        {
            inspection.Sink.Finding(GuardFindings.Comments(inspection.Place + place, texts.Count, authors, string.Join('\n',
                texts)));
        }
    }

    /// <summary>Names that stand for values keep them even when no cell shows them.</summary>
    private void Names(string main)
    {
        using var reader = package.Part(main);
        while (reader?.Read() == true)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "definedName" })
            {
                var name = reader.GetAttribute("name") ?? "";
                inspection.Text($"定义的名称“{name}”", PackageExtras.Value(reader), name);
            }
        }
    }

    /// <summary>A link to another workbook carries a copy of the cells it points to.</summary>
    private void ExternalLinks()
    {
        foreach (var name in package.Names.Where(name =>
            name.StartsWith("xl/externalLinks/externalLink", StringComparison.Ordinal)).ToList())
        {
            using var reader = package.Part(name);
            var values = new List<string>();
            while (reader?.Read() == true)
            {
                ZipPackage.MustBeShallow(reader);
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" })
                {
                    values.Add(PackageExtras.Value(reader));
                    inspection.Text("外部链接的缓存", values[^1]);
                }
            }

            if (values.Count > 0)
            {
                inspection.Sink.Finding(GuardFindings.Hidden(inspection.Place, $"从其他工作簿缓存的 {values.Count} 个数据",
                    string.Join('\n', values)));
            }
        }
    }
}
