using System.Xml;
using Gongkai.Documents.Reading;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Inspection;

/// <summary>A Word file with everything a reader does not see: headers, notes, comments, deleted and hidden text,
/// properties.</summary>
internal sealed class WordInspector(ZipPackage package, Inspection inspection)
{
    private readonly List<string> _authors = [];
    private readonly List<string> _changes = [];
    private readonly List<string> _hidden = [];
    private int _changeCount;

    internal void Read()
    {
        var main = package.MainPartName("word/document.xml");
        var relations = PackageRelations.Of(package, main);
        var styles = HiddenStyles(relations.Find(relation => relation.Type == "styles").Part ?? "");
        Part(main, "正文", styles);
        foreach (var (type, part) in relations)
        {
            if (PlaceOf(type) is { } place)
            {
                Part(part, place, styles);
            }
            else if (type == "comments")
            {
                Comments(part);
            }
            else if (type == "aFChunk")
            {
                inspection.Sink.Finding(GuardFindings.Unread(inspection.Place, "文档中插入了另一份文件的全文，其中的内容未检查。",
                    "请在 Word、WPS 中打开后另存一份，再上传。", part));
            }
        }

        Report();
        PackageExtras.Read(package, inspection);
    }

    private static string? PlaceOf(string type) => type switch
    {
        "header" => "页眉",
        "footer" => "页脚",
        "footnotes" => "脚注",
        "endnotes" => "尾注",
        "glossaryDocument" => "文档部件",
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
            inspection.Sink.Finding(GuardFindings.TrackedChanges(inspection.Place, _changeCount, _authors, string.Join('\n',
                _changes)));
        }

        if (_hidden.Count > 0)
        {
            inspection.Sink.Finding(GuardFindings.Hidden(inspection.Place, $" {_hidden.Count} 处隐藏文字", string.Join('\n',
                _hidden)));
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
