using System.Net;
using System.Text;

namespace Gongkai.Demo;

/// <summary>Writes the clean HTML of a body from told blocks.</summary>
internal sealed class BodyHtml
{
    private readonly StringBuilder _html = new();
    private char _open = ' '; // 'l' inside a list, 'r' inside a table

    /// <summary>The text without markup: for summaries and lengths.</summary>
    internal StringBuilder Text { get; } = new();

    internal void Paragraph(string text) => Block("p", text);

    internal void Heading(string text) => Block("h2", text);

    internal void ListEntry(string text)
    {
        Enter('l', "<ul>");
        _html.Append("<li>").Append(WebUtility.HtmlEncode(text)).Append("</li>\n");
        Text.Append(text);
    }

    internal void TableHead(IReadOnlyList<string> cells)
    {
        Enter('r', "<table>\n<thead>");
        Cells("th scope=\"col\"", "th", cells);
        _html.Append("</thead>\n<tbody>\n");
    }

    internal void TableRow(IReadOnlyList<string> cells) => Cells("td", "td", cells);

    internal void Picture(DemoPicture picture)
    {
        Enter(' ', "");
        var alt = WebUtility.HtmlEncode(picture.Alt);
        _html.Append($"<figure><img src=\"picture:{picture.Name}\" alt=\"{alt}\" /><figcaption>{alt}</figcaption></figure>\n");
    }

    public override string ToString()
    {
        Enter(' ', "");
        return _html.ToString();
    }

    private void Block(string tag, string text)
    {
        Enter(' ', "");
        _html.Append($"<{tag}>").Append(WebUtility.HtmlEncode(text)).Append($"</{tag}>\n");
        Text.Append(text);
    }

    private void Cells(string start, string end, IReadOnlyList<string> cells)
    {
        _html.Append("<tr>");
        foreach (var cell in cells)
        {
            _html.Append($"<{start}>").Append(WebUtility.HtmlEncode(cell)).Append($"</{end}>");
        }

        _html.Append("</tr>\n");
    }

    private void Enter(char part, string opening)
    {
        if (_open == part && part != 'r')
        {
            return;
        }

        _html.Append(_open switch { 'l' => "</ul>\n", 'r' => "</tbody></table>\n", _ => "" }).Append(opening);
        _open = part;
    }
}
