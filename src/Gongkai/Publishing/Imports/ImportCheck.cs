using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Documents.Html;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Problems;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Imports;

/// <summary>
/// Looks through an old portal from end to end: what comes in goes to the rows, everything that is there to the report. It holds some
/// hundred publications at a time, however many there are.
/// </summary>
internal sealed class ImportCheck(GongkaiDb db, Agency agency, ImportGuard guard, ImportRows? rows, ImportReport report)
{
    private const int Chunk = 200;
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly ImportTally _tally = new();

    /// <param name="source">What is looked through.</param>
    /// <param name="after">Told after each chunk how many were looked at.</param>
    internal async Task<ImportTally> RunAsync(OldSource source, Func<int, Task> after, CancellationToken cancel)
    {
        var chunk = new List<OldLook>(Chunk);
        await foreach (var look in source.LooksAsync(cancel))
        {
            chunk.Add(look);
            if (chunk.Count == Chunk)
            {
                await WriteAsync(chunk, cancel);
                await after(_tally.Total);
                chunk.Clear();
            }
        }

        await WriteAsync(chunk, cancel);
        await after(_tally.Total);
        return _tally;
    }

    private async Task WriteAsync(List<OldLook> chunk, CancellationToken cancel)
    {
        string[] keys = [.. chunk.Select(look => look.Publication?.Key).OfType<string>()];
        var known = await Importer.KnownAsync(db, agency.Id, keys, cancel);
        foreach (var look in chunk)
        {
            var final = look.Publication is null ? Beside(look) : Decide(look, look.Publication, known);
            _used.UnionWith(final.Publication is null ? [] : final.Files);
            _tally.Add(final);
            report.Add(final);
            if (final.Publication is { } publication)
            {
                rows?.Add(publication);
            }
        }
    }

    /// <summary>Files are told after all pages: one comes in only with a page that does.</summary>
    private OldLook Beside(OldLook look) => look.Outcome == OldOutcome.TakenFile && !_used.Contains(look.Place)
        ? look.Left(OldOutcome.UnusedFile, "用到它的网页没有迁入。") : look;

    private OldLook Decide(OldLook look, OldPublication publication, Dictionary<string, (long Id, long? BatchId)> known)
    {
        if (look.Body!.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } fault)
        {
            return look.Left(OldOutcome.Unreadable, fault.Says);
        }

        var print = OldContents.Fingerprint(publication.Content, publication.BodyText!, publication.PublishedAt);
        var (freshKey, freshText) = (_keys.Add(publication.Key), _places.TryAdd(print, look.Place));
        if (known.ContainsKey(publication.Key))
        {
            return look.Left(OldOutcome.Known, "此前已经迁移。");
        }

        if (!freshKey || !freshText)
        {
            return look.Left(OldOutcome.Duplicate, _places[print] == look.Place ? "原地址与前面的重复。" : $"与“{_places[print]}”重复。");
        }

        string[] errors = [.. guard.Errors(publication.Content, look.Body), .. look.FileErrors];
        return errors.Length > 0 ? look.Left(OldOutcome.Guarded, string.Join("；", errors.Distinct())) : look;
    }
}
