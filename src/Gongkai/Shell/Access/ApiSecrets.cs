using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Shell.Access;

/// <summary>
/// The keys of programs: <c>gk_</c>, 256 random bits, and six digits that tell a typing error from a wrong key without asking the
/// database. Only the hash is kept.
/// </summary>
internal static class ApiSecrets
{
    internal const string Prefix = "gk_";
    private const int Bytes = 32;
    private const int CheckLength = 6;
    private const int Length = 3 + 43 + CheckLength;
    private const int HintLength = 9;

    internal static string New()
    {
        var body = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        return body + CheckOf(body);
    }

    internal static bool WellFormed(string secret) =>
        secret.Length == Length && secret.StartsWith(Prefix, StringComparison.Ordinal)
        && CheckOf(secret[..^CheckLength]) == secret[^CheckLength..];

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    internal static string HintOf(string secret) => secret[..HintLength];

    internal static bool Same(string oneHash, string otherHash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(oneHash), Encoding.ASCII.GetBytes(otherHash));

    private static string CheckOf(string body) => HashOf(body)[..CheckLength];
}
