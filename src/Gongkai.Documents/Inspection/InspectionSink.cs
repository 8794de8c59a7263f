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

    internal void Finding(GuardFinding finding) => _findings.Add(finding);

    internal void Remark(string remark)
    {
        if (!_remarks.Contains(remark))
        {
            _remarks.Add(remark);
        }
    }

    internal Inspected Finish(string kind, string contentType) => new(kind, contentType, _texts, _findings, _remarks);
}
