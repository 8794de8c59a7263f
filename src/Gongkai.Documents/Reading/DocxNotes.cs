using System.Text;
using System.Xml;

namespace Gongkai.Documents.Reading;

/// <summary>Footnotes and endnotes by their kind and number; each is said right after the paragraph that calls it.</summary>
internal static class DocxNotes
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    internal static IReadOnlyDictionary<string, string> Load(ZipPackage package, string folder)
    {
        var notes = Read(package.Part(folder + "footnotes.xml"), "footnote", null);
        return Read(package.Part(folder + "endnotes.xml"), "endnote", notes) ?? None;
    }

    private static Dictionary<string, string>? Read(XmlReader? part, string element, Dictionary<string, string>? notes)
    {
        using var reader = part;
        var id = "";
        var text = new StringBuilder();
        while (reader?.Read() == true)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && id.Length > 0)
            {
                text.Append(reader.Value);
            }
            else if (reader.LocalName == element)
            {
                id = reader.NodeType == XmlNodeType.Element && reader.GetAttribute("type", reader.NamespaceURI) is null
                    ? element + reader.GetAttribute("id", reader.NamespaceURI) : id;
                if (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement)
                {
                    if (text.Length > 0)
                    {
                        (notes ??= [])[id] = text.ToString().Trim();
                    }

                    text.Clear();
                    id = "";
                }
            }
        }

        return notes;
    }
}
