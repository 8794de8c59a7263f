using Gongkai.Casework.Desk;
using Gongkai.Casework.Verbs;
using Gongkai.Data;
using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Letters;

/// <summary>A letter and its next step, for whoever may take it.</summary>
[Needs(Permission.ReadCases)]
internal sealed class LetterModel(CaseDesk desk, LetterDesk letters, GongkaiDb db) : CasePage(desk)
{
    private Dictionary<long, string> _people = [];

    [BindProperty]
    public string? Because { get; set; }

    [BindProperty]
    public ServiceWay Way { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Proof { get; set; }

    internal Letter Letter { get; private set; } = null!;

    internal LetterFlow Flow => DecisionLetters.FlowOf(Letter);

    internal bool WaitsForSignature => Letter.Status == (Flow.Reviewed ? LetterStatus.Reviewed : LetterStatus.Submitted);

    internal bool MaySubmit => Letter.Status == LetterStatus.Draft && May(Permission.HandleCases);

    internal bool MayReview => Letter.Status == LetterStatus.Submitted && Flow.Reviewed && May(Permission.ReviewReplies) && NotOwn;

    internal bool MaySign => WaitsForSignature && May(Permission.SignReplies) && NotOwn;

    internal bool MayReturn => (MayReview || MaySign) && Letter.Status is LetterStatus.Submitted or LetterStatus.Reviewed;

    internal bool MayDrop => Flow.Drop().Problems.Count == 0 && May(Permission.HandleCases);

    internal bool MayServe => Letter.Status == LetterStatus.Signed && May(Permission.HandleCases);

    /// <summary>What the letter says, under the names of what it must hold.</summary>
    internal IReadOnlyList<(string Label, string Text)> Lines { get; private set; } = [];

    private bool NotOwn => Letter.DraftedById != Open.PersonId;

    internal string NameOf(long person) => _people.GetValueOrDefault(person, "");

    public async Task<IActionResult> OnGetAsync(long id, long letterId, CancellationToken cancel)
    {
        On = null;
        return await FindAsync(id, letterId, cancel) ? await ShowAsync(cancel) : NotFound();
    }

    public Task<IActionResult> OnPostSubmitAsync(long id, long letterId, CancellationToken cancel) =>
        StepAsync(id, letterId, Permission.HandleCases, "已送审", () => letters.SubmitAsync(Open, Stamp, Letter, cancel), cancel);

    public Task<IActionResult> OnPostReviewAsync(long id, long letterId, CancellationToken cancel) =>
        StepAsync(id, letterId, Permission.ReviewReplies, "审核通过", () => letters.ReviewAsync(Open, Stamp, Letter, cancel), cancel);

    public async Task<IActionResult> OnPostReturnAsync(long id, long letterId, CancellationToken cancel)
    {
        if (!await FindAsync(id, letterId, cancel))
        {
            return NotFound();
        }

        var needed = Letter.Status == LetterStatus.Submitted && Flow.Reviewed ? Permission.ReviewReplies : Permission.SignReplies;
        return await StepAsync(id, letterId, needed, "已退回", () => letters.ReturnAsync(Open, Stamp, Letter, Because ?? "", cancel), cancel);
    }

    public Task<IActionResult> OnPostSignAsync(long id, long letterId, CancellationToken cancel) =>
        StepAsync(id, letterId, Permission.SignReplies, "已签发", () => letters.SignAsync(Open, Stamp, Letter, cancel), cancel);

    public Task<IActionResult> OnPostDropAsync(long id, long letterId, CancellationToken cancel) =>
        StepAsync(id, letterId, Permission.HandleCases, "已作废", () => letters.DropAsync(Open, Stamp, Letter, cancel), cancel);

    public Task<IActionResult> OnPostServeAsync(long id, long letterId, CancellationToken cancel) =>
        StepAsync(id, letterId, Permission.HandleCases, "已记录送达", () => On is { } on
            ? letters.ServeAsync(Open, Stamp, Letter, new Service(Way, on, Proof ?? ""), cancel)
            : Task.FromResult<IReadOnlyList<Problem>>([new Problem("form.missing", Severity.Error, "请填写送达日期。", "", "") { Field = "On" }]), cancel);

    private async Task<IActionResult> StepAsync(
        long id, long letterId, Permission needed, string says, Func<Task<IReadOnlyList<Problem>>> act, CancellationToken cancel)
    {
        if (!await FindAsync(id, letterId, cancel))
        {
            return NotFound();
        }

        if (!May(needed))
        {
            return Forbidden();
        }

        var problems = await act();
        if (problems.Count == 0)
        {
            return Done($"{says}：{LetterNames.Of(Letter.Kind)}");
        }

        db.ChangeTracker.Clear();
        await FindAsync(id, letterId, cancel);
        Tell(problems);
        return await ShowAsync(cancel);
    }

    private async Task<bool> FindAsync(long id, long letterId, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel) || await letters.FindAsync(Open, letterId, cancel) is not { } letter)
        {
            return false;
        }

        Letter = letter;
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var ids = new[] { Letter.DraftedById, Letter.ReviewedById ?? 0, Letter.SignedById ?? 0 };
        _people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FullName, cancel);
        Lines = LinesOf(Letter);
        On ??= Open.Today;
        StampForms();
        return Page();
    }

    private static List<(string Label, string Text)> LinesOf(Letter letter)
    {
        if (letter.Outcome is not { } outcome)
        {
            return [.. Drafts.FieldsOf(letter).Where(field => field.Value.Length > 0).Select(field => (LetterFields.NameOf(field.Key), field.Value))];
        }

        var decision = DecisionLetters.Read(letter);
        return [.. Outcome.Of(outcome).ReplyHolds.Zip(decision.Holds), .. new[]
            {
                ("此前已经答复的申请", decision.EarlierNumber), ("公共利益衡量", decision.PublicInterest),
            }.Where(line => line.Item2.Length > 0)];
    }
}
