using System.Buffers;

namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>All listed words and names at once, in one pass over the text whatever their number.</summary>
internal sealed class WordSearch
{
    private readonly Dictionary<char, List<Entry>> _entries = [];
    private readonly SearchValues<string>? _all;

    internal WordSearch(GuardSettings settings)
    {
        var words = settings.Kinds.Contains(GuardKind.ForbiddenWord) ? settings.Words : [];
        var names = settings.Kinds.Contains(GuardKind.WrongName) ? settings.Names : [];
        List<Entry> all =
        [
            .. words.Select(word => new Entry(GuardKind.ForbiddenWord, Condensed(word), "")),
            .. names.Select(name => new Entry(GuardKind.WrongName, Condensed(name.Wrong), Condensed(name.Right))),
        ];
        all.RemoveAll(entry => entry.Text.Length == 0 || entry.Text == entry.Right);
        foreach (var entry in all.OrderByDescending(entry => entry.Text.Length))
        {
            var first = char.ToLowerInvariant(entry.Text[0]);
            (_entries.TryGetValue(first, out var same) ? same : _entries[first] = []).Add(entry);
        }

        _all = all.Count == 0 ? null : SearchValues.Create([.. all.Select(entry =>
            entry.Text)], StringComparison.OrdinalIgnoreCase);
    }

    internal void Find(FoldedText text, List<Hit> hits)
    {
        if (_all is null)
        {
            return;
        }

        var compact = text.Compact;
        var at = 0;
        while (compact.AsSpan(at).IndexOfAny(_all) is var next and >= 0)
        {
            at += next;
            var length = 1;
            foreach (var entry in _entries.GetValueOrDefault(char.ToLowerInvariant(compact[at])) ?? [])
            {
                if (compact.AsSpan(at).StartsWith(entry.Text, StringComparison.OrdinalIgnoreCase)
                    && IsWhole(text, at, entry.Text.Length)
                    && !IsRight(compact, at, entry))
                {
                    var (start, end) = (text.Place(at), text.Place(at + entry.Text.Length - 1) + 1);
                    hits.Add(new Hit(entry.Kind, start, end, entry.Text + "\n" + Sentences.Around(text, start,
                        end))
                    { Right = entry.Right });
                    length = entry.Text.Length;
                    break;
                }
            }

            at += length;
        }
    }

    /// <summary>A Latin word is heard only whole.</summary>
    private static bool IsWhole(FoldedText text, int at, int length)
    {
        var (start, last) = (text.Place(at), text.Place(at + length - 1));
        var characters = text.Characters;
        return !(char.IsAsciiLetterOrDigit(characters[start]) && start > 0 && char.IsAsciiLetterOrDigit(characters[start - 1]))
            && !(char.IsAsciiLetterOrDigit(characters[last]) && last + 1 < characters.Length
                && char.IsAsciiLetterOrDigit(characters[last + 1]));
    }

    /// <summary>Whether the wrong name stands inside the right one.</summary>
    private static bool IsRight(string compact, int at, Entry entry)
    {
        if (entry.Right.Length == 0)
        {
            return false;
        }

        for (var inside = entry.Right.IndexOf(entry.Text, StringComparison.OrdinalIgnoreCase); inside >= 0;
            inside = entry.Right.IndexOf(entry.Text, inside + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at >= inside && compact.AsSpan(at - inside).StartsWith(entry.Right, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string Condensed(string word) => new FoldedText(new GuardText("", word)).Compact;

    private sealed record Entry(GuardKind Kind, string Text, string Right);
}
