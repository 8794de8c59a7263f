namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>Addresses that give away a private number: 12345678@qq.com, 13800000000@139.com.</summary>
/// <remarks>Public mailboxes at the same providers are common and have a name in front: they are no finding.</remarks>
internal static class PersonalEmails
{
    private static readonly string[] Providers =
        ["qq.com", "vip.qq.com", "foxmail.com", "139.com", "189.cn", "wo.cn", "163.com", "126.com", "sina.com", "sina.cn"];

    internal static void Find(FoldedText text, List<Hit> hits)
    {
        var characters = text.Characters;
        for (var at = 0; at < characters.Length; at++)
        {
            if (characters[at] != '@')
            {
                continue;
            }

            var start = at;
            while (start > 0 && IsLocal(characters[start - 1]))
            {
                start--;
            }

            var end = at + 1;
            while (end < characters.Length && (char.IsAsciiLetterOrDigit(characters[end]) || characters[end] is '.' or '-'))
            {
                end++;
            }

            if (at - start >= 5 && !characters[start..at].ContainsAnyExceptInRange('0', '9')
                && IsProvider(characters[(at + 1)..end].TrimEnd('.')))
            {
                hits.Add(new Hit(GuardKind.PersonalEmail, start, end, characters[start..end].ToString().ToLowerInvariant()));
            }
        }
    }

    private static bool IsProvider(ReadOnlySpan<char> domain)
    {
        foreach (var provider in Providers)
        {
            if (domain.Equals(provider, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+';
}
