using System.Security.Cryptography;
using System.Text.Json;
using Gongkai.Data.Audit;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Rules.Problems;

namespace Gongkai.Publishing.Items;

/// <summary>The guard over a whole batch, its rules read once. A dead link of an old page is no reason to leave the page behind.</summary>
internal sealed class ImportGuard(GuardSettings rules)
{
    internal GuardSettings Rules => rules;

    /// <summary>
    /// Changes when the guard would read otherwise, by other settings or by another program: what was read under the same mark need not
    /// be read again.
    /// </summary>
    internal string Mark { get; } = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            rules.Words,
            rules.Names,
            rules.AllowedNumbers,
            Kinds = rules.Kinds.Order().Select(kind => kind.ToString()),
            Rules = typeof(Guard).Module.ModuleVersionId,
            Documents = typeof(CleanHtml).Module.ModuleVersionId,
        },
        AuditChain.Json)));

    /// <summary>What keeps a text out; its files are read elsewhere.</summary>
    internal IReadOnlyList<string> Errors(ItemContent content, CleanedHtml body) => ErrorsOf(Guard.Read(GuardDesk.TextsOf(content, body), rules));

    internal static IReadOnlyList<string> ErrorsOf(IEnumerable<GuardFinding> findings) =>
        [.. findings.Where(finding => finding.Severity == Severity.Error && finding.Kind != GuardKind.DeadLink)
            .Select(finding => $"{finding.Place}：{finding.Says}")];
}
