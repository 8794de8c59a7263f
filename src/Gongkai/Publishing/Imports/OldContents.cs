using System.Security.Cryptography;
using System.Text;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Rules.Disclosure.Catalogue;

namespace Gongkai.Publishing.Imports;

/// <summary>What rows of a table and old pages have in common on their way to an item.</summary>
internal static class OldContents
{
    internal const int LongestKey = 500;
    private const int LongestSummary = 120;

    internal static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is given, else the beginning of the body, else the title.</summary>
    internal static string Summary(string given, CleanedHtml body, string title)
    {
        var text = given.Length > 0 ? given : OneLine(body.Text);
        return given.Length > 0 || text.Length is > 0 and <= LongestSummary ? text : text.Length == 0 ? title
            : Cut(text, LongestSummary);
    }

    /// <summary>The beginning, no character cut in two.</summary>
    internal static string Cut(string text, int most) => text.Length <= most ? text
        : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    internal static ItemKind KindOf(Column column) => column.TypeCode == "interpretation" ? ItemKind.Interpretation : ItemKind.Information;

    /// <summary>The old address names a publication in later runs, too; one that is too long does so by its hash.</summary>
    internal static string KeyOf(string address, string title, DateTime at) => address.Length is > 0 and <= LongestKey ? address
        : (address.Length == 0 ? "row:" : "page:") + Hash(address.Length == 0 ? $"{title}\n{at:o}" : address)[..32];

    /// <summary>Two publications that say the same at the same time are one.</summary>
    internal static string Fingerprint(ItemContent content, string bodyText, DateTime at) =>
        Hash($"{content.Title}\n{at:o}\n{bodyText}\n{string.Join(',', content.Files.Select(file => file.Hash))}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
