using Gongkai.Rules.Problems;
using Gongkai.Shell.Files;

namespace Gongkai.Shell.Safety.Verification;

/// <summary>What was looked at, and what is wrong with it.</summary>
internal sealed record Verified(
    IReadOnlyList<Problem> Problems, long AuditRecords, Anchor? Head, long Anchors, long Files, long Bytes, int Publications)
{
    internal bool InOrder => Problems.All(problem => problem.Severity != Severity.Error);
}

/// <summary>
/// Holds an installation's database, files and logs against each other. It only reads, and may run beside a serving site.
/// </summary>
internal static class Verifier
{
    internal static async Task<Verified> RunAsync(SiteOptions options, CancellationToken cancel)
    {
        var findings = new Findings();
        var anchors = new AnchorLog(options.AnchorsFile).Read(); // before the snapshot: no anchor may be ahead of it
        await using var snapshot = await Snapshot.OpenAsync(options, cancel);
        await new EngineCheck(findings).RunAsync(snapshot, cancel);
        var chain = new ChainCheck(findings);
        await chain.RunAsync(snapshot.Db, anchors, cancel);
        var files = new FilesCheck(new FileStore(options), findings, options.Time);
        await files.RunAsync(snapshot.Db, cancel);
        var publications = new PublicationsCheck(files, new SearchCheck(findings), findings);
        await publications.RunAsync(snapshot.Db, cancel);
        return new Verified(findings.All(), chain.Count, chain.Head, anchors.Count, files.Count, files.Bytes, publications.Count);
    }
}
