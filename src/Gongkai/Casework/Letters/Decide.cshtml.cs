using Gongkai.Casework.Desk;
using Gongkai.Data;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Letters;

/// <summary>The seven questions, then the form of the outcome they lead to.</summary>
[Needs(Permission.HandleCases)]
internal sealed class DecideModel(CaseDesk desk, LetterDesk letters, GongkaiDb db) : CasePage(desk)
{
    [BindProperty]
    public List<string?> Holds { get; set; } = [];

    [BindProperty]
    public List<OutcomeCode> Grounds { get; set; } = [];

    [BindProperty]
    public string PublicInterest { get; set; } = "";

    [BindProperty]
    public bool NoRuleOrders { get; set; }

    [BindProperty]
    public string EarlierNumber { get; set; } = "";

    internal Outcome? Chosen { get; private set; }

    internal Problem? Barred { get; private set; }

    internal CaseEvidence Evidence { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(long id, string? outcome, CancellationToken cancel)
    {
        if (await RefusedAsync(id, outcome, cancel) is { } refused)
        {
            return refused;
        }

        if (Chosen is { } chosen && await db.Letters.AsNoTracking().FirstOrDefaultAsync(letter => letter.ApplicationId == id
            && letter.Outcome == chosen.Code && letter.Status == LetterStatus.Draft, cancel) is { } draft)
        {
            var decision = DecisionLetters.Read(draft);
            (Holds, Grounds) = ([.. decision.Holds], [.. decision.Grounds]);
            (PublicInterest, NoRuleOrders, EarlierNumber) = (decision.PublicInterest, decision.NoRuleOrders, decision.EarlierNumber);
        }

        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(long id, string? outcome, CancellationToken cancel)
    {
        if (await RefusedAsync(id, outcome, cancel) is { } refused)
        {
            return refused;
        }

        if (Chosen is not { } chosen)
        {
            return NotFound();
        }

        var decision = new Decision(chosen.Code)
        {
            Holds = [.. Holds.Select(text => text ?? "")],
            Grounds = [.. Grounds],
            PublicInterest = PublicInterest ?? "",
            NoRuleOrders = NoRuleOrders,
            EarlierNumber = EarlierNumber ?? "",
        };
        var problems = await letters.DraftAsync(Open, Stamp, decision, cancel);
        if (problems.Count == 0)
        {
            return Done($"已起草：{LetterNames.Of(chosen.Letter)}");
        }

        db.ChangeTracker.Clear();
        await OpenAsync(id, cancel);
        Tell(problems);
        return await ShowAsync(cancel);
    }

    private async Task<IActionResult?> RefusedAsync(long id, string? outcome, CancellationToken cancel)
    {
        OutcomeCode? code = Enum.TryParse<OutcomeCode>(outcome, out var known) && known.ToString() == outcome ? known : null;
        if (!await OpenAsync(id, cancel) || (outcome is not null && code is null))
        {
            return NotFound();
        }

        Chosen = code is { } one ? Outcome.Of(one) : null;
        return May(Permission.HandleCases) ? null : Forbidden();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Barred = Chosen is { } chosen ? Decisions.Bar(Open.State, chosen.Code) : null;
        Evidence = await DecisionLetters.EvidenceAsync(db, Open, cancel);
        StampForms();
        return Page();
    }
}
