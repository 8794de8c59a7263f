using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>Looks whether a Word file is one of ours and what it says about its report.</summary>
internal static class OwnDocx
{
    // The properties of our own files are some hundred bytes.
    private const int Largest = 64 << 10;

    /// <summary>
    /// The custom properties by name; null when there are none. <see cref="OwnProperties.From"/> says whether they are ours.
    /// </summary>
    internal static IReadOnlyDictionary<string, string>? Properties(ReadOnlyMemory<byte> docx)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(docx.ToArray(), writable: false));
            if (zip.GetEntry(DocumentProperties.CustomPath) is not { Length: <= Largest } entry)
            {
                return null;
            }

            using var stream = entry.Open();
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = Largest };
            using var xml = XmlReader.Create(stream, settings);
            return Of(XElement.Load(xml));
        }
        catch (Exception problem) when (problem is InvalidDataException or XmlException or IOException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Of(XElement root)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in root.Elements())
        {
            values.TryAdd(property.Attribute("name")?.Value ?? "", property.Value);
        }

        return values;
    }
}
