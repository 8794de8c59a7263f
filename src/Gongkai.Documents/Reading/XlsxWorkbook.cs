using System.Text;
using System.Xml;

namespace Gongkai.Documents.Reading;

/// <summary>A sheet as the workbook lists it; <paramref name="Part"/> is null when its part is not named.</summary>
internal sealed record XlsxSheetEntry(string Name, bool IsHidden, string? Part);

/// <summary>What all sheets share: their order, the strings, and which formats print dates or percentages.</summary>
internal sealed class XlsxWorkbook
{
    private const int MostStrings = 1_000_000;
    private const int MostSheets = 1000;
    private const long MostCharacters = 32L << 20;

    internal List<XlsxSheetEntry> Sheets { get; } = [];

    internal List<string> Strings { get; } = [];

    internal XlsxFormats Formats { get; private set; } = new();

    /// <summary>Days are counted from 1904 in files that began on an old Macintosh.</summary>
    internal bool From1904 { get; private set; }

    internal static XlsxWorkbook? Load(ZipPackage package, string main)
    {
        using var part = package.Part(main);
        if (part is null)
        {
            return null;
        }

        var slash = main.LastIndexOf('/') + 1;
        var folder = main[..slash];
        var workbook = new XlsxWorkbook();
        workbook.ReadSheets(part, Targets(package, $"{folder}_rels/{main[slash..]}.rels", folder));
        using var strings = package.Part(folder + "sharedStrings.xml");
        workbook.ReadStrings(strings);
        using var styles = package.Part(folder + "styles.xml");
        workbook.Formats = XlsxFormats.Read(styles);
        return workbook;
    }

    private static Dictionary<string, string> Targets(ZipPackage package, string part, string folder)
    {
        var targets = new Dictionary<string, string>();
        using var reader = package.Part(part);
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("Id") is { } id
                && reader.GetAttribute("Target") is { } target)
            {
                targets[id] = target.StartsWith('/') ? target[1..] : folder + target;
            }
        }

        return targets;
    }

    private void ReadSheets(XmlReader reader, Dictionary<string, string> targets)
    {
        while (reader.Read())
        {
            ZipPackage.MustBeShallow(reader);
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "workbookPr")
            {
                From1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader.LocalName == "sheet" && Sheets.Count < MostSheets)
            {
                var hidden = reader.GetAttribute("state") is "hidden" or "veryHidden";
                var name = reader.GetAttribute("name") ?? "";
                Sheets.Add(new XlsxSheetEntry(name, hidden, targets.GetValueOrDefault(RelationId(reader))));
            }
        }
    }

    private static string RelationId(XmlReader reader)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName == "id" && reader.Prefix.Length > 0)
            {
                var id = reader.Value;
                reader.MoveToElement();
                return id;
            }
        }

        reader.MoveToElement();
        return "";
    }

    private void ReadStrings(XmlReader? reader)
    {
        var text = new StringBuilder();
        var characters = 0L;
        while (reader?.Read() == true)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
            {
                XlsxSheet.PassOver(reader);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
            else if (reader.LocalName == "si" && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement))
            {
                characters += text.Length;
                if (Strings.Count == MostStrings || characters > MostCharacters)
                {
                    throw UnreadableFileException.TooLarge(XlsxOpener.Kind);
                }

                Strings.Add(text.ToString());
                text.Clear();
            }
        }
    }
}
