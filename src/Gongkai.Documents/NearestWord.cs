namespace Gongkai.Documents;

/// <summary>The known word a mistyped one most likely stands for; used wherever a name is refused.</summary>
/// <remarks>Example: “sentOm” among “sentOn, receivedOn” gives “sentOn”.</remarks>
public static class NearestWord
{
    /// <summary>Words longer than this are no slips of the pen; comparing them would only cost time.</summary>
    private const int Longest = 64;

    /// <summary>Finds the nearest word.</summary>
    /// <param name="word">As written; capital and small letters count alike.</param>
    /// <param name="known">The words there are.</param>
    /// <returns>The first of the nearest, or null when more than a third of its letters (at least two, at most three) would have
    /// to change.</returns>
    public static string? To(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            if (word.Length > Longest || candidate.Length > Longest)
            {
                continue;
            }

            var distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < least && distance <= Math.Clamp(candidate.Length / 3, 2, 3) && distance < candidate.Length)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two words.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Step(rows, left, right, i, j);
            }
        }

        return rows[left.Length, right.Length];
    }

    private static int Step(int[,] rows, string left, string right, int i, int j)
    {
        var replaced = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
