using System.Reflection;
using System.Text;

namespace Gongkai.Data.Search;

/// <summary>The most usual reading of each character, without its tone.</summary>
internal static class Pinyin
{
    private static readonly Lazy<Dictionary<char, string>> Table = new(Read);

    /// <summary>One syllable a character; letters and figures stand for themselves. Null where a character has none.</summary>
    internal static string[]? Of(string folded)
    {
        var syllables = new string[folded.Length];
        for (var at = 0; at < folded.Length; at++)
        {
            var letter = folded[at];
            if (Table.Value.TryGetValue(letter, out var syllable))
            {
                syllables[at] = syllable;
            }
            else if (char.IsAsciiLetterOrDigit(letter))
            {
                syllables[at] = letter.ToString();
            }
            else
            {
                return null;
            }
        }

        return syllables;
    }

    /// <summary>The same for readings that many do not tell apart: zh and z, ch and c, sh and s, ng and n, l and n.</summary>
    internal static string Loosely(IEnumerable<string> syllables)
    {
        var loose = new StringBuilder();
        foreach (var syllable in syllables)
        {
            var plain = syllable.Length > 1 && syllable[1] == 'h' ? syllable.Remove(1, 1) : syllable;
            plain = plain.EndsWith("ng", StringComparison.Ordinal) ? plain[..^1] : plain;
            loose.Append(plain is ['l', ..] ? "n" + plain[1..] : plain);
        }

        return loose.ToString();
    }

    private static Dictionary<char, string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("search/pinyin.txt")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                var space = line.IndexOf(' ');
                var syllable = line[..space];
                foreach (var letter in line.AsSpan(space + 1))
                {
                    table[letter] = syllable;
                }
            }
        }

        return table;
    }
}
