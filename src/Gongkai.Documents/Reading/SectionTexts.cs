using System.Text;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Gathers the prose of the parts while reading.</summary>
internal sealed class SectionTexts
{
    private readonly StringBuilder?[] _texts = new StringBuilder?[7];

    /// <summary>A part whose heading was found has a text, be it empty.</summary>
    internal void Open(int section) => _texts[section] ??= new StringBuilder();

    internal void Add(int section, ReadOnlySpan<char> line)
    {
        Open(section);
        var text = _texts[section]!;
        if (text.Length > 0)
        {
            text.Append('\n');
        }

        text.Append(line);
    }

    /// <summary>Canonical texts by part; part 0 only when something stands there.</summary>
    internal Dictionary<int, string> Done()
    {
        var done = new Dictionary<int, string>();
        for (var section = 0; section < _texts.Length; section++)
        {
            if (_texts[section] is { } text)
            {
                var canonical = SectionText.Canonical(text.ToString());
                if (section > 0 || canonical.Length > 0)
                {
                    done[section] = canonical;
                }
            }
        }

        return done;
    }
}
