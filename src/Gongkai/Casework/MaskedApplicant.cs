using Gongkai.Data.Casework;

namespace Gongkai.Casework;

/// <summary>An applicant as pages show him unasked: enough to tell two apart, not enough to find one.</summary>
internal static class MaskedApplicant
{
    internal static ApplicantDetails Of(ApplicantDetails details) => details with
    {
        Name = Name(details.Name),
        IdentityNumber = Middle(details.IdentityNumber, 3, 2),
        Representative = Name(details.Representative),
        ContactPerson = Name(details.ContactPerson),
        Phone = Middle(details.Phone, 3, 4),
        Email = Email(details.Email),
        Fax = Middle(details.Fax, 3, 2),
        Address = Middle(details.Address, 3, 0),
        AgentName = Name(details.AgentName),
        AgentIdentityNumber = Middle(details.AgentIdentityNumber, 3, 2),
        AgentContact = Middle(details.AgentContact, 3, 2),
    };

    /// <summary>示例人 → 示**; an organisation's name is no personal data and is masked in its middle only.</summary>
    internal static string Name(string name) => name.Length <= 4 ? Middle(name, 1, 0) : Middle(name, 2, 2);

    private static string Email(string address) =>
        address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? Middle(address[..at], 1, 0) + address[at..] : Middle(address, 1, 0);

    private static string Middle(string text, int first, int last) => text.Length <= first + last
        ? new string('*', text.Length)
        : text[..first] + new string('*', Math.Min(text.Length - first - last, 8)) + text[^last..];
}
