using System.Text;
using System.Xml;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Inspection;

/// <summary>What every Office package may carry beside its content: properties, pictures, files.</summary>
internal static class PackageExtras
{
    private const int LargestEmbedded = 32 << 20;

    private static readonly Dictionary<string, string> Names = new()
    {
        ["creator"] = "作者",
        ["lastModifiedBy"] = "最后修改者",
        ["title"] = "标题",
        ["subject"] = "主题",
        ["description"] = "备注",
        ["keywords"] = "关键词",
        ["category"] = "类别",
        ["contentStatus"] = "状态",
        ["Company"] = "单位",
        ["Manager"] = "管理者",
        ["HyperlinkBase"] = "超链接基础",
        ["Template"] = "模板",
    };

    internal static void Read(ZipPackage package, Inspection inspection)
    {
        Properties(package, "docProps/core.xml", inspection);
        Properties(package, "docProps/app.xml", inspection);
        Custom(package, inspection);
        foreach (var name in package.Names.ToList())
        {
            if (name.Contains("/media/", StringComparison.Ordinal))
            {
                Picture(package, name, inspection);
            }
            else if (name.Contains("/embeddings/", StringComparison.Ordinal))
            {
                Embedded(package, name, inspection);
            }
        }
    }

    private static void Properties(ZipPackage package, string part, Inspection inspection)
    {
        using var reader = package.Part(part);
        while (reader?.Read() == true)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader.NodeType == XmlNodeType.Element && Names.TryGetValue(reader.LocalName, out var name))
            {
                inspection.Text($"文档属性“{name}”", Value(reader));
            }
        }
    }

    private static void Custom(ZipPackage package, Inspection inspection)
    {
        using var reader = package.Part("docProps/custom.xml");
        while (reader?.Read() == true)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "property" })
            {
                var name = reader.GetAttribute("name") ?? "";
                inspection.Text($"文档属性“{name}”", Value(reader), name);
            }
        }
    }

    /// <summary>All text below the element the reader stands on; it is left on its end.</summary>
    internal static string Value(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        var text = new StringBuilder();
        while (reader.Read() && reader.Depth > depth)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
        }

        return text.ToString();
    }

    private static void Picture(ZipPackage package, string name, Inspection inspection)
    {
        if (Bytes(package, name) is { } bytes && FileContent.ByContent(bytes, name).Ok(out var kind)
            && kind.ContentType.StartsWith("image/", StringComparison.Ordinal))
        {
            PictureInspector.Read(bytes, inspection with { Place = $"{inspection.Place}图片“{name[(name.LastIndexOf('/') + 1)..]}”" });
        }
    }

    /// <summary>A chart is often pasted with the whole workbook behind it.</summary>
    private static void Embedded(ZipPackage package, string name, Inspection inspection)
    {
        if (Bytes(package, name) is not { } bytes)
        {
            return;
        }

        var file = name[(name.LastIndexOf('/') + 1)..];
        var place = $"{inspection.Place}嵌入文件“{file}”";
        inspection.Sink.Finding(GuardFindings.Hidden(inspection.Place, $"嵌入的文件“{file}”",
            Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes))));
        AttachmentInspector.Read(bytes, file, place, inspection.Sink, inspection.Depth + 1);
    }

    private static byte[]? Bytes(ZipPackage package, string name)
    {
        using var part = package.Raw(name);
        if (part is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        part.CopyTo(bytes);
        return bytes.Length is > 0 and <= LargestEmbedded ? bytes.ToArray() : null;
    }
}
