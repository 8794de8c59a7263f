using System.Text;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Inspection;

/// <summary>Collects what is found in a file, each with the name of the file before its place.</summary>
internal sealed class InspectionSink
{
    private const int MostTexts = 1_000_000;
    private const long MostCharacters = 64L << 20;

    private readonly List<GuardText> _texts = [];
    private readonly List<GuardFinding> _findings = [];
    private readonly List<string> _remarks = [];
    private readonly StringBuilder _shown = new();
    private long _characters;

    internal void Text(string place, string text, string about = "")
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        _characters += text.Length;
        if (_texts.Count == MostTexts || _characters > MostCharacters)
        {
            throw Reading.UnreadableFileException.TooLarge("");
        }

        _texts.Add(new GuardText(place, text) { About = about });
    }

    /// <summary>Keeps the first of what is seen, one text a line.</summary>
    internal void Show(string text)
    {
        var room = Inspected.MostShown - _shown.Length - 1;
        if (room > 0 && !string.IsNullOrWhiteSpace(text))
        {
            _shown.Append(text.AsSpan(0, Math.Min(text.Length, room))).Append('\n');
        }
    }

    internal void Finding(GuardFinding finding) => _findings.Add(finding);

    internal void Remark(string remark)
    {
        if (!_remarks.Contains(remark))
        {
            _remarks.Add(remark);
        }
    }

    internal Inspected Finish(string kind, string contentType) =>
        new(kind, contentType, _texts, _findings, _remarks) { ShownText = _shown.ToString() };
}
