using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gongkai.Data.Audit;
using Gongkai.Shell;

namespace Gongkai.Data.Casework;

/// <summary>
/// Seals who applies and who is consulted, and makes what may be compared without opening: keyed hashes of applicant and name, and of the
/// query code. The keys lie in the data folder; the database alone tells nothing.
/// </summary>
internal sealed class CaseSecrets(Vault vault)
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int CodeLength = 12;
    private const int CheckLength = 2;
    private readonly Lazy<byte[]> _key = new(() => vault.Key("casework"));

    internal string Seal<T>(T details) => vault.Seal(JsonSerializer.Serialize(details, AuditChain.Json));

    internal ApplicantDetails Applicant(Application application) => application.AnonymisedAt is not null
        ? ApplicantDetails.Anonymous
        : Open<ApplicantDetails>(application.SealedApplicant);

    internal PartyDetails Party(Consultation consultation) =>
        consultation.SealedParty.Length == 0 ? new PartyDetails { Name = "（已匿名）" } : Open<PartyDetails>(consultation.SealedParty);

    /// <summary>The same for the same person: by name and identity number, by name and contact where no number was given.</summary>
    internal string ApplicantKey(ApplicantDetails details)
    {
        var second = details.IdentityNumber.Length > 0 ? details.IdentityNumber : details.Phone + details.Email + details.Address;
        return Hash("applicant", Plain(details.Name) + "\n" + Plain(second));
    }

    internal string NameKey(string name) => Hash("name", Plain(name));

    /// <summary>
    /// The code with which the applicant follows the case: twelve characters of which nobody guesses one, and two that tell a slip of the
    /// pen. It comes from the key of the form, so that a form sent twice gets the same one; only its hash is kept.
    /// </summary>
    internal string QueryCode(string intakeKey)
    {
        var bytes = HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes("code\n" + intakeKey));
        var code = string.Concat(bytes.Take(CodeLength).Select(value => Alphabet[value % Alphabet.Length]));
        return code + Check(code);
    }

    internal string QueryCodeHash(string code) => Hash("query", Normal(code));

    /// <summary>Whether it can be a code at all, without asking the database.</summary>
    internal static bool WellFormed(string code)
    {
        var text = Normal(code);
        return text.Length == CodeLength + CheckLength && text.All(Alphabet.Contains) && Check(text[..CodeLength]) == text[CodeLength..];
    }

    /// <summary>As it is printed: groups of four and the check digits.</summary>
    internal static string Printed(string code) => $"{code[..4]}-{code[4..8]}-{code[8..12]}-{code[12..]}";

    private static string Normal(string code) => new([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);

    /// <summary>Two digits to the base of the alphabet, each place with its own weight: one wrong or two swapped characters show.</summary>
    private static string Check(string code)
    {
        var (sum, weighted) = (0, 0);
        for (var at = 0; at < code.Length; at++)
        {
            var value = Alphabet.IndexOf(code[at], StringComparison.Ordinal);
            sum += value;
            weighted += (at + 1) * value;
        }

        return $"{Alphabet[sum % Alphabet.Length]}{Alphabet[weighted % Alphabet.Length]}";
    }

    private static string Plain(string text) =>
        new([.. text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(char.IsLetterOrDigit)]);

    private T Open<T>(string sealedText) =>
        JsonSerializer.Deserialize<T>(vault.Open(sealedText), AuditChain.Json) ?? throw new InvalidOperationException("Sealed details are empty.");

    private string Hash(string purpose, string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"{purpose}\n{text}")));
}
