using Gongkai.Documents.Writing;
using Gongkai.Rules.Reports;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Gongkai.Shell.Layout;

/// <summary>How a figure of a form is shown: where it leads, what is said of it.</summary>
/// <param name="Class">A class of the cell; empty for none.</param>
/// <param name="Note">What stands after the figure for readers of the screen and the eye alike; empty for none.</param>
internal sealed record FigureShown(string? Href = null, string Class = "", string Note = "");

/// <summary>A table of the annual report on a page, in the layout of the form; every figure has its code as its address.</summary>
internal static class FormTableHtml
{
    internal static IHtmlContent FormTable(
        this IHtmlHelper html, FormTable? table, Func<CellDefinition, FigureShown>? figure = null)
    {
        if (table is null)
        {
            return HtmlString.Empty;
        }

        var shown = new TagBuilder("table");
        shown.AddCssClass("table table-lined table-compact form-table");
        var title = new TagBuilder("caption");
        title.InnerHtml.Append(table.Name);
        shown.InnerHtml.AppendHtml(title);
        var (head, body) = (new TagBuilder("thead"), new TagBuilder("tbody"));
        for (var at = 0; at < table.Rows.Count; at++)
        {
            var row = new TagBuilder("tr");
            foreach (var cell in table.Rows[at])
            {
                row.InnerHtml.AppendHtml(Cell(cell, figure));
            }

            (at < table.HeadingRows ? head : body).InnerHtml.AppendHtml(row);
        }

        if (table.HeadingRows > 0)
        {
            shown.InnerHtml.AppendHtml(head);
        }

        shown.InnerHtml.AppendHtml(body);
        var region = new TagBuilder("div");
        region.AddCssClass("table-scroll");
        (region.Attributes["role"], region.Attributes["aria-label"], region.Attributes["tabindex"]) = ("region", table.Name, "0");
        region.InnerHtml.AppendHtml(shown);
        return region;
    }

    private static TagBuilder Cell(FormCell cell, Func<CellDefinition, FigureShown>? figure)
    {
        var heading = cell.Role is FormRole.Banner or FormRole.Heading or FormRole.Label;
        var shown = new TagBuilder(heading ? "th" : "td");
        if (heading)
        {
            shown.Attributes["scope"] = cell.Role switch
            {
                FormRole.Heading => cell.Columns > 1 ? "colgroup" : "col",
                FormRole.Banner => "rowgroup",
                _ => cell.Rows > 1 ? "rowgroup" : "row",
            };
        }

        Span(shown, "colspan", cell.Columns);
        Span(shown, "rowspan", cell.Rows);
        if (cell.Cell is not { } known)
        {
            shown.InnerHtml.Append(cell.Text);
            return shown;
        }

        Figure(shown, cell.Text, known, figure?.Invoke(known) ?? new FigureShown());
        return shown;
    }

    private static void Figure(TagBuilder place, string text, CellDefinition cell, FigureShown figure)
    {
        place.Attributes["id"] = cell.Code;
        place.AddCssClass("numeric");
        if (figure.Class.Length > 0)
        {
            place.AddCssClass(figure.Class);
        }

        if (figure.Href is not { } href)
        {
            place.InnerHtml.Append(text);
        }
        else
        {
            var link = new TagBuilder("a");
            link.Attributes["href"] = href;
            link.Attributes["aria-label"] = $"{cell.Name}：{(text.Length > 0 ? text : "空白")}";
            link.InnerHtml.Append(text.Length > 0 ? text : "—");
            place.InnerHtml.AppendHtml(link);
        }

        if (figure.Note.Length > 0)
        {
            var note = new TagBuilder("span");
            note.AddCssClass("small");
            note.InnerHtml.Append(figure.Note);
            place.InnerHtml.Append(" ").AppendHtml(note);
        }
    }

    private static void Span(TagBuilder cell, string name, int places)
    {
        if (places > 1)
        {
            cell.Attributes[name] = places.ToString();
        }
    }
}
