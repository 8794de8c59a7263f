using System.Xml;

namespace Gongkai.Documents.Reading;

/// <summary>Reads the definitions of lists from numbering.xml.</summary>
internal static class DocxNumberingPart
{
    private const int MostLists = 20_000;

    internal static void Read(XmlReader reader, Dictionary<int, DocxList> lists)
    {
        var outlines = new Dictionary<int, DocxOutline>();
        var outline = new DocxOutline();
        DocxList? list = null;
        var listId = 0;
        var level = new DocxLevelReading();
        while (reader.Read())
        {
            ZipPackage.MustBeShallow(reader);
            switch (reader.LocalName)
            {
                case "abstractNum" when reader.NodeType == XmlNodeType.Element && outlines.Count < MostLists:
                    outlines[Int(reader, "abstractNumId") ?? 0] = outline = new DocxOutline();
                    list = null;
                    break;
                case "num" when reader.NodeType == XmlNodeType.Element:
                    listId = Int(reader, "numId") ?? 0;
                    break;
                case "abstractNumId" when lists.Count < MostLists
                    && outlines.TryGetValue(Int(reader, "val") ?? 0, out var shared):
                    lists[listId] = list = new DocxList(shared);
                    break;
                case "startOverride" when list is not null && level.Override is { } at:
                    list.Restarts[at] = Int(reader, "val");
                    break;
                default:
                    level.Visit(reader, list?.Overrides ?? outline.Levels);
                    break;
            }
        }
    }

    internal static int? Int(XmlReader reader, string name) =>
        int.TryParse(reader.GetAttribute(name, reader.NamespaceURI), out var value) ? Math.Clamp(value, 0, 1_000_000) : null;
}

/// <summary>A level while it is read.</summary>
internal sealed class DocxLevelReading
{
    private const int LongestText = 64;

    private DocxListLevel _level = DocxListLevel.Plain;
    private int _at;

    /// <summary>The level a list changes for itself.</summary>
    internal int? Override { get; private set; }

    internal void Visit(XmlReader reader, DocxListLevel?[] levels)
    {
        var value = reader.NodeType == XmlNodeType.Element ? reader.GetAttribute("val", reader.NamespaceURI) : null;
        switch (reader.LocalName)
        {
            case "lvlOverride":
                Override = At(reader);
                break;
            case "lvl" when reader.NodeType == XmlNodeType.Element:
                _level = DocxListLevel.Plain with { Format = "decimal" };
                _at = At(reader);
                break;
            case "lvl":
                levels[_at] = _level;
                break;
            case "start":
                _level = _level with { Start = DocxNumberingPart.Int(reader, "val") ?? 1 };
                break;
            case "numFmt" when value is not null:
                _level = _level with { Format = value };
                break;
            case "lvlText" when value is { Length: <= LongestText }:
                _level = _level with { Text = value };
                break;
            case "isLgl":
                _level = _level with { IsLegal = value is not ("0" or "false") };
                break;
            case "pStyle":
                _level = _level with { Style = value };
                break;
        }
    }

    private static int At(XmlReader reader) =>
        Math.Clamp(DocxNumberingPart.Int(reader, "ilvl") ?? 0, 0, DocxNumbering.Levels - 1);
}
