namespace Gongkai.Rules.Reports.Checks;

/// <summary>The amount of 信息处理费 a text says was charged.</summary>
internal static class Fee
{
    /// <summary>In 元; null when the text tells of none, or of more than one kind of amount.</summary>
    internal static decimal? Charged(string text)
    {
        var clean = Prose.Clean(text);
        for (var at = clean.IndexOf("处理费", StringComparison.Ordinal); at >= 0; at = clean.IndexOf("处理费", at + 1,
            StringComparison.Ordinal))
        {
            for (var i = at; i < clean.Length && clean[i] is not ('。' or '\n'); i++)
            {
                if (char.IsAsciiDigit(clean[i]) && !char.IsAsciiDigit(clean[i - 1]))
                {
                    var mention = Mention.At(clean, i);
                    if (mention.Money && mention.Value > 0)
                    {
                        return mention.Yuan;
                    }

                    i = mention.End - 1;
                }
            }
        }

        return null;
    }
}
