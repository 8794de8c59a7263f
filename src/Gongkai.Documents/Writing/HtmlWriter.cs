using System.Text;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>
/// An annual report as a whole page: real tables, readable on paper and on a narrow screen, nothing loaded from elsewhere.
/// </summary>
/// <remarks>
/// Marks for the reader: <c>h1[data-report-title]</c>, <c>h2[data-section]</c>, one <c>p</c> a line (an empty one is a blank
/// line),
/// <c>table[data-table]</c>, and <c>meta</c> elements <c>gongkai-agency</c>, <c>-year</c>, <c>-format</c>, <c>-title</c>.
/// </remarks>
internal static class HtmlWriter
{
    /// <summary>Writes the page as UTF-8; the stream stays open.</summary>
    internal static void Write(Report report, Stream output)
    {
        var page = new StringBuilder(64 << 10);
        var title = OwnProperties.PrintedTitle(report.Agency, report.Year, report.Title);
        Head(page, report, title);
        page.Append("<body>\n<main>\n<h1 data-report-title>").Encoded(title).Append("</h1>\n");
        for (var section = 0; section <= 6; section++)
        {
            Section(page, report, section);
        }

        foreach (var (heading, columns, rows) in OwnTables.Of(report))
        {
            Own(page, heading, columns, rows);
        }

        page.Append("</main>\n</body>\n</html>\n");
        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void Head(StringBuilder page, Report report, string title)
    {
        page.Append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Encoded(title)
                .Append("</title>\n");
        var own = OwnProperties.Of(report);
        Meta(page, "agency", own.Agency);
        Meta(page, "year", own.Year?.ToString());
        Meta(page, "format", own.Format ?? "");
        Meta(page, "title", own.Title);
        page.Append("<style>\n").Append(HtmlStyle.Sheet).Append("</style>\n</head>\n");
    }

    private static void Meta(StringBuilder page, string name, string? content)
    {
        if (content is not null)
        {
            page.Append("<meta name=\"gongkai-").Append(name).Append("\" content=\"").Encoded(content).Append("\">\n");
        }
    }

    private static void Section(StringBuilder page, Report report, int section)
    {
        if (report.Sections.TryGetValue(section, out var text))
        {
            if (section > 0)
            {
                page.Append("<h2 data-section=\"").Append(section).Append("\">").Append(SectionNames.Of(section))
                    .Append("</h2>\n");
            }

            foreach (var line in text.Length == 0 ? [] : text.Split('\n'))
            {
                page.Append("<p>").Encoded(line).Append("</p>\n");
            }
        }

        if (section is >= 2 and <= 4 && FormTables.Of(report, section) is { } table)
        {
            Form(page, table);
        }
    }

    private static void Form(StringBuilder page, FormTable table)
    {
        var caption = $"{table.Name}　{SectionNames.Of(table.Number)[2..]}";
        page.Append("<div class=\"wide\" role=\"region\" aria-label=\"").Encoded(caption)
            .Append("\" tabindex=\"0\">\n<table data-table=\"")
            .Append(table.Number).Append("\">\n<caption>").Encoded(caption).Append("</caption>\n");
        for (var row = 0; row < table.Rows.Count; row++)
        {
            page.Append(row == 0 && table.HeadingRows > 0 ? "<thead>\n" : row == table.HeadingRows ? "<tbody>\n" : "")
                .Append("<tr>");
            foreach (var cell in table.Rows[row])
            {
                Cell(page, cell);
            }

            page.Append("</tr>\n").Append(row == table.HeadingRows - 1 ? "</thead>\n" : "");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static void Cell(StringBuilder page, FormCell cell)
    {
        var (open, close) = cell.Role switch
        {
            FormRole.Figure => ("<td", "</td>"),
            FormRole.Corner => ("<td class=\"corner\"", "</td>"),
            FormRole.Banner => ("<th scope=\"rowgroup\" class=\"banner\"", "</th>"),
            FormRole.Heading => (cell.Columns > 1 ? "<th scope=\"colgroup\"" : "<th scope=\"col\"", "</th>"),
            _ => (cell.Rows > 1 ? "<th scope=\"rowgroup\"" : "<th scope=\"row\"", "</th>"),
        };
        page.Append(open);
        Span(page, "colspan", cell.Columns);
        Span(page, "rowspan", cell.Rows);
        page.Append('>').Encoded(cell.Text).Append(close);
    }

    private static void Span(StringBuilder page, string name, int places)
    {
        if (places > 1)
        {
            page.Append(' ').Append(name).Append("=\"").Append(places).Append('"');
        }
    }

    private static void Own(StringBuilder page, string heading, IReadOnlyList<string> columns, IReadOnlyList<string[]> rows)
    {
        page.Append("<div class=\"wide\" role=\"region\" aria-label=\"").Append(heading)
            .Append("\" tabindex=\"0\">\n<table class=\"own\">\n<thead>\n<tr><th colspan=\"")
            .Append(columns.Count).Append("\" scope=\"colgroup\" class=\"banner\">").Append(heading).Append("</th></tr>\n<tr>");
        foreach (var column in columns)
        {
            page.Append("<th scope=\"col\">").Append(column).Append("</th>");
        }

        page.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            page.Append("<tr>");
            foreach (var text in row)
            {
                page.Append("<td>").Encoded(PrintedCell.OneLine(text)).Append("</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    internal static StringBuilder Encoded(this StringBuilder page, string text)
    {
        // HtmlEncoder would turn rare Chinese characters and the full-width space into numbers; text and quoted attributes need
        // only these four.
        foreach (var c in OfficePackage.Clean(text))
        {
            _ = c switch
            {
                '&' => page.Append("&amp;"),
                '<' => page.Append("&lt;"),
                '>' => page.Append("&gt;"),
                '"' => page.Append("&quot;"),
                _ => page.Append(c),
            };
        }

        return page;
    }
}
