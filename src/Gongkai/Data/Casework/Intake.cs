using System.Security.Cryptography;
using System.Text;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Data.Casework;

/// <summary>
/// Takes an application into the register: number, facts, cached clock and audit record in one transaction. Whether somebody may hand one
/// in for this organ is for the caller to ask; a form sent twice makes one application.
/// </summary>
internal sealed class Intake(GongkaiDb db, CaseSecrets secrets, WorkCalendar calendar, TimeProvider time)
{
    internal const int LongestTitle = 200;
    internal const int LongestDescription = 4000;
    private const int LongestKey = 64;

    internal static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    internal async Task<Checked<Received>> ReceiveAsync(IntakeForm form, CancellationToken cancel)
    {
        if (form.Key.Length is 0 or > LongestKey)
        {
            throw new ArgumentException("A form needs a key.", nameof(form));
        }

        if (await KnownAsync(form, cancel) is { } known)
        {
            return known;
        }

        var today = BeijingDate.Today(time);
        var days = form.Days.Events(today);
        if (Problems(form, days) is { Count: > 0 } problems)
        {
            return new Checked<Received>(problems);
        }

        days.Ok(out var events);
        try
        {
            return await AddAsync(form, events!, today, cancel);
        }
        catch (DbUpdateException)
        {
            // The same form came twice at once: the other one is in.
            db.ChangeTracker.Clear();
            db.Forget();
            return await KnownAsync(form, cancel) ?? throw new InvalidOperationException("An application could not be registered.");
        }
    }

    /// <summary>What cannot be registered at all. What art. 29 wants besides is a matter of correction, not of refusal.</summary>
    private static List<Problem> Problems(IntakeForm form, Checked<IReadOnlyList<ApplicationEvent>> days)
    {
        List<Problem> problems = [.. days.Problems];
        if (form.Description.Trim().Length == 0)
        {
            problems.Add(new Problem("intake.no-description", Severity.Error, "没有填写申请公开的内容。", "请填写所需政府信息的名称、文号或者特征描述。",
                "条例第二十九条第二款第二项")
            { Field = nameof(form.Description) });
        }
        else if (form.Description.Length > LongestDescription || form.Title.Length > LongestTitle)
        {
            problems.Add(new Problem("intake.too-long", Severity.Error, $"申请内容超过 {LongestDescription} 字，或者名称超过 {LongestTitle} 字。",
                "请缩短；全文可以作为附件保存。", "")
            { Field = nameof(form.Description) });
        }

        if (form.Applicant.Name.Trim().Length == 0)
        {
            problems.Add(new Problem("intake.no-name", Severity.Error, "没有填写申请人姓名或者名称。", "请填写；匿名的来信请填写“匿名”并告知补正。",
                "条例第二十九条第二款第一项")
            { Field = nameof(form.Applicant.Name) });
        }

        return problems;
    }

    private async Task<Received> AddAsync(IntakeForm form, IReadOnlyList<ApplicationEvent> events, DateOnly today, CancellationToken cancel)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var number = await CaseNumbers.NextAsync(db, form.AgencyId, today.Year, cancel);
        var application = RowOf(form, number);
        db.Applications.Add(application);
        var clock = CaseClock.Apply(application, new ApplicationRecord(number, form.Class, events), today, calendar);
        application.LastFact = events.Count;
        db.Record("application.receive", "", form.AgencyId, number);
        await db.SaveChangesAsync(cancel);
        db.ApplicationFacts.AddRange(events.Select((fact, at) => new ApplicationFact
        {
            ApplicationId = application.Id,
            Sequence = at + 1,
            Kind = FactJson.KindOf(fact),
            On = fact.On,
            Payload = FactJson.Write(fact),
            RecordedAt = application.RegisteredAt,
            PersonId = form.PersonId,
        }));
        db.Record("application.facts", $"application:{application.Id}", form.AgencyId, clock.Stage.ToString());
        await db.SaveChangesAsync(cancel);
        await (transaction?.CommitAsync(cancel) ?? Task.CompletedTask);
        return new Received(application, secrets.QueryCode(form.Key), Repeated: false);
    }

    private Application RowOf(IntakeForm form, string number)
    {
        var title = TitleOf(form);
        return new Application
        {
            AgencyId = form.AgencyId,
            Number = number,
            Channel = form.Days.Channel,
            ApplicantClass = form.Class,
            SealedApplicant = secrets.Seal(form.Applicant),
            ApplicantKey = secrets.ApplicantKey(form.Applicant),
            NameKey = secrets.NameKey(form.Applicant.Name),
            NeedsHelp = form.Applicant.Help.Length > 0,
            Title = title,
            DocumentNumber = form.DocumentNumber.Trim(),
            Description = form.Description.Trim(),
            Way = form.Way,
            Form = form.Form,
            SubjectKey = SubjectKey(title, form.DocumentNumber, form.Description),
            RegisteredAt = time.GetUtcNow().UtcDateTime,
            RegisteredById = form.PersonId,
            IntakeKey = form.Key,
            QueryCodeHash = secrets.QueryCodeHash(secrets.QueryCode(form.Key)),
            SectionId = form.SectionId,
            HandlerId = form.HandlerId,
            SplitFromId = form.SplitFromId,
        };
    }

    private static string TitleOf(IntakeForm form)
    {
        var title = form.Title.Trim();
        var text = title.Length > 0 ? title : form.Description.Trim().ReplaceLineEndings(" ");
        return title.Length > 0 || text.Length <= 60 ? text : text[..60] + "…";
    }

    /// <summary>By document number where there is one, else by the words: without spaces, punctuation and width.</summary>
    internal static string SubjectKey(string title, string documentNumber, string description)
    {
        var words = Plain(documentNumber) is { Length: > 0 } number ? number : Plain(title + description);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
    }

    private static string Plain(string text) =>
        new([.. text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    private async Task<Received?> KnownAsync(IntakeForm form, CancellationToken cancel) =>
        await db.Applications.AsNoTracking().SingleOrDefaultAsync(
            known => known.AgencyId == form.AgencyId && known.IntakeKey == form.Key, cancel) is { } there
            ? new Received(there, secrets.QueryCode(form.Key), Repeated: true)
            : null;
}
