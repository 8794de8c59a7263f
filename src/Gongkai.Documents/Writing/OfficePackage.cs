using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Gongkai.Documents.Writing;

/// <summary>An Office Open XML package. The same parts give the same bytes: no time of writing, no random names.</summary>
internal sealed class OfficePackage
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Path, string Type, XElement Root)> _parts = [];
    private readonly List<(string Path, byte[] Content)> _files = [];
    private readonly Dictionary<string, List<XElement>> _links = new(StringComparer.Ordinal);

    /// <summary>Adds a part and the link to it.</summary>
    /// <param name="from">The part that links to it; empty for the package itself.</param>
    /// <param name="id">The link's id, used in <paramref name="from"/>.</param>
    /// <param name="relation">The link's type: the last word of an office type, or a whole address.</param>
    /// <param name="path">Its path in the package, without leading slash.</param>
    /// <param name="type">Its content type.</param>
    /// <param name="root">Its content.</param>
    internal void Add(string from, string id, string relation, string path, string type, XElement root)
    {
        _parts.Add((path, type, root));
        Link(from, id, relation, "/" + path);
    }

    /// <summary>Adds a file as it is: a picture.</summary>
    internal void AddFile(string from, string id, string relation, string path, byte[] content)
    {
        _files.Add((path, content));
        Link(from, id, relation, "/" + path);
    }

    /// <summary>Adds a link to a place outside the package.</summary>
    internal void AddAddress(string from, string id, string address)
    {
        Link(from, id, "hyperlink", address);
        _links[from][^1].SetAttributeValue("TargetMode", "External");
    }

    private void Link(string from, string id, string relation, string target)
    {
        if (!_links.TryGetValue(from, out var links))
        {
            _links.Add(from, links = []);
        }

        links.Add(new XElement(
            Links + "Relationship",
            new XAttribute("Id", id),
            new XAttribute("Type", relation.StartsWith("http", StringComparison.Ordinal) ? relation : Office + relation),
            new XAttribute("Target", target)));
    }

    /// <summary>Writes the package; the stream stays open and need not be seekable.</summary>
    internal void Write(Stream output)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry(zip, "[Content_Types].xml", ContentTypes());
            foreach (var (from, links) in _links)
            {
                Entry(zip, LinksPath(from), new XElement(Links + "Relationships", links));
            }

            foreach (var (path, _, root) in _parts)
            {
                Entry(zip, path, root);
            }

            foreach (var (path, content) in _files)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.NoCompression); // pictures are compressed already
                entry.LastWriteTime = Epoch;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        memory.Position = 0;
        memory.CopyTo(output);
    }

    /// <summary>A text without the characters XML cannot hold.</summary>
    internal static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
            {
                return string.Concat(text.EnumerateRunes()
                    .Where(rune => rune.Value > 0xffff || XmlConvert.IsXmlChar((char)rune.Value)));
            }
        }

        return text;
    }

    private XElement ContentTypes() => new(
        Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"),
            new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
        _files.Select(file => Path.GetExtension(file.Path).TrimStart('.')).Distinct().Select(end =>
            new XElement(Types + "Default", new XAttribute("Extension", end),
                new XAttribute("ContentType", $"image/{end}"))),
        _parts.Select(part => new XElement(Types + "Override", new XAttribute("PartName", "/" + part.Path),
            new XAttribute("ContentType", part.Type))));

    private static string LinksPath(string from)
    {
        var slash = from.LastIndexOf('/');
        return $"{from[..(slash + 1)]}_rels/{from[(slash + 1)..]}.rels";
    }

    private static void Entry(ZipArchive zip, string path, XElement root)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        using var stream = entry.Open();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize };
        using var xml = XmlWriter.Create(stream, settings);
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).WriteTo(xml);
    }
}
