using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Shell;

/// <summary>Seals personal data and secrets for the database. The keys lie in the data folder, not in the database.</summary>
internal sealed class Vault(IDataProtectionProvider provider)
{
    private readonly IDataProtector _protector = provider.CreateProtector("gongkai.vault.v1");

    internal string Seal(string text) => _protector.Protect(text);

    internal string Open(string sealedText) => _protector.Unprotect(sealedText);
}
