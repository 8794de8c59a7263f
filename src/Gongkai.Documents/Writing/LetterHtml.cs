using System.Text;
using Gongkai.Rules.Letters;

namespace Gongkai.Documents.Writing;

/// <summary>A letter as an article element.</summary>
internal static class LetterHtml
{
    internal static string Of(Letter letter)
    {
        var page = new StringBuilder("<article class=\"letter\" lang=\"zh-CN\">\n");
        if (letter.Heading is { } heading)
        {
            page.Line("letter-heading", heading);
            page.Line("letter-number", letter.Number?.Text ?? PrintedLetter.NoNumber);
        }

        page.Append("<h2 class=\"letter-title\">").Encoded(letter.Title).Append("</h2>\n");
        if (letter.Addressee is { } addressee)
        {
            page.Line("letter-addressee", addressee + "：");
        }

        foreach (var (block, _) in PrintedLetter.Text(letter))
        {
            Block(page, block);
        }

        Foot(page, letter);
        foreach (var block in PrintedLetter.Slip(letter))
        {
            Block(page, block);
        }

        return page.Append("</article>\n").ToString();
    }

    private static void Foot(StringBuilder page, Letter letter)
    {
        foreach (var line in PrintedLetter.Enclosures(letter.Attachments))
        {
            page.Line("letter-enclosure", line);
        }

        if (letter.Signature is { } signature)
        {
            page.Line("letter-signature", signature);
            page.Line("letter-date", letter.Date is { } day ? ChineseDay.Text(day) : PrintedLetter.NoDate);
        }

        if (letter.Contact.Count > 0)
        {
            page.Line("letter-contact", PrintedLetter.Contact(letter.Contact));
        }
    }

    private static void Block(StringBuilder page, LetterBlock block)
    {
        switch (block)
        {
            case LetterPart part:
                page.Append("<h3 class=\"letter-part\">").Encoded(part.Title).Append("</h3>\n");
                break;
            case LetterTable table:
                Table(page, table);
                break;
            case LetterParagraph paragraph:
                page.Line("letter-text", paragraph.Text);
                break;
        }
    }

    private static void Table(StringBuilder page, LetterTable table)
    {
        page.Append("<table class=\"letter-table\">\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            for (var at = 0; at < row.Cells.Count; at++)
            {
                var span = row.Cells.Count == 1 ? " colspan=\"4\"" : at == 1 && row.Cells.Count == 2 ? " colspan=\"3\"" : "";
                var label = LetterRow.IsLabel(at);
                page.Append(label ? $"<th scope=\"{(row.Cells.Count == 1 ? "rowgroup" : "row")}\"{span}>" : $"<td{span}>");
                page.Encoded(row.Cells[at]).Append(label ? "</th>" : "</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static void Line(this StringBuilder page, string style, string text) =>
        page.Append("<p class=\"").Append(style).Append("\">").Encoded(text).Append("</p>\n");
}
