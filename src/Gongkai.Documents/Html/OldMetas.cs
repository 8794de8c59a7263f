using AngleSharp.Dom;

namespace Gongkai.Documents.Html;

/// <summary>The META tags of a page by name in any case: of several with one name the first that says something.</summary>
internal sealed class OldMetas
{
    private const int Longest = 2000;
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    internal OldMetas(IDocument page)
    {
        foreach (var meta in page.GetElementsByTagName("meta"))
        {
            var content = HtmlTidy.OneLine(meta.GetAttribute("content") ?? "").Trim(' ', '\u3000');
            if (meta.GetAttribute("name")?.Trim() is { Length: > 0 and < 60 } name && content.Length is > 0 and <= Longest)
            {
                _values.TryAdd(name, content);
            }
        }
    }

    /// <summary>Empty when there is none.</summary>
    internal string this[string name] => _values.GetValueOrDefault(name, "");
}
