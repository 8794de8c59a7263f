using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Audit;
using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Letters;
using Gongkai.Rules.Outcomes;
using Microsoft.EntityFrameworkCore;
using Letter = Gongkai.Data.Casework.Letter;

namespace Gongkai.Shell.Letters;

/// <summary>A case as its letters show it: the one place where stored rows become <see cref="LetterFacts"/>.</summary>
internal sealed class CaseLetters(GongkaiDb db, LetterBook book, CaseSecrets secrets, CaseFiles files, CaseLedger ledger)
{
    /// <summary>The kind of a stored letter: by its outcome where it ends the case, else the first form of its document.</summary>
    internal static LetterKind KindOf(Letter letter) => letter.Outcome is { } outcome ? LetterKinds.For(outcome)
        : LetterKinds.Find(letter.Kind) ?? LetterKinds.All.First(kind => kind.Code == letter.Kind);

    /// <summary>What the officer wrote, by field of the template or by the name the drafting act gave it.</summary>
    internal static Dictionary<string, string> FieldsOf(Letter letter) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(letter.Fields, AuditChain.Json) ?? [];

    internal async Task<LetterFacts> FactsAsync(Application application, Letter letter, DateOnly day, CancellationToken cancel)
    {
        var kind = KindOf(letter);
        var agency = await db.Agencies.AsNoTracking().SingleAsync(row => row.Id == application.AgencyId, cancel);
        var file = await CaseFile.ReadAsync(db, ledger, application, cancel);
        var settings = await book.SettingsAsync(agency, cancel);
        return new LetterFacts
        {
            Organ = settings.Organ(agency),
            Applicant = ApplicantOf(application, kind.IsForm),
            Addressee = AddresseeOf(letter, kind, file),
            Case = CaseOf(application, kind, file),
            Grounds = [.. letter.Grounds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<OutcomeCode>)],
            Number = NumberOf(letter),
            Date = letter.DocumentDate ?? day,
            ServedOnline = application.Way is ObtainingWay.Online or ObtainingWay.Email,
            Attachments = letter.Outcome is OutcomeCode.P2 or OutcomeCode.P3 ? await ProvidedAsync(application.Id, cancel) : [],
            Written = await WrittenAsync(application, letter, file, cancel),
        };
    }

    private async Task<Dictionary<string, string>> WrittenAsync(
        Application application, Letter letter, CaseFile file, CancellationToken cancel)
    {
        var own = FieldsOf(letter);
        var written = LetterPrefill.Of(application, letter, file, own);
        await EarlierAsync(application, own.GetValueOrDefault("earlierNumber", ""), written, cancel);
        foreach (var (name, text) in own.Where(pair => LetterFields.Find(pair.Key) is not null))
        {
            written[name] = text; // what the officer wrote last holds, an emptied field too
        }

        return written;
    }

    /// <summary>For X2: number and date of the first reply.</summary>
    private async Task EarlierAsync(Application application, string number, Dictionary<string, string> written, CancellationToken cancel)
    {
        var first = number.Length == 0 ? null : await db.Letters.AsNoTracking()
            .Where(row => row.Outcome != null && row.DocumentNumber != null && db.Applications.Any(earlier =>
                earlier.Id == row.ApplicationId && earlier.AgencyId == application.AgencyId && earlier.Number == number
                && earlier.ApplicantKey == application.ApplicantKey))
            .OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancel);
        if (first is { DocumentNumber: { } text, DocumentDate: { } day })
        {
            (written["首次答复文号"], written["首次答复日期"]) = (text, LetterPrefill.Day(day));
        }
    }

    private LetterParty ApplicantOf(Application application, bool withIdentity)
    {
        var known = secrets.Applicant(application);
        return new LetterParty(known.Name, application.ApplicantClass is null or ApplicantClass.NaturalPerson)
        {
            Identity = withIdentity ? $"{known.IdentityKind} {known.IdentityNumber}" : null,
            Address = known.Address.Length > 0 ? known.Address : known.Email,
            Phone = known.Phone,
            Agent = known.AgentName,
        };
    }

    /// <summary>An organisation is told from a person by its contact person: no more is known of a third party.</summary>
    private LetterParty? AddresseeOf(Letter letter, LetterKind kind, CaseFile file)
    {
        if (kind.Recipient == LetterRecipient.Internal)
        {
            return file.Section is { } section ? new LetterParty(section, false) : null;
        }

        return file.Consultations.FirstOrDefault(row => row.Id == letter.ConsultationId) is not { } asked ? null
            : secrets.Party(asked) is var party
                ? new LetterParty(party.Name, asked.Kind == ConsultationKind.ThirdParty && party.ContactPerson.Length == 0) : null;
    }

    private LetterCase CaseOf(Application application, LetterKind kind, CaseFile file) => new()
    {
        Number = application.Number,
        Channel = application.Channel,
        Class = application.ApplicantClass,
        SubmittedOn = application.SubmittedOn,
        ArrivedOn = application.ArrivedOn,
        ConfirmedOn = application.ConfirmedOn,
        ReceivedOn = application.ReceivedOn,
        DueOn = application.DueOn,
        Wanted = application.Description,
        Way = LetterPrefill.Of(application.Way),
        Carrier = LetterPrefill.Of(application.Form),
        Help = kind.IsForm ? secrets.Applicant(application).Help : null,
        QueryCode = kind.Code == "D03" ? CaseSecrets.Printed(secrets.QueryCode(application.IntakeKey)) : null,
        CorrectionOn = file.Last<CorrectionRequested>()?.On,
        CorrectedOn = file.Last<CorrectionReceived>()?.On,
        ConsultedOn = file.Consultations.Count > 0 ? file.Consultations.Min(row => row.SentOn) : null,
        ExtendedTo = file.Last<Extended>() is null ? null : application.DueOn,
    };

    private async Task<IReadOnlyList<string>> ProvidedAsync(long id, CancellationToken cancel) =>
        [.. (await db.ApplicationFiles.AsNoTracking().Where(row => row.ApplicationId == id && row.Kind == CaseFileKind.Provided)
            .OrderBy(row => row.Id).ToListAsync(cancel)).Select(row => Path.GetFileNameWithoutExtension(files.NameOf(row)))];

    private static DocumentNumber? NumberOf(Letter letter) =>
        letter.DocumentNumber is { } text && DocumentNumber.Parse(text).Ok(out var number) ? number : null;
}
