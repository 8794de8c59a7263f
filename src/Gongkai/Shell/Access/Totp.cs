using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Gongkai.Shell.Access;

/// <summary>Time-based one-time passwords (RFC 6238): six digits, steps of thirty seconds, SHA-1, as every authenticator knows them.</summary>
internal static class Totp
{
    internal const int SecretLength = 20;
    private const int StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    internal static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretLength);

    internal static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    internal static string CodeAt(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 says SHA-1, and authenticators ignore the wish for another; as an HMAC it stands.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var at = hash[^1] & 0x0f;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[at..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6");
    }

    /// <summary>
    /// The step a code belongs to: the present one, the one before or the one after, for clocks that differ. Never one at or before
    /// <paramref name="last"/>: a code serves once.
    /// </summary>
    internal static long? StepOf(ReadOnlySpan<byte> secret, string code, DateTimeOffset now, long last)
    {
        var given = Encoding.ASCII.GetBytes(code.Replace(" ", "", StringComparison.Ordinal));
        long? found = null;
        foreach (var step in new[] { StepAt(now) - 1, StepAt(now), StepAt(now) + 1 })
        {
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(CodeAt(secret, step))) && step > last)
            {
                found ??= step;
            }
        }

        return found;
    }

    /// <summary>The address an authenticator reads from the picture.</summary>
    internal static string AddressOf(ReadOnlySpan<byte> secret, string issuer, string userName) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(userName)}?secret={Text(secret)}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>The secret as base 32 (RFC 4648, without padding), to type where no picture can be taken.</summary>
    internal static string Text(ReadOnlySpan<byte> secret)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);
        foreach (var octet in secret)
        {
            buffer = ((buffer << 8) | octet) & 0xffff;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Base32[(buffer >> bits) & 31]);
            }
        }

        return bits == 0 ? text.ToString() : text.Append(Base32[(buffer << (5 - bits)) & 31]).ToString();
    }
}
