using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Decide;

/// <summary>Everything a reviewer needs on one page, and two buttons. The same page serves every step, and what follows an emergency publication.</summary>
[Needs(Permission.ReadItems)]
internal sealed class ReviewModel(DecideDesk desk) : ItemPage(desk)
{
    internal const int LongestNote = 2000;

    /// <summary>The code of the step the person looked at: what meanwhile became another step is refused.</summary>
    [BindProperty(Name = "Step")]
    public string? StepCode { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public List<PostedMark> Marks { get; set; } = [];

    [BindProperty]
    public string? Decision { get; set; }

    /// <summary>Go on with the next waiting item.</summary>
    [BindProperty]
    public bool Next { get; set; }

    internal ReviewStep? Step { get; private set; }

    /// <summary>The name of what comes after this step; null when it is the last.</summary>
    internal string? After { get; private set; }

    internal FindingsShown Findings { get; private set; } = null!;

    internal ContentDiff? Changes { get; private set; }

    internal string ChangesSince { get; private set; } = "";

    internal IReadOnlyList<ReviewMark> PostedMarks => [.. Marks.Select(mark => mark.ToMark())];

    /// <summary>Marks of the last return.</summary>
    internal IReadOnlyList<ReviewMark> ShownMarks => Open.Events.OfType<Returned>().LastOrDefault()?.Marks ?? [];

    internal IReadOnlyList<EventShown> Opinions =>
        [.. EventShown.Of(Open.Events.Where(fact => fact is Submitted or EmergencyPublished or StepPassed or Returned), View.Names).Where(fact => fact.Says.Count > 0)];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        Next = true;
        return !await OpenAsync(id, cancel) ? NotFound() : Reviewer ? await ShowAsync(cancel) : Forbidden();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        if (!Reviewer)
        {
            return Forbidden();
        }

        var problems = await DecideAsync(cancel);
        if (problems.Count > 0)
        {
            return await RefusedAsync(problems, cancel);
        }

        TempData["Flash"] = Says();
        var next = Next ? (await Desk.Queue.ForMeAsync(cancel)).FirstOrDefault(work => work.ItemId != id && work.Work == QueuedWork.Review) : null;
        return Redirect(next?.Href ?? $"/office/items/{id}");
    }

    protected override async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var shown = await base.ShowAsync(cancel);
        Step = ItemActs.ReviewStepFor(Open);
        After = Following();
        Findings = await FindingsAsync("review", cancel);
        await CompareAsync(cancel);
        return shown;
    }

    /// <summary>Who holds a role of the steps for this organ; whether it is their turn is another question, answered by the rules.</summary>
    private bool Reviewer => Open.State.Round.Steps.Concat(Open.State.Lattice.Steps).Any(step => Open.By.Roles.Contains(step.Role));

    private string? Following()
    {
        var steps = Open.State.Round.Steps;
        return Step is { } step && steps.SkipWhile(known => known.Code != step.Code).Skip(1).FirstOrDefault() is { } after ? after.Name : null;
    }

    private async Task<IReadOnlyList<Problem>> DecideAsync(CancellationToken cancel)
    {
        var (note, marks, step) = ((Note ?? "").Trim(), PostedMarks, StepCode ?? "");
        if (PostedMark.Check(note, marks) is { Count: > 0 } faults)
        {
            return faults;
        }

        switch (Decision)
        {
            case "pass":
                var problems = await GuardedAsync(() => Open.State.Pass(Open.By, SeenHash, step, note), cancel);
                return problems.Count == 0 && Open.State is { Urgent: not null, Stage: ReviewStage.Published, NextStep: null }
                    ? await RecordAsync(Open.State.CompleteUrgent(Open.By, SeenHash), cancel) : problems;
            case "complete" when ItemActs.ReviewStepFor(Open) is not null:
                return await GuardedAsync(() => Open.State.CompleteUrgent(Open.By, SeenHash), cancel);
            case "return":
                return await RecordAsync(Open.State.Return(Open.By, SeenHash, step, new ReturnAdvice(note, marks)), cancel);
            default:
                return [new Problem("review.no-decision", Severity.Error, "没有选择通过还是退回。", "请按“通过”或者“退回修改”。", "")];
        }
    }

    private string Says() => Open.State switch
    {
        { Stage: ReviewStage.Returned } or { Urgent: not null, Passed.Count: 0 } => $"已退回：{Open.Item.Content.Title}",
        { NextStep: { } next } => $"已通过，送{next.Name}：{Open.Item.Content.Title}",
        { Stage: ReviewStage.Approved } => $"已通过全部审核，等待发布：{Open.Item.Content.Title}",
        { Stage: ReviewStage.Published } => $"补办审核已完成：{Open.Item.Content.Title}",
        _ => $"已通过全部审核：{Open.Item.Content.Title}",
    };

    /// <summary>Since the last return, else since the public version.</summary>
    private async Task CompareAsync(CancellationToken cancel)
    {
        var id = Open.Item.Id;
        if (Open.Events.OfType<Returned>().LastOrDefault() is { } returned)
        {
            // By its hash, not by the time: a save and a return may fall on the same instant.
            var saves = await Desk.Db.ItemRevisions.AsNoTracking().Where(save => save.ItemId == id)
                .OrderByDescending(save => save.Number).Select(save => save.Content).ToListAsync(cancel);
            var before = saves.Find(save => Contents.HashOf(Contents.FromSnapshot(save)) == returned.ContentHash);
            (Changes, ChangesSince) = (before is null ? null : Between(before), "上次退回时");
        }
        else if (Open.State.Versions > 0 && Open.State.Urgent is null)
        {
            var before = await Desk.Db.ItemVersions.AsNoTracking().Where(version => version.ItemId == id)
                .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancel);
            (Changes, ChangesSince) = (before is null ? null : Between(before.Content), "公开的版本");
        }
    }

    private ContentDiff Between(string before) => ContentDiff.Between(Contents.FromSnapshot(before), Open.Item.Content);
}
