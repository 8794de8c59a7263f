using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Imports;

/// <summary>What a person asks for: an old portal, and who decides about it, a person for each step.</summary>
/// <param name="ImporterId">Who asks; decides nothing.</param>
internal sealed record ImportOrder(
    Agency Agency, string Source, string Decision, IReadOnlyDictionary<string, long> Reviewers, long ImporterId)
{
    /// <summary>The address of the top of the old site; empty when nobody said it.</summary>
    internal string SiteRoot { get; init; } = "";

    /// <summary>Slugs by old names of columns.</summary>
    internal IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Without the slash at its end; null when it is no address.</summary>
    internal static string? RootOf(string written) => written.Length == 0 ? ""
        : Uri.TryCreate(written, UriKind.Absolute, out var root) && root.Scheme is "http" or "https" && root.Query.Length == 0 && written.Length <= 200
        ? written.TrimEnd('/') : null;
}

/// <summary>Whether an order may stand: everything said, and the steps decided by different people who may.</summary>
internal sealed class ImportOrders(GongkaiDb db, OrganSettings settings, TimeProvider time)
{
    /// <summary>Persons who may decide a step for an organ.</summary>
    internal async Task<IReadOnlyList<(long Id, string Name)>> ReviewersAsync(Agency agency, ReviewStep step, CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        if (!Enum.TryParse<Role>(step.Role, out var role))
        {
            return [];
        }

        var grants = await (from grant in db.RoleGrants.AsNoTracking()
                            where grant.Role == role && grant.From <= today && (grant.Until == null || grant.Until >= today)
                            join person in db.People on grant.PersonId equals person.Id
                            where person.DisabledAt == null
                            join owner in db.Agencies on grant.AgencyId equals owner.Id
                            select new { person.Id, person.FullName, owner.Path, grant.Subtree }).ToListAsync(cancel);
        return [.. grants.Where(grant => grant.Path == agency.Path || grant.Subtree
            && agency.Path.StartsWith(grant.Path, StringComparison.Ordinal))
            .Select(grant => (grant.Id, grant.FullName)).Distinct()];
    }

    internal async Task<IReadOnlyList<Problem>> FaultsAsync(ImportOrder order, CancellationToken cancel)
    {
        var faults = new List<Problem>();
        if (order.Source.Length is 0 or > 100)
        {
            faults.Add(ImportProblems.NoSource());
        }

        if (order.Decision.Length is 0 or > 500)
        {
            faults.Add(ImportProblems.NoDecision());
        }

        foreach (var step in (await settings.LatticeAsync(order.Agency.Id, cancel)).Steps)
        {
            var allowed = await ReviewersAsync(order.Agency, step, cancel);
            if (!order.Reviewers.TryGetValue(step.Code, out var person) || allowed.All(known => known.Id != person))
            {
                faults.Add(ImportProblems.NoReviewer(step));
            }
            else if (person == order.ImporterId)
            {
                faults.Add(ImportProblems.Importer(step));
            }
        }

        if (order.Reviewers.Values.Distinct().Count() < order.Reviewers.Count)
        {
            faults.Add(ImportProblems.SamePerson());
        }

        return faults;
    }
}
