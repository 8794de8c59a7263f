using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Documents;
using Gongkai.Rules.Letters;
using Gongkai.Rules.Problems;
using Microsoft.EntityFrameworkCore;
using Composed = Gongkai.Rules.Letters.Letter;
using Letter = Gongkai.Data.Casework.Letter;

namespace Gongkai.Shell.Letters;

/// <summary>
/// The paper of a letter: as a draft to look at, and as the signed file. Number, day, file and row come in the one transaction of the
/// signature: no letter without its record, no record without its letter. Who may do it is for the caller to ask.
/// </summary>
internal sealed class LetterPapers(GongkaiDb db, LetterBook book, CaseLetters cases, CaseFiles files)
{
    internal const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The letter as it would be signed on this day, with what is still missing.</summary>
    /// <param name="application">The case.</param>
    /// <param name="letter">Its letter, in any state.</param>
    /// <param name="day">Today; a signed letter shows its own date.</param>
    /// <param name="mask">Shows the applicant's name no further than its first character.</param>
    /// <param name="cancel">Stops reading.</param>
    internal async Task<LetterDraft> PreviewAsync(
        Application application, Letter letter, DateOnly day, bool mask, CancellationToken cancel)
    {
        var facts = await cases.FactsAsync(application, letter, day, cancel);
        if (mask && facts.Applicant is { } applicant)
        {
            var shown = applicant.Name[..Math.Min(1, applicant.Name.Length)] + "**";
            facts = facts with { Applicant = new LetterParty(shown, applicant.IsPerson) };
        }

        return Composed.Preview(await TemplateAsync(application, letter, facts.Date ?? day, cancel), facts);
    }

    /// <summary>The fields the officer fills in for this letter, as far as they are known.</summary>
    internal async Task<IReadOnlyList<(LetterField Field, string Text)>> FieldsAsync(
        Application application, Letter letter, DateOnly day, CancellationToken cancel)
    {
        var facts = await cases.FactsAsync(application, letter, day, cancel);
        return [.. (await TemplateAsync(application, letter, day, cancel)).Fields
            .Where(field => field.Form != LetterFieldForm.FromCase)
            .Select(field => (field, facts.Written.GetValueOrDefault(field.Name, "")))];
    }

    /// <summary>Gives the letter number, day, text version and file. Inside the transaction of the signature.</summary>
    /// <param name="application">The case; its row is tracked.</param>
    /// <param name="letter">The letter, tracked, without number.</param>
    /// <param name="today">成文日期.</param>
    /// <param name="person">Who signs.</param>
    /// <param name="cancel">Stops before the end; the caller's transaction then takes everything back.</param>
    /// <returns>What keeps it from being signed; empty when it is. After a refusal the transaction must not be committed.</returns>
    internal async Task<IReadOnlyList<Problem>> SignAsync(
        Application application, Letter letter, DateOnly today, long person, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null || letter.DocumentDate is not null)
        {
            throw new InvalidOperationException("A letter is signed once, in a transaction.");
        }

        var kind = CaseLetters.KindOf(letter);
        if (kind.IsNumbered)
        {
            var agency = await db.Agencies.AsNoTracking().SingleAsync(row => row.Id == application.AgencyId, cancel);
            letter.DocumentNumber = await NumberAsync(db, agency, await book.SettingsAsync(agency, cancel), today, cancel);
        }

        letter.DocumentDate = today;
        var template = await TemplateAsync(application, letter, today, cancel);
        var composed = Composed.Compose(template, await cases.FactsAsync(application, letter, today, cancel));
        if (!composed.Ok(out var paper))
        {
            (letter.DocumentNumber, letter.DocumentDate) = (null, null);
            return composed.Problems;
        }

        letter.TemplateVersion = template.Version;
        var file = await files.KeepAsync(
            new CasePaper(application.Id, CaseFileKind.Letter, $"{paper.Title}{letter.DocumentNumber}.docx", Docx, Written(paper), person),
            cancel);
        db.Record("application.letter", $"application:{application.Id}", application.AgencyId, letter.DocumentNumber ?? kind.Name);
        await db.SaveChangesAsync(cancel);
        letter.FileId = file.Id;
        return [];
    }

    /// <summary>The Word file: the signed one as it was kept, of a draft as it stands.</summary>
    internal async Task<byte[]> DocxAsync(Application application, Letter letter, DateOnly day, bool mask, CancellationToken cancel) =>
        letter.FileId is { } id
            ? await files.ReadAsync(await db.ApplicationFiles.AsNoTracking().SingleAsync(file => file.Id == id, cancel), cancel)
            : Written((await PreviewAsync(application, letter, day, mask, cancel)).Letter);

    private static byte[] Written(Composed letter)
    {
        using var stream = new MemoryStream();
        LetterFile.WriteDocx(letter, stream);
        return stream.ToArray();
    }

    private Task<LetterTemplate> TemplateAsync(Application application, Letter letter, DateOnly day, CancellationToken cancel) =>
        book.TemplateAsync(application.AgencyId, CaseLetters.KindOf(letter), day, cancel);

    /// <summary>The next number of the organ's series for a year; a transaction that fails takes it back.</summary>
    internal static async Task<string> NumberAsync(GongkaiDb db, Agency agency, LetterSettings settings, DateOnly day, CancellationToken cancel)
    {
        var series = $"letter:{agency.Id}:{day.Year}";
        var next = await db.Database.SqlQuery<int>(
            $"INSERT INTO serials (series, last) VALUES ({series}, 1) ON CONFLICT (series) DO UPDATE SET last = serials.last + 1 RETURNING last")
            .ToListAsync(cancel);
        return LetterNumbers.Next(settings.WordFor(agency), day, next.Single() - 1).Text;
    }
}
