using System.Text;

namespace Gongkai.Data.Search;

/// <summary>
/// Cuts folded text into tokens, for documents and queries and for both databases alike. A run of Chinese characters becomes its
/// pairs, and its last character alone; a run of letters and figures stays whole; where the two adjoin without a gap, the pair
/// across the seam is a token too, so that 第3批 is found and 第13批 is not. Any two or more adjacent Chinese characters of a text
/// are therefore found by the phrase of their pairs. Tokens hold letters, figures and Chinese characters only.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Longer words are cut: PostgreSQL keeps none above 2 KB.</summary>
    private const int LongestWord = 64;

    private enum Sort
    {
        Gap,
        Han,
        Word,
    }

    private readonly record struct Run(Sort Sort, int Start, int End);

    /// <summary>The tokens of a text of a document, at most <paramref name="most"/>.</summary>
    internal static List<string> OfDocument(string folded, int most = int.MaxValue)
    {
        var tokens = new List<string>(Math.Min(folded.Length + 1, most));
        var before = default(Run);
        foreach (var run in Runs(folded))
        {
            if (tokens.Count >= most)
            {
                tokens.RemoveRange(most, tokens.Count - most);
                break;
            }

            AddSeam(folded, before, run, tokens);
            AddRun(folded, run, last: true, tokens);
            before = run;
        }

        return tokens;
    }

    /// <summary>
    /// The tokens that stand one after the other in every document that holds this piece; none for a piece without letters. A
    /// single Chinese character stands for the tokens that begin with it.
    /// </summary>
    internal static List<string> OfPhrase(string folded, out bool prefix)
    {
        var tokens = new List<string>();
        Run[] runs = [.. Runs(folded)];
        prefix = runs is [{ Sort: Sort.Han } only] && Next(folded, only.Start) == only.End;
        for (var at = 0; at < runs.Length; at++)
        {
            if (at > 0)
            {
                AddSeam(folded, runs[at - 1], runs[at], tokens);
            }

            // What ends the piece need not end its run in the document: its last character may go on.
            var adjoins = at > 0 && runs[at - 1].End == runs[at].Start;
            var single = Next(folded, runs[at].Start) == runs[at].End;
            AddRun(folded, runs[at], last: at < runs.Length - 1 || (single && !adjoins), tokens);
        }

        return tokens;
    }

    /// <summary>The pieces between gaps, as a reader types them one after the other; 28.57, 2026-03-02 and covid-19 are one piece.</summary>
    internal static IEnumerable<string> Pieces(string folded)
    {
        var start = -1;
        var end = -1;
        foreach (var run in Runs(folded))
        {
            if (start >= 0 && run.Start != end && !Joined(folded, end, run.Start))
            {
                yield return folded[start..end];
                start = -1;
            }

            (start, end) = (start < 0 ? run.Start : start, run.End);
        }

        if (start >= 0)
        {
            yield return folded[start..end];
        }
    }

    private static bool Joined(string text, int end, int start) => start == end + 1 && (text[end] is '.' or '-' or '/' or ':')
        && char.IsAsciiLetterOrDigit(text[end - 1]) && char.IsAsciiLetterOrDigit(text[start]);

    internal static bool IsHan(Rune letter) => letter.Value is
        (>= 0x4e00 and <= 0x9fff) or (>= 0x3400 and <= 0x4dbf) or (>= 0x20000 and <= 0x323af) or 0x3007;

    private static IEnumerable<Run> Runs(string text)
    {
        var run = default(Run);
        for (var at = 0; at < text.Length;)
        {
            var next = Next(text, at);
            var sort = SortOf(text, at);
            if (sort != run.Sort)
            {
                if (run.Sort != Sort.Gap)
                {
                    yield return run;
                }

                run = new Run(sort, at, next);
            }

            run = run with { End = next };
            at = next;
        }

        if (run.Sort != Sort.Gap)
        {
            yield return run;
        }
    }

    private static Sort SortOf(string text, int at) =>
        !Rune.TryGetRuneAt(text, at, out var letter) ? Sort.Gap
        : IsHan(letter) ? Sort.Han
        : Rune.IsLetterOrDigit(letter) ? Sort.Word
        : Sort.Gap;

    private static int Next(string text, int at) =>
        at + (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1);

    private static int Before(string text, int at) => at - (char.IsLowSurrogate(text[at - 1]) ? 2 : 1);

    private static void AddSeam(string text, Run one, Run other, List<string> tokens)
    {
        if (one.Sort != Sort.Gap && one.End == other.Start)
        {
            tokens.Add(text[Before(text, one.End)..Next(text, other.Start)]);
        }
    }

    private static void AddRun(string text, Run run, bool last, List<string> tokens)
    {
        if (run.Sort == Sort.Word)
        {
            tokens.Add(text[run.Start..Math.Min(run.End, Whole(text, run.Start + LongestWord))]);
            return;
        }

        var at = run.Start;
        for (var next = Next(text, at); next < run.End; next = Next(text, at))
        {
            tokens.Add(text[at..Next(text, next)]);
            at = next;
        }

        if (last)
        {
            tokens.Add(text[at..run.End]);
        }
    }

    /// <summary>Not inside a surrogate pair.</summary>
    private static int Whole(string text, int at) => at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
