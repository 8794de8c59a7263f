using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gongkai.Data.Audit;

/// <summary>The chain of hashes that makes the log tell when a record was changed, removed or slipped in.</summary>
internal static class AuditChain
{
    internal const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";

    internal static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Every field with its length before it, so that no two records write the same bytes.</summary>
    internal static string HashOf(AuditRecord record)
    {
        string[] fields =
        [
            record.Sequence.ToString(), record.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff"), record.PersonId?.ToString() ?? "", record.Actor,
            record.Address, record.Action, record.Subject, record.AgencyId?.ToString() ?? "", record.Changes, record.PreviousHash,
        ];
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            text.Append(field.Length).Append(':').Append(field);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
