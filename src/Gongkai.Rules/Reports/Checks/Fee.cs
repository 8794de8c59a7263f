namespace Gongkai.Rules.Reports.Checks;

/// <summary>The amount of 信息处理费 a text says was charged.</summary>
internal static class Fee
{
    /// <summary>In 元; null when the text tells of none, or of more than one kind of amount.</summary>
    internal static decimal? Charged(string text)
    {
        var clean = Prose.Clean(text);
        var at = clean.IndexOf("处理费", StringComparison.Ordinal);
        while (at >= 0)
        {
            if (InSentence(clean, at, out var end) is { } yuan)
            {
                return yuan;
            }

            at = clean.IndexOf("处理费", end, StringComparison.Ordinal); // what stands between has been looked at
        }

        return null;
    }

    /// <summary>The first amount from a place to the end of its sentence.</summary>
    private static decimal? InSentence(string clean, int at, out int end)
    {
        for (end = at; end < clean.Length && clean[end] is not ('。' or '\n'); end++)
        {
            if (char.IsAsciiDigit(clean[end]) && !char.IsAsciiDigit(clean[end - 1]))
            {
                var mention = Mention.At(clean, end);
                if (mention.Money && mention.Value > 0)
                {
                    return mention.Yuan;
                }

                end = mention.End - 1;
            }
        }

        return null;
    }
}
