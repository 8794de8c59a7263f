using System.Text.RegularExpressions;

namespace Gongkai.Publishing.Items;

/// <summary>The files a cleaned body shows: addresses under /files/ carry the hash.</summary>
internal static partial class PictureAddresses
{
    internal static IEnumerable<string> In(string bodyHtml) => Address().Matches(bodyHtml).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex("/files/([0-9a-f]{64})/", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
