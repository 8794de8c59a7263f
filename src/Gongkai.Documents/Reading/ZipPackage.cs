using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml;

namespace Gongkai.Documents.Reading;

/// <summary>
/// An Office file as a package of parts, read with bounds: nothing is inflated beyond its limit and no part is ever held
/// whole.
/// </summary>
internal sealed class ZipPackage : IDisposable
{
    internal const int DeepestElement = 256;
    internal const long LargestPart = 48L << 20;
    internal const long LargestPackage = 256L << 20;
    private const int MostEntries = 10_000;
    private const string MainPart = "/officeDocument";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestPart,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private readonly ZipArchive _archive;
    private readonly string _kind;
    private long _inflated;

    private ZipPackage(ZipArchive archive, string kind) => (_archive, _kind) = (archive, kind);

    /// <summary>Opens a package after looking at what it really is.</summary>
    internal static ZipPackage Open(ReadOnlyMemory<byte> content, string kind)
    {
        if (!FileSignature.IsZip(content.Span))
        {
            throw FileSignature.Misnamed(content.Span, kind) ?? UnreadableFileException.Damaged(kind);
        }

        // How many directory entries the bytes can hold at most; the count a file declares proves nothing.
        if (content.Span.Count("PK\u0001\u0002"u8) > MostEntries)
        {
            throw UnreadableFileException.TooLarge(kind);
        }

        var stream = MemoryMarshal.TryGetArray(content, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, false)
            : new MemoryStream(content.ToArray(), false);
        var package = new ZipPackage(new ZipArchive(stream, ZipArchiveMode.Read), kind);
        package.MustBeModest();
        return package;
    }

    /// <summary>Runs an opener and turns whatever the parsers throw into one sentence.</summary>
    internal static SourceDocument Guarded(ReadOnlyMemory<byte> content, string kind, Func<ZipPackage, SourceDocument> open)
    {
        try
        {
            using var package = Open(content, kind);
            return open(package);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException or IOException or NotSupportedException
            or DecoderFallbackException or ArgumentException or FormatException or OverflowException)
        {
            throw UnreadableFileException.Damaged(kind);
        }
    }

    /// <summary>The names of all parts, in the order of the package.</summary>
    internal IEnumerable<string> Names => _archive.Entries.Select(entry => entry.FullName);

    /// <summary>A part for reading, or null when the package has none of that name.</summary>
    internal XmlReader? Part(string name) => Raw(name) is { } stream ? XmlReader.Create(stream, Settings) : null;

    /// <summary>A part as bytes, bounded like every part; null when the package has none of that name.</summary>
    internal Stream? Raw(string name)
    {
        if (_archive.GetEntry(name) is not { } entry)
        {
            return null;
        }

        return entry.IsEncrypted ? throw UnreadableFileException.Encrypted(_kind) : new ZipPartStream(entry.Open(), entry, this);
    }

    /// <summary>The name of the main part by the package's relationships, else the usual one.</summary>
    internal string MainPartName(string usual)
    {
        using var relations = Part("_rels/.rels");
        while (relations?.Read() == true)
        {
            if (relations.NodeType == XmlNodeType.Element && relations.LocalName == "Relationship"
                && relations.GetAttribute("Type")?.EndsWith(MainPart, StringComparison.Ordinal) == true
                && relations.GetAttribute("Target")?.TrimStart('/') is { Length: > 0 } target)
            {
                return target;
            }
        }

        return usual;
    }

    internal static void MustBeShallow(XmlReader reader)
    {
        if (reader.Depth > DeepestElement)
        {
            throw new UnreadableFileException("file.too-deep", "这个文件的内部嵌套过深，不像办公软件生成的文件，已停止读取。", "请用办公软件打开后另存再试。");
        }
    }

    /// <summary>Counts what all parts together have inflated to.</summary>
    internal void Count(int bytes)
    {
        _inflated += bytes;
        if (_inflated > LargestPackage)
        {
            throw UnreadableFileException.TooLarge(_kind);
        }
    }

    internal UnreadableFileException TooLarge() => UnreadableFileException.TooLarge(_kind);

    public void Dispose() => _archive.Dispose();

    private void MustBeModest()
    {
        foreach (var entry in _archive.Entries)
        {
            if (ZipPartStream.IsBomb(entry.Length, entry.CompressedLength))
            {
                throw UnreadableFileException.TooLarge(_kind);
            }
        }
    }
}
