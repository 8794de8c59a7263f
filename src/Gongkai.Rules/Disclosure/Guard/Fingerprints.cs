using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>The identity of what was found, without its place.</summary>
internal static class Fingerprints
{
    private const int Bytes = 16;

    internal static string Of(GuardKind kind, string content, ReadOnlySpan<byte> key)
    {
        var bytes = Encoding.UTF8.GetBytes($"{kind}\n{content}");
        var hash = key.IsEmpty ? SHA256.HashData(bytes) : HMACSHA256.HashData(key, bytes);
        return Convert.ToHexStringLower(hash.AsSpan(0, Bytes));
    }
}
