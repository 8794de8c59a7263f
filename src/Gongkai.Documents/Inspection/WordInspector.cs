using System.Xml;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Inspection;

/// <summary>A Word file with everything a reader does not see: headers, notes, comments, deleted and hidden text, properties.</summary>
internal sealed class WordInspector(ZipPackage package, Inspection inspection)
{
    private readonly List<string> _authors = [];
    private readonly List<string> _changes = [];
    private readonly List<string> _hidden = [];
    private int _changeCount;

    internal void Read()
    {
        var main = package.MainPartName("word/document.xml");
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var styles = HiddenStyles(folder + "styles.xml");
        Part(main, "正文", styles);
        foreach (var name in package.Names.Where(name => name.StartsWith(folder, StringComparison.Ordinal)).ToList())
        {
            if (PlaceOf(name[folder.Length..]) is { } place)
            {
                Part(name, place, styles);
            }
        }

        Comments(folder + "comments.xml");
        Report();
        PackageExtras.Read(package, inspection);
    }

    private static string? PlaceOf(string name) => name switch
    {
        "footnotes.xml" => "脚注",
        "endnotes.xml" => "尾注",
        "glossary/document.xml" => "文档部件",
        _ when name.StartsWith("header", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal) => "页眉",
        _ when name.StartsWith("footer", StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal) => "页脚",
        _ => null,
    };

    private void Part(string name, string place, HashSet<string> styles)
    {
        using var reader = package.Part(name);
        if (reader is null)
        {
            return;
        }

        var part = new WordPart(reader, place, styles, inspection);
        part.Read();
        _authors.AddRange(part.Authors);
        _changes.AddRange(part.Changes);
        _hidden.AddRange(part.Hidden);
        _changeCount += part.ChangeCount;
    }

    private void Report()
    {
        if (_changeCount > 0)
        {
            inspection.Sink.Finding(GuardFindings.TrackedChanges(inspection.Place, _changeCount, _authors, string.Join('\n', _changes)));
        }

        if (_hidden.Count > 0)
        {
            inspection.Sink.Finding(GuardFindings.Hidden(inspection.Place, $" {_hidden.Count} 处隐藏文字", string.Join('\n', _hidden)));
        }
    }

    private void Comments(string name)
    {
        using var reader = package.Part(name);
        var texts = new List<string>();
        var authors = new List<string>();
        while (reader?.Read() == true)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "comment" })
            {
                var author = reader.GetAttribute("author", reader.NamespaceURI) ?? "";
                var text = PackageExtras.Value(reader);
                texts.Add(text);
                authors.Add(author);
                inspection.Text($"批注{texts.Count}{(author.Length > 0 ? $"（作者{author}）" : "")}", text);
            }
        }

        if (texts.Count > 0)
        {
            inspection.Sink.Finding(GuardFindings.Comments(inspection.Place, texts.Count, authors, string.Join('\n', texts)));
        }
    }

    /// <summary>Styles that hide what is written in them.</summary>
    private HashSet<string> HiddenStyles(string name)
    {
        using var reader = package.Part(name);
        var hidden = new HashSet<string>();
        var style = "";
        while (reader?.Read() == true)
        {
            ZipPackage.MustBeShallow(reader);
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "style")
            {
                style = reader.GetAttribute("styleId", reader.NamespaceURI) ?? "";
            }
            else if (reader.LocalName == "vanish" && style.Length > 0 && new DocxValues(reader, reader.NamespaceURI).IsOn)
            {
                hidden.Add(style);
            }
        }

        return hidden;
    }
}
