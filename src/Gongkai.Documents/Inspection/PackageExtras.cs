using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Inspection;

/// <summary>What every Office package may carry beside its content: properties, pictures, files.</summary>
internal static class PackageExtras
{
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
        foreach (var (type, part) in PackageRelations.Of(package, ""))
        {
            if (type == "custom-properties")
            {
                Custom(package, part, inspection);
            }
            else if (type is "core-properties" or "extended-properties")
            {
                Properties(package, part, inspection);
            }
        }

        foreach (var name in package.Names.Where(name => !IsXml(name)).ToList())
        {
            File(package, name, inspection);
        }
    }

    private static bool IsXml(string name) =>
        name.EndsWith('/') || Path.GetExtension(name).ToLowerInvariant() is ".xml" or ".rels" or ".vml" or ".psmdcp";

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

    private static void Custom(ZipPackage package, string part, Inspection inspection)
    {
        using var reader = package.Part(part);
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

    /// <summary>A picture, or a file inside the file: a chart is often pasted with the whole workbook behind it. What is
    /// neither (fonts, settings of printers) holds no text.</summary>
    private static void File(ZipPackage package, string name, Inspection inspection)
    {
        var file = name[(name.LastIndexOf('/') + 1)..];
        using var part = package.Raw(name);
        using var bytes = new MemoryStream();
        part?.CopyTo(bytes);
        var content = bytes.ToArray();
        var known = FileContent.ByContent(content, name).Ok(out var found) ? found : null;
        if (known is not null && UploadKinds.Pictures.Contains(known))
        {
            PictureInspector.Read(content, inspection with { Place = $"{inspection.Place}图片“{file}”" });
        }
        else if (content.Length > 0 && (known is not null || name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase)))
        {
            inspection.Sink.Finding(GuardFindings.Hidden(inspection.Place, $"嵌入的文件“{file}”",
                Convert.ToHexString(SHA256.HashData(content))));
            AttachmentInspector.Read(content, file, $"{inspection.Place}嵌入文件“{file}”", inspection.Sink, inspection.Depth + 1);
        }
    }
}
