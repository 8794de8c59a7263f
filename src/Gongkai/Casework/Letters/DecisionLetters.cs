using System.Text.Json;
using Gongkai.Casework.Desk;
using Gongkai.Casework.Verbs;
using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Data.Casework;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Letters;

/// <summary>Decisions as the letters that carry them, and back; and what the file holds for them.</summary>
internal static class DecisionLetters
{
    private const string Hold = "hold";

    internal static void Write(Letter letter, Decision decision)
    {
        var fields = decision.Holds.Select((text, at) => (Name: $"{Hold}{at}", Text: text.Trim()))
            .Append(("publicInterest", decision.PublicInterest.Trim())).Append(("noRuleOrders", decision.NoRuleOrders ? "true" : ""))
            .Append(("earlierNumber", decision.EarlierNumber.Trim()));
        letter.Kind = Outcome.Of(decision.Outcome).Letter;
        letter.Outcome = decision.Outcome;
        letter.Grounds = string.Join(' ', decision.Grounds);
        letter.Fields = JsonSerializer.Serialize(fields.ToDictionary(field => field.Item1, field => field.Item2), AuditChain.Json);
    }

    internal static Decision Read(Letter letter)
    {
        var fields = Drafts.FieldsOf(letter);
        var outcome = letter.Outcome ?? throw new InvalidOperationException($"Letter {letter.Id} carries no decision.");
        return new Decision(outcome)
        {
            Grounds = GroundsOf(letter),
            Holds = [.. Outcome.Of(outcome).ReplyHolds.Select((_, at) => fields.GetValueOrDefault($"{Hold}{at}", ""))],
            PublicInterest = fields.GetValueOrDefault("publicInterest", ""),
            NoRuleOrders = fields.GetValueOrDefault("noRuleOrders", "") == "true",
            EarlierNumber = fields.GetValueOrDefault("earlierNumber", ""),
        };
    }

    internal static IReadOnlyList<OutcomeCode> GroundsOf(Letter letter) =>
        [.. letter.Grounds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<OutcomeCode>)];

    /// <summary>A letter that ends the case or demands money is reviewed before it is signed.</summary>
    internal static LetterFlow FlowOf(Letter letter) =>
        new(letter.Status, letter.DraftedById, letter.Outcome is not null || letter.Kind == "D11", letter.DocumentDate);

    internal static async Task<CaseEvidence> EvidenceAsync(GongkaiDb db, OpenCase open, CancellationToken cancel)
    {
        var (id, agency, key) = (open.Id, open.Row.AgencyId, open.Row.ApplicantKey);
        var searches = await db.SearchRecords.AsNoTracking().Where(row => row.ApplicationId == id).Select(row => row.Found).ToListAsync(cancel);
        var own = db.Applications.AsNoTracking().Where(row => row.AgencyId == agency && row.ApplicantKey == key);
        OutcomeCode[] unanswered = [OutcomeCode.O1, OutcomeCode.O2, OutcomeCode.O3];
        return new CaseEvidence
        {
            FruitlessSearches = searches.Count(found => !found),
            FoundSearches = searches.Count(found => found),
            AnsweredBefore = await own.Where(row => row.Id != id && row.Outcome != null && !unanswered.Contains(row.Outcome.Value))
                .OrderByDescending(row => row.Id).Select(row => row.Number).Take(200).ToListAsync(cancel),
            OfApplicant = await own.CountAsync(cancel),
        };
    }
}
