using System.Buffers;
using System.Text;

namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>The sentence something stands in, without spaces: a word accepted in one sentence is not accepted in the
/// next.</summary>
internal static class Sentences
{
    private const int Longest = 200;
    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？；!?;\n");

    internal static string Around(FoldedText text, int start, int end)
    {
        var characters = text.Characters;
        var window = Math.Max(0, start - Longest);
        var from = window + characters[window..start].LastIndexOfAny(Ends) + 1;
        var after = characters[end..Math.Min(characters.Length, end + Longest)];
        var to = end + (after.IndexOfAny(Ends) is var rest and >= 0 ? rest : after.Length);
        var sentence = new StringBuilder(to - from);
        foreach (var c in characters[from..to])
        {
            if (c is not (' ' or '\t' or FoldedText.Nothing))
            {
                sentence.Append(c);
            }
        }

        return sentence.ToString();
    }
}
