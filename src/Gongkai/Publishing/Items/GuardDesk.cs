using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Documents.Inspection;
using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Items;

/// <summary>Reads an item with everything that would go out with it, before each step; findings are settled or accepted with a reason.</summary>
internal sealed class GuardDesk(GongkaiDb db, OrganSettings settings, FileStore files, DeadLinks links, ItemDesk desk,
    TimeProvider time, Vault vault)
{
    /// <summary>
    /// Reads the present content unless that has been done with the word lists in force now, and records what is open. Before each step:
    /// content that did not change is read again when the lists did.
    /// </summary>
    internal async Task<IReadOnlyList<Problem>> RunAsync(OpenItem open, CancellationToken cancel)
    {
        if (open.State.GuardHasRun)
        {
            return [];
        }

        var item = open.Item;
        var rules = await settings.GuardRulesAsync(item.AgencyId, cancel); // before the lists: what changes in between is read again
        var found = await ReadAsync(item.AgencyId, item.Content, cancel);
        var rows = await db.GuardFindings.Where(row => row.ItemId == item.Id).ToListAsync(cancel);
        db.GuardFindings.RemoveRange(rows.Where(row =>
            row.AcceptedReason is null && found.All(finding => finding.Fingerprint != row.Fingerprint)));
        foreach (var finding in found.DistinctBy(finding => finding.Fingerprint))
        {
            if (rows.Find(row => row.Fingerprint == finding.Fingerprint) is { } known)
            {
                (known.ContentHash, known.Place) = (item.ContentHash, finding.Place);
            }
            else
            {
                db.GuardFindings.Add(RowOf(item, finding));
            }
        }

        var accepted = rows.Where(row => row.AcceptedReason is not null).Select(row => row.Fingerprint).ToHashSet();
        string[] stillOpen = [.. found.Select(finding => finding.Fingerprint).Distinct()
            .Where(print => !accepted.Contains(print))];
        return await desk.RecordAsync(open, open.State.RunGuard(open.By, item.ContentHash, stillOpen, rules), cancel);
    }

    /// <summary>Takes responsibility for a finding, with a reason.</summary>
    internal async Task<IReadOnlyList<Problem>> AcceptAsync(OpenItem open, string fingerprint, string reason,
        CancellationToken cancel)
    {
        var act = open.State.AcceptFinding(open.By, open.Seen, fingerprint, reason);
        if (act.Ok(out _) && await db.GuardFindings.SingleOrDefaultAsync(
            row => row.ItemId == open.Item.Id && row.Fingerprint == fingerprint, cancel) is { } known)
        {
            (known.AcceptedReason, known.AcceptedById, known.AcceptedAt) = (reason, open.By.PersonId, time.GetUtcNow()
                .UtcDateTime);
        }

        return await desk.RecordAsync(open, act, cancel);
    }

    internal async Task<IReadOnlyList<GuardFinding>> ReadAsync(long agencyId, ItemContent content, CancellationToken cancel)
    {
        var rules = await RulesAsync(agencyId, cancel);
        var body = CleanHtml.Of(content.BodyHtml);
        var (texts, found) = await ReadFilesAsync(content, cancel);
        return [.. found, .. await links.FindAsync(body, cancel), .. Guard.Read(TextsOf(content, body).Concat(texts), rules)];
    }

    internal async Task<GuardSettings> RulesAsync(long agencyId, CancellationToken cancel) =>
        await settings.GuardAsync(agencyId, cancel) with { FingerprintKey = vault.Key("guard") };

    internal static IEnumerable<GuardText> TextsOf(ItemContent content, CleanedHtml body) =>
    [
        new("标题", content.Title), new("内容概述", content.Summary), new("关键词", content.Keywords), new("来源", content.Source),
        .. body.GuardTexts(),
    ];

    /// <summary>What the files of an item say, and what was found in them beside their texts.</summary>
    internal async Task<(List<GuardText> Texts, List<GuardFinding> Findings)> ReadFilesAsync(ItemContent content, CancellationToken cancel)
    {
        var (texts, findings) = (new List<GuardText>(), new List<GuardFinding>());
        foreach (var (hash, name) in FilesOf(content))
        {
            var inspected = AttachmentInspector.Read(await ReadFileAsync(hash, cancel), name);
            texts.AddRange(inspected.Texts);
            findings.AddRange(inspected.Findings);
        }

        return (texts, findings);
    }

    private static IEnumerable<(string Hash, string Name)> FilesOf(ItemContent content) => content.Files
        .Select(file => (file.Hash, file.Name))
        .Concat(PictureAddresses.In(content.BodyHtml).Where(hash => content.Files.All(file => file.Hash != hash))
            .Select(hash => (hash, "正文图片")));

    private async Task<byte[]> ReadFileAsync(string hash, CancellationToken cancel)
    {
        await using var file = files.Open(hash);
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancel);
        return memory.ToArray();
    }

    private static GuardFindingRow RowOf(InformationItem item, GuardFinding finding) => new()
    {
        ItemId = item.Id,
        ContentHash = item.ContentHash,
        Fingerprint = finding.Fingerprint,
        Kind = finding.Kind.ToString(),
        Severity = finding.Severity.ToString(),
        Place = finding.Place,
        Excerpt = finding.Excerpt,
        Says = finding.Says,
        Remedy = finding.Remedy,
    };
}
