using System.Xml;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Inspection;

/// <summary>Which parts a part of an Office package points to: their names are free, their types are not.</summary>
internal static class PackageRelations
{
    /// <summary>Type (its last word) and name of every part a part points to; for the package itself the part is "".</summary>
    internal static List<(string Type, string Part)> Of(ZipPackage package, string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var folder = part[..slash];
        var relations = new List<(string, string)>();
        using var reader = package.Part($"{folder}_rels/{part[slash..]}.rels");
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                && reader.GetAttribute("Target") is { } target
                && reader.GetAttribute("TargetMode") != "External" && reader.GetAttribute("Type") is { } type)
            {
                relations.Add((type[(type.LastIndexOf('/') + 1)..], Resolved(folder, target)));
            }
        }

        return relations;
    }

    /// <summary>A target such as “../comments1.xml”, seen from its folder.</summary>
    private static string Resolved(string folder, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (step is not (".." or "."))
            {
                parts.Add(step);
            }
        }

        return string.Join('/', parts);
    }
}
