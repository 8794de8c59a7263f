using Gongkai.Data.People;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.People;

/// <summary>A role as the form gives it.</summary>
internal sealed class GrantForm
{
    public Role? Role { get; set; }

    public long? AgencyId { get; set; }

    public bool Subtree { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }
}

/// <summary>Giving roles and taking them back. Nobody does it for themselves.</summary>
internal sealed partial class ShowModel
{
    [BindProperty]
    public GrantForm Grant { get; set; } = new();

    internal bool GrantWrong => ModelState.Any(entry => entry.Key.StartsWith("Grant.", StringComparison.Ordinal) && entry.Value?.Errors.Count > 0);

    public async Task<IActionResult> OnPostGrantAsync(long id, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }

        if (Self)
        {
            return await RefusedAsync(PersonProblems.Self, cancel);
        }

        var more = await ReadGrantAsync(cancel);
        if (more is null || !ModelState.IsValid)
        {
            Form = PersonForm.Of(Whose);
            return await ShowAsync(cancel);
        }

        var held = await db.RoleGrants.Where(grant => grant.PersonId == id && (grant.Until == null || grant.Until >= Today)).ToListAsync(cancel);
        if (PersonProblems.Against(held, more) is { } against)
        {
            return await RefusedAsync(against, cancel);
        }

        db.RoleGrants.Add(more);
        var saved = await SavedAsync("person.grant", $"已授予“{Roles.Of(more.Role).Name}”。", cancel);
        await transaction.CommitAsync(cancel);
        return saved;
    }

    public async Task<IActionResult> OnPostEndGrantAsync(long id, long grant, CancellationToken cancel)
    {
        await using var transaction = await db.BeginExclusiveAsync(cancel);
        if (!await FindAsync(id, cancel) || await db.RoleGrants.SingleOrDefaultAsync(own => own.Id == grant && own.PersonId == id, cancel) is not { } found)
        {
            return NotFound();
        }

        if (Self)
        {
            return await RefusedAsync(PersonProblems.Self, cancel);
        }

        if (found.Role == Role.SecurityAdministrator && await PersonProblems.IsLastAsync(db, id, Today, cancel))
        {
            return await RefusedAsync(PersonProblems.LastOne, cancel);
        }

        found.Until = Today.AddDays(-1); // the day is included: from this moment it holds no more
        var saved = await SavedAsync("person.grant-end", $"已收回“{Roles.Of(found.Role).Name}”。", cancel);
        await transaction.CommitAsync(cancel);
        return saved;
    }

    private async Task<RoleGrant?> ReadGrantAsync(CancellationToken cancel)
    {
        if (Grant.Role is not { } role || !Enum.IsDefined(role))
        {
            ModelState.Add([PersonProblems.NoRole]);
            return null;
        }

        var (from, apart) = (Grant.From ?? Today, Roles.Of(role).Apart);
        if (Grant.Until < from)
        {
            ModelState.Add([PersonProblems.EndsBeforeItBegins(from, Grant.Until.Value)]);
        }
        else if (Grant.Until < Today)
        {
            ModelState.Add([PersonProblems.EndsInThePast(Grant.Until.Value)]);
        }

        if (apart ? !Scope.Everybody : await Scope.AgencyAsync(Grant.AgencyId, cancel) is null)
        {
            ModelState.Add([PersonProblems.NoAgency]);
        }

        return new RoleGrant
        {
            PersonId = Whose.Id,
            Role = role,
            AgencyId = apart ? null : Grant.AgencyId,
            Subtree = !apart && Grant.Subtree,
            From = from,
            Until = Grant.Until,
            GrantedById = signed.Id,
        };
    }
}
