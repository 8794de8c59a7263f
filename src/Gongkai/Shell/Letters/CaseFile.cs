using Gongkai.Data;
using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Letters;

/// <summary>What lies in the file of a case, as far as letters tell of it.</summary>
internal sealed record CaseFile(
    ApplicationRecord Record, IReadOnlyList<Letter> Letters, IReadOnlyList<SearchRecord> Searches,
    IReadOnlyList<Consultation> Consultations, CoHandling? CoHandling, string? Section)
{
    internal static async Task<CaseFile> ReadAsync(GongkaiDb db, CaseLedger ledger, Application application, CancellationToken cancel)
    {
        var id = application.Id;
        var asked = await db.CoHandlings.AsNoTracking().Where(row => row.ApplicationId == id).OrderByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancel);
        return new CaseFile(
            await ledger.RecordAsync(application, cancel),
            await db.Letters.AsNoTracking().Where(row => row.ApplicationId == id).OrderBy(row => row.Id).ToListAsync(cancel),
            await db.SearchRecords.AsNoTracking().Where(row => row.ApplicationId == id).OrderBy(row => row.Id).ToListAsync(cancel),
            await db.Consultations.AsNoTracking().Where(row => row.ApplicationId == id).OrderBy(row => row.Id).ToListAsync(cancel),
            asked,
            asked is null ? null
                : await db.Sections.Where(section => section.Id == asked.SectionId).Select(section => section.Name).SingleAsync(cancel));
    }

    internal T? Last<T>()
        where T : ApplicationEvent => Record.Events.OfType<T>().LastOrDefault();

    /// <summary>The last letter of a document that was signed.</summary>
    internal Letter? Signed(string code) =>
        Letters.LastOrDefault(letter => letter.Kind.StartsWith(code, StringComparison.Ordinal) && letter.DocumentNumber is not null);
}
