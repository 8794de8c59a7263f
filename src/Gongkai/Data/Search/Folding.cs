using System.Reflection;
using System.Text;

namespace Gongkai.Data.Search;

/// <summary>
/// A text as it is searched: full-width letters and figures half-width, radicals as characters, lower case, one kind of bracket
/// for document numbers. The program runs without culture data, so the table of <c>Tables/fold.txt</c> stands in for NFKC.
/// </summary>
internal static class Folding
{
    private const int FirstHan = 0x4e00;
    private const int LastHan = 0x9fff;
    private static readonly Dictionary<char, string> Table = Read();

    internal static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            Add(letter, folded);
        }

        return folded.ToString();
    }

    /// <summary>The same, and for each character of it the place in <paramref name="text"/> where it comes from.</summary>
    internal static (string Folded, int[] Origins) WithOrigins(string text)
    {
        var folded = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at++)
        {
            Add(text[at], folded);
            while (origins.Count < folded.Length)
            {
                origins.Add(at);
            }
        }

        origins.Add(text.Length);
        return (folded.ToString(), [.. origins]);
    }

    private static void Add(char letter, StringBuilder folded)
    {
        if (letter is >= (char)FirstHan and <= (char)LastHan)
        {
            folded.Append(letter);
        }
        else if (Table.TryGetValue(letter, out var plain))
        {
            foreach (var part in plain)
            {
                folded.Append(Plain(part));
            }
        }
        else
        {
            folded.Append(Plain(letter));
        }
    }

    private static char Plain(char letter) => letter switch
    {
        '[' or '(' or '【' or '〖' => '〔',
        ']' or ')' or '】' or '〗' => '〕',
        _ => char.ToLowerInvariant(letter),
    };

    private static Dictionary<char, string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("search/fold.txt")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<char, string>();
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#')
            {
                table[(char)Convert.ToUInt16(line[..4], 16)] = line[5..];
            }
        }

        return table;
    }
}
