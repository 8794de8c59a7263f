using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Gongkai.Shell;

/// <summary>Seals personal data and secrets for the database. The keys lie in the data folder, not in the database.</summary>
internal sealed class Vault(IDataProtectionProvider provider, SiteOptions options)
{
    private readonly IDataProtector _protector = provider.CreateProtector("gongkai.vault.v1");

    internal string Seal(string text) => _protector.Protect(text);

    internal byte[] Seal(byte[] content) => _protector.Protect(content);

    internal byte[] Open(byte[] content) => _protector.Unprotect(content);

    internal string Open(string sealedText) => _protector.Unprotect(sealedText);

    /// <summary>A key of the installation, made at its first use: for hashes that nobody outside may try values against.</summary>
    internal byte[] Key(string name)
    {
        Directory.CreateDirectory(options.KeysFolder);
        var file = Path.Combine(options.KeysFolder, $"{name}.key");
        if (!File.Exists(file))
        {
            var fresh = $"{file}.{Guid.NewGuid():N}";
            File.WriteAllBytes(fresh, RandomNumberGenerator.GetBytes(32));
            try
            {
                File.Move(fresh, file);
            }
            catch (IOException)
            {
                File.Delete(fresh); // another thread was first
            }
        }

        return File.ReadAllBytes(file);
    }
}
