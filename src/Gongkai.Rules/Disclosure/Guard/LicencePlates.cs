namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>Number plates of vehicles (GA 36): a province, a letter, five signs, or six for new energy.</summary>
internal static class LicencePlates
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

    internal static void Find(FoldedText text, List<Hit> hits)
    {
        var characters = text.Characters;
        for (var at = 0; at + 6 < characters.Length; at++)
        {
            if (Provinces.Contains(characters[at], StringComparison.Ordinal) && IsLetter(characters[at + 1])
                && End(characters, at + 2) is var end and > 0)
            {
                var value = characters[at..end].ToString().Replace(" ", "", StringComparison.Ordinal)
                    .Replace("·", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
                hits.Add(new Hit(GuardKind.LicencePlate, at, end, value));
                at = end - 1;
            }
        }
    }

    /// <summary>Where the plate ends; 0 when it is none.</summary>
    private static int End(ReadOnlySpan<char> text, int at)
    {
        at += text[at] is '·' or '•' or ' ' or '.' ? 1 : 0;
        var signs = 0;
        var digits = 0;
        while (at + signs < text.Length && (IsLetter(text[at + signs]) || char.IsAsciiDigit(text[at + signs])))
        {
            digits += char.IsAsciiDigit(text[at + signs]) ? 1 : 0;
            signs++;
        }

        var end = at + signs;
        var next = end < text.Length ? text[end] : ' ';
        if (signs == 4 && digits >= 3 && next is '警' or '学' or '挂' or '港' or '澳' or '领')
        {
            return end + 1;
        }

        // A mask, a dash or a further letter makes it something else: 闽B2-20050001 is a licence to trade.
        return signs is 5 or 6 && digits >= 3 && !char.IsAsciiLetterOrDigit(next)
            && next is not ('-' or '*' or '号' or '_') ? end : 0;
    }

    private static bool IsLetter(char c) => c is >= 'A' and <= 'Z' and not ('I' or 'O');
}
