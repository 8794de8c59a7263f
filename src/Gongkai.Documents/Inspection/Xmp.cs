using System.Text;
using System.Xml;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Inspection;

/// <summary>XMP, the properties that PDF files and pictures carry as XML: every value is read, whatever its name.</summary>
internal static class Xmp
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 4 << 20,
        ConformanceLevel = ConformanceLevel.Fragment,
    };

    /// <summary>Adds the values as texts; gives back whether a place (GPS) is among them.</summary>
    internal static bool Read(ReadOnlySpan<byte> xml, Inspection inspection)
    {
        var place = false;
        var text = Encoding.UTF8.GetString(xml).TrimStart('\ufeff').TrimEnd('\0', ' ', '\n', '\r');
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            var name = "";
            while (reader.Read())
            {
                ZipPackage.MustBeShallow(reader);
                if (reader.NodeType == XmlNodeType.Element)
                {
                    name = reader.LocalName is "li" or "Seq" or "Alt" or "Bag" ? name : reader.LocalName;
                    place |= Attributes(reader, inspection) || name is "GPSLatitude" or "GPSLongitude";
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    inspection.Text($"文档属性“{name}”", reader.Value);
                }
            }
        }
        catch (XmlException)
        {
            inspection.Text("文档属性", text); // damaged, but what it says can still be read
        }

        return place;
    }

    private static bool Attributes(XmlReader reader, Inspection inspection)
    {
        var place = false;
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix is not ("xmlns" or "rdf" or "xml") && reader.LocalName != "xmlns")
            {
                inspection.Text($"文档属性“{reader.LocalName}”", reader.Value);
                place |= reader.LocalName is "GPSLatitude" or "GPSLongitude";
            }
        }

        reader.MoveToElement();
        return place;
    }
}
