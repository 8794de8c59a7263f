using System.Text;
using System.Xml;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Inspection;

/// <summary>OFD (GB/T 33190): text of pages and annotations, document properties, attachments by name.</summary>
internal static class OfdInspector
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["Title"] = "标题",
        ["Author"] = "作者",
        ["Subject"] = "主题",
        ["Abstract"] = "摘要",
        ["Keyword"] = "关键词",
        ["Creator"] = "创建程序",
        ["CustomData"] = "自定义属性",
    };

    internal static void Read(ZipPackage package, Inspection inspection)
    {
        var page = 0;
        foreach (var name in package.Names.Where(name => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            if (name.Equals("OFD.xml", StringComparison.OrdinalIgnoreCase))
            {
                Properties(package, name, inspection);
            }
            else if (name.EndsWith("Attachments.xml", StringComparison.OrdinalIgnoreCase))
            {
                Attachments(package, name, inspection);
            }
            else if (name.EndsWith("Content.xml", StringComparison.OrdinalIgnoreCase))
            {
                page++;
                inspection.Shown($"第{page}页", TextOf(package, name));
            }
            else if (name.Contains("Annot", StringComparison.OrdinalIgnoreCase))
            {
                inspection.Text("注释", TextOf(package, name));
            }
        }

        inspection.Sink.Remark("OFD 文件中的图片和印章未检查，请人工核对。");
    }

    private static void Properties(ZipPackage package, string name, Inspection inspection)
    {
        using var reader = package.Part(name);
        while (reader?.Read() == true)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader.NodeType == XmlNodeType.Element && Names.TryGetValue(reader.LocalName, out var label))
            {
                inspection.Text($"文档属性“{label}”", PackageExtras.Value(reader));
            }
        }
    }

    private static void Attachments(ZipPackage package, string name, Inspection inspection)
    {
        using var reader = package.Part(name);
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Attachment" })
            {
                var file = reader.GetAttribute("Name") ?? "";
                inspection.Sink.Finding(GuardFindings.Hidden(inspection.Place, $"嵌入的文件“{file}”", file));
                inspection.Sink.Remark($"嵌入的文件“{file}”未检查，请人工核对。");
            }
        }
    }

    /// <summary>Each piece of text is set apart by a line end: a number is one piece, or its pieces are joined by the
    /// guard.</summary>
    private static string TextOf(ZipPackage package, string name)
    {
        using var reader = package.Part(name);
        var text = new StringBuilder();
        while (reader?.Read() == true)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "TextCode" })
            {
                text.Append(PackageExtras.Value(reader)).Append('\n');
            }
        }

        return text.ToString();
    }
}
