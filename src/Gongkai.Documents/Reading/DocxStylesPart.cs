using System.Xml;

namespace Gongkai.Documents.Reading;

/// <summary>Reads which paragraph styles carry numbers from styles.xml.</summary>
internal static class DocxStylesPart
{
    internal static void Read(XmlReader reader, Dictionary<string, DocxListStyle> styles)
    {
        string? id = null;
        var style = new DocxListStyle(null, null, null);
        while (reader.Read())
        {
            ZipPackage.MustBeShallow(reader);
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "style" && id is not null)
            {
                styles[id] = style;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "style")
            {
                id = reader.GetAttribute("styleId", reader.NamespaceURI);
                style = new DocxListStyle(null, null, null);
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                style = With(style, reader);
            }
        }
    }

    private static DocxListStyle With(DocxListStyle style, XmlReader reader) => reader.LocalName switch
    {
        "basedOn" => style with { BasedOn = reader.GetAttribute("val", reader.NamespaceURI) },
        "numId" => style with { NumberingId = DocxNumberingPart.Int(reader, "val") },
        "ilvl" => style with { Level = DocxNumberingPart.Int(reader, "val") },
        _ => style,
    };
}
