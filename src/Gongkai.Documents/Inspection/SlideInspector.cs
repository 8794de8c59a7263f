using System.Text;
using System.Xml;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Inspection;

/// <summary>Presentations: slides, hidden slides, speaker notes, comments.</summary>
internal static class SlideInspector
{
    internal static void Read(ZipPackage package, Inspection inspection)
    {
        var names = package.Names.Where(name => name.StartsWith("ppt/", StringComparison.Ordinal)
            && name.EndsWith(".xml", StringComparison.Ordinal)).ToList();
        foreach (var name in names)
        {
            var number = string.Concat(name.Where(char.IsAsciiDigit));
            if (name.StartsWith("ppt/slides/", StringComparison.Ordinal))
            {
                var hidden = IsHidden(package, name);
                var text = Add(package, name, $"幻灯片{number}{(hidden ? "（隐藏）" : "")}", inspection, shown: !hidden);
                if (hidden)
                {
                    inspection.Sink.Finding(GuardFindings.Hidden(inspection.Place, $"隐藏的幻灯片（{number}）", text));
                }
            }
            else if (name.StartsWith("ppt/notesSlides/", StringComparison.Ordinal))
            {
                if (Add(package, name, $"幻灯片备注{number}", inspection) is { Length: > 3 } notes)
                {
                    inspection.Sink.Finding(GuardFindings.Hidden(inspection.Place, $"演讲者备注（{number}）", notes));
                }
            }
            else if (name.Contains("comment", StringComparison.OrdinalIgnoreCase)
                && !name.Contains("Authors", StringComparison.OrdinalIgnoreCase)
                && Add(package, name, "批注", inspection) is { Length: > 0 } comments)
            {
                inspection.Sink.Finding(GuardFindings.Comments(inspection.Place, 1, [], comments));
            }
        }

        PackageExtras.Read(package, inspection);
    }

    /// <summary>The paragraphs of a part that holds drawings, each as a text; gives back all of them.</summary>
    internal static string Add(ZipPackage package, string part, string place, Inspection inspection, bool shown = false)
    {
        using var reader = package.Part(part);
        var all = new StringBuilder();
        var paragraph = new StringBuilder();
        while (reader?.Read() == true)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "t" or "text")
            {
                paragraph.Append(PackageExtras.Value(reader));
            }

            // Comments keep their text without a paragraph around it.
            if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "p" or "text" } && paragraph.Length > 0)
            {
                if (shown)
                {
                    inspection.Shown(place, paragraph.ToString());
                }
                else
                {
                    inspection.Text(place, paragraph.ToString());
                }

                all.Append(paragraph).Append('\n');
                paragraph.Clear();
            }
        }

        return all.ToString().TrimEnd('\n');
    }

    private static bool IsHidden(ZipPackage package, string name)
    {
        using var reader = package.Part(name);
        return reader?.MoveToContent() == XmlNodeType.Element && reader.GetAttribute("show") is "0" or "false";
    }
}
