using System.Globalization;

namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>A text as the detectors hear it: full-width forms as plain ones, every space and dash as one kind, every
/// character still in its place.</summary>
internal sealed class FoldedText
{
    /// <summary>Stands for characters without width, which hide in copied numbers.</summary>
    internal const char Nothing = '\0';

    private readonly char[] _folded;
    private readonly int[] _places;
    private string? _compact;

    internal FoldedText(GuardText source)
    {
        Source = source;
        _folded = new char[source.Text.Length];
        for (var at = 0; at < _folded.Length; at++)
        {
            _folded[at] = Fold(source.Text[at]);
        }

        _places = new int[_folded.Length];
    }

    internal GuardText Source { get; }

    /// <summary>As long as the text; character by character.</summary>
    internal ReadOnlySpan<char> Characters => _folded;

    /// <summary>The text without any white space, for words and marks that are written spaced out.</summary>
    internal string Compact => _compact ??= Condense();

    /// <summary>Where a character of <see cref="Compact"/> stands in the text.</summary>
    internal int Place(int compact)
    {
        _ = Compact;
        return compact < _places.Length ? _places[compact] : _folded.Length;
    }

    /// <summary>What stands before a place on its line, and what the text is said to be elsewhere.</summary>
    internal string Before(int at, int length = 24)
    {
        var from = Math.Max(0, at - length);
        var line = Characters[from..at].LastIndexOfAny('\n', '\r') + 1;
        return Source.About + "\n" + new string(Characters[(from + line)..at]);
    }

    private static char Fold(char c) => c switch
    {
        >= '\uff01' and <= '\uff5e' => (char)(c - 0xfee0),
        '\n' or '\t' => c,
        '\r' => '\n',
        '\u200b' or '\u200c' or '\u200d' or '\u2060' or '\ufeff' or '\u00ad' => Nothing,
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        >= '\u0080' when char.IsWhiteSpace(c) => ' ',
        >= '\u0660' when CharUnicodeInfo.GetDecimalDigitValue(c) is var digit and >= 0 => (char)('0' + digit),
        _ => c,
    };

    private string Condense()
    {
        var kept = 0;
        var compact = new char[_folded.Length];
        for (var at = 0; at < _folded.Length; at++)
        {
            if (_folded[at] is not (' ' or '\t' or '\n' or Nothing))
            {
                _places[kept] = at;
                compact[kept++] = _folded[at];
            }
        }

        Array.Fill(_places, _folded.Length, kept, _places.Length - kept);
        return new string(compact, 0, kept);
    }
}
