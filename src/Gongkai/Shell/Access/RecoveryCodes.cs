using System.Security.Cryptography;
using Gongkai.Data.People;

namespace Gongkai.Shell.Access;

/// <summary>Codes for the day the telephone is lost: ten, each serves once, only their hashes are kept.</summary>
internal static class RecoveryCodes
{
    internal const int Count = 10;

    /// <summary>New codes in the place of the old ones, in the next save; shown this one time. Fifty bits each.</summary>
    internal static IReadOnlyList<string> Renew(Person person)
    {
        string[] codes = [.. Enumerable.Range(0, Count).Select(_ => NewCode())];
        person.RecoveryCodes = string.Join('\n', codes.Select(code => OneTimeCodes.HashOf(Plain(code))));
        return codes;
    }

    /// <summary>Takes a code, in the next save. False when it is not one of those left.</summary>
    internal static bool Use(Person person, string code)
    {
        var hash = OneTimeCodes.HashOf(Plain(code));
        var left = person.RecoveryCodes.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!left.Remove(hash))
        {
            return false;
        }

        person.RecoveryCodes = string.Join('\n', left);
        return true;
    }

    internal static int Left(Person person) => person.RecoveryCodes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private static string NewCode()
    {
        var code = RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 10);
        return $"{code[..5]}-{code[5..]}";
    }

    private static string Plain(string code) =>
        code.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
