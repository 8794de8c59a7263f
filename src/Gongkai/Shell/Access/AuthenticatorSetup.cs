using System.Security.Cryptography;
using Gongkai.Data.People;
using Microsoft.AspNetCore.DataProtection;
using QRCoder;

namespace Gongkai.Shell.Access;

/// <summary>
/// A secret on its way into an authenticator: until a code proves that it arrived, it is nowhere but in the person's own form, sealed
/// for them alone.
/// </summary>
internal sealed class AuthenticatorSetup(IDataProtectionProvider provider)
{
    internal string NewSealed(Person person) => ProtectorOf(person).Protect(Convert.ToBase64String(Totp.NewSecret()));

    /// <summary>Null when it was not made here for this person as they are now.</summary>
    internal byte[]? Open(Person person, string sealedSecret)
    {
        try
        {
            return Convert.FromBase64String(ProtectorOf(person).Unprotect(sealedSecret));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The picture an authenticator scans, as an address the browser shows without asking anybody.</summary>
    internal static string Picture(byte[] secret, string issuer, string userName)
    {
        using var data = QRCodeGenerator.GenerateQrCode(Totp.AddressOf(secret, issuer, userName), QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return "data:image/png;base64," + Convert.ToBase64String(code.GetGraphic(5));
    }

    private IDataProtector ProtectorOf(Person person) =>
        provider.CreateProtector("gongkai.authenticator-setup.v1", person.Id.ToString(), person.SecurityStamp);
}
