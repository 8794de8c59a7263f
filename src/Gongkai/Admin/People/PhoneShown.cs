using Gongkai.Data.People;
using Gongkai.Shell;

namespace Gongkai.Admin.People;

/// <summary>A telephone number as lists show it: enough to tell two apart, not enough to ring.</summary>
internal static class PhoneShown
{
    internal static string Masked(Person person, Vault vault) => person.SealedPhone is { } kept ? Masked(vault.Open(kept)) : "";

    /// <summary><c>13800000000</c> → <c>138****0000</c>; a shorter one keeps its last two.</summary>
    internal static string Masked(string phone) => phone.Length >= 11
        ? phone[..3] + new string('*', phone.Length - 7) + phone[^4..]
        : new string('*', Math.Max(0, phone.Length - 2)) + phone[^Math.Min(2, phone.Length)..];
}
