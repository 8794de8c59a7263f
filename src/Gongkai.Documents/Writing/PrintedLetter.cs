using Gongkai.Rules.Letters;

namespace Gongkai.Documents.Writing;

/// <summary>What stands in every rendering of a letter, in the same words and the same order.</summary>
internal static class PrintedLetter
{
    internal const string NoNumber = "（文号在签发时编定）";
    internal const string NoDate = "（成文日期在签发时写入）";

    /// <summary>What stands above the signature.</summary>
    internal static IEnumerable<(LetterBlock Block, bool IsLast)> Text(Letter letter)
    {
        var text = letter.Blocks.TakeWhile(block => block is not LetterPart).ToList();
        return text.Select((block, at) => (block, at == text.Count - 1));
    }

    /// <summary>What stands on pages of its own behind it: the slip to be sent back.</summary>
    internal static IEnumerable<LetterBlock> Slip(Letter letter) => letter.Blocks.SkipWhile(block => block is not LetterPart);

    /// <summary>附件说明: with several, numbered, the names below each other (GB/T 9704-2012, 7.3.4).</summary>
    internal static IEnumerable<string> Enclosures(IReadOnlyList<string> names) => names.Select((name, at) =>
        names.Count == 1 ? $"附件：{name}" : at == 0 ? $"附件：1．{name}" : $"　　　{at + 1}．{name}");

    /// <summary>附注: in brackets below the date.</summary>
    internal static string Contact(IReadOnlyList<string> lines) => $"（{string.Join("；", lines)}）";
}
