using System.Xml;

namespace Gongkai.Documents.Reading;

/// <summary>
/// The element the reader stands on, in the namespace of its document: there are two, of the transitional and the strict
/// form.
/// </summary>
internal readonly struct DocxValues(XmlReader reader, string word)
{
    private const int Largest = 100_000;

    internal bool IsWord => ReferenceEquals(reader.NamespaceURI, word);

    internal string? Value => this["val"];

    /// <summary>The value as a count; 0 when it is none.</summary>
    internal int Number => int.TryParse(Value, out var number) && number > 0 ? Math.Min(number, Largest) : 0;

    internal bool IsOn => Value is not ("0" or "false" or "off");

    internal string? this[string attribute] => reader.GetAttribute(attribute, word);
}
