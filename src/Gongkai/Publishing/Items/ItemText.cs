using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;

namespace Gongkai.Publishing.Items;

/// <summary>The body as it may be kept: cleaned, with its plain text beside it.</summary>
internal static class ItemText
{
    internal static void Clean(InformationItem item)
    {
        var content = item.Content;
        var cleaned = CleanHtml.Of(content.BodyHtml);
        content.BodyHtml = cleaned.Html;
        item.BodyText = cleaned.Text;
        content.Title = OneLine(content.Title);
        content.Summary = content.Summary.Trim();
        content.DocumentNumber = string.IsNullOrWhiteSpace(content.DocumentNumber) ? null : OneLine(content.DocumentNumber);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
