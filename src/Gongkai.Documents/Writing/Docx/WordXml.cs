using System.Buffers;
using System.Xml.Linq;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>Short names for the elements of WordprocessingML.</summary>
internal static class WordXml
{
    internal static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    internal static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // Quotation marks and dashes belong to both scripts: without the hint Word sets them in the Latin font, half as wide.
    private static readonly SearchValues<char> Shared = SearchValues.Create("“”‘’—…·");

    /// <summary>An element with attributes of the same namespace. Example: <c>E("ind", ("left", 0))</c>.</summary>
    internal static XElement E(string name, params (string Name, object Value)[] attributes) =>
        new(W + name, attributes.Select(attribute => new XAttribute(W + attribute.Name, attribute.Value)));

    /// <summary>An element that holds others; those that are null are left out.</summary>
    internal static XElement E(string name, params XElement?[] content) => new(W + name, content);

    /// <summary>An element with only a value. Example: <c>V("jc", "center")</c>.</summary>
    internal static XElement V(string name, object value) => E(name, ("val", value));

    /// <summary>A paragraph of one run.</summary>
    internal static XElement Paragraph(string style, string text) =>
        new(W + "p", E("pPr", V("pStyle", style)), text.Length == 0 ? null : Run(text));

    /// <summary>A run, in a character style when one is given. Tabs become tabs, line breaks breaks.</summary>
    internal static XElement Run(string text, string? style = null)
    {
        var properties = new[]
        {
            style is null ? null : V("rStyle", style),
            text.AsSpan().IndexOfAny(Shared) < 0 ? null : E("rFonts", ("hint", "eastAsia")),
        };
        return new XElement(
            W + "r",
            properties.Any(property => property is not null) ? E("rPr", properties) : null,
            Pieces(OfficePackage.Clean(text)));
    }

    private static IEnumerable<XElement> Pieces(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\t', '\n');
            var end = length < 0 ? text.Length : start + length;
            if (end > start)
            {
                yield return new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text[start..end]);
            }

            if (end < text.Length)
            {
                yield return new XElement(W + (text[end] == '\t' ? "tab" : "br"));
            }

            start = end + 1;
        }
    }
}
