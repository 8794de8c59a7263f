namespace Gongkai.Data.Search;

/// <summary>
/// Words by their use: pieces of titles that come again and again, between different neighbours on both sides. Nobody keeps a
/// dictionary; what an office writes about is found in what it has written.
/// </summary>
internal static class FrequentWords
{
    private const int Shortest = 2;
    private const int Longest = 6;
    private const int Least = 3;
    private const char Edge = '\0';

    /// <summary>Characters no word begins or ends with.</summary>
    private const string Joints = "的了和与及或在于对为是将把被以而其之等第年月日号各个有并由从到按于关";

    internal static IReadOnlyList<(string Word, int Count)> In(IEnumerable<string> foldedTitles, int most)
    {
        var uses = new Dictionary<string, Uses>();
        foreach (var piece in foldedTitles.SelectMany(Tokenizer.Pieces))
        {
            Count(piece, uses);
        }

        return
        [
            .. uses.Where(use => use.Value.Count >= Least && use.Value.Free)
                .OrderByDescending(use => use.Value.Count * use.Key.Length).ThenBy(use => use.Key, StringComparer.Ordinal)
                .Take(most).Select(use => (use.Key, use.Value.Count)),
        ];
    }

    private static void Count(string piece, Dictionary<string, Uses> uses)
    {
        var words = uses.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < piece.Length; start++)
        {
            for (var length = Shortest; length <= Longest && start + length <= piece.Length; length++)
            {
                var word = piece.AsSpan(start, length);
                if (!Whole(word))
                {
                    continue;
                }

                ref var use = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _);
                use = use.With(
                    start == 0 ? Edge : Neighbour(piece[start - 1]), start + length == piece.Length ? Edge : Neighbour(piece[start + length]));
            }
        }
    }

    /// <summary>Where a word must end, it is as at an edge.</summary>
    private static char Neighbour(char letter) => Joints.Contains(letter, StringComparison.Ordinal) ? Edge : letter;

    private static bool Whole(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (letter is < '\u4e00' or > '\u9fff')
            {
                return false;
            }
        }

        return !Joints.Contains(word[0], StringComparison.Ordinal) && !Joints.Contains(word[^1], StringComparison.Ordinal);
    }

    /// <summary>How often, and whether its neighbours differ; the edge of a piece is a neighbour unlike all others.</summary>
    private readonly record struct Uses(int Count, char Left, char Right, bool LeftFree, bool RightFree)
    {
        internal bool Free => LeftFree && RightFree;

        internal Uses With(char left, char right) => Count == 0
            ? new Uses(1, left, right, left == Edge, right == Edge)
            : this with
            {
                Count = Count + 1,
                LeftFree = LeftFree || left == Edge || left != Left,
                RightFree = RightFree || right == Edge || right != Right,
            };
    }
}
