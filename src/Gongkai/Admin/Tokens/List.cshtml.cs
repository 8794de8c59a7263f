using Gongkai.Data;
using Gongkai.Data.Tokens;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Tokens;

/// <summary>A key in the list, with whose it is and when it was used last.</summary>
internal sealed record TokenRow(ApiToken Token, string Person, string Agency, bool PersonDisabled, DateTime? LastUsed);

/// <summary>The keys of programs: which there are, and taking them back at once.</summary>
[Needs(Permission.ManagePeople)]
internal sealed class ListModel(GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    internal IReadOnlyList<TokenRow> Rows { get; private set; } = [];

    internal DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancel) => Rows =
    [
        .. await (from token in await OwnAsync(cancel)
                  join person in db.People on token.PersonId equals person.Id
                  join agency in db.Agencies on token.AgencyId equals agency.Id
                  orderby token.Id descending
                  select new TokenRow(
                      token, person.FullName, agency.ShortName, person.DisabledAt != null,
                      db.ApiTokenUses.Where(use => use.TokenId == token.Id).Max(use => (DateTime?)use.LastAt))).AsNoTracking().ToListAsync(cancel),
    ];

    public async Task<IActionResult> OnPostRevokeAsync(long token, CancellationToken cancel)
    {
        if (await (await OwnAsync(cancel)).SingleOrDefaultAsync(known => known.Id == token, cancel) is not { } found)
        {
            return NotFound();
        }

        if (found.RevokedAt is null)
        {
            found.RevokedAt = Now;
            db.Record("api-token.revoke", $"api-token:{found.Id}", found.AgencyId, found.Name);
            await db.SaveChangesAsync(cancel);
        }

        TempData["Flash"] = $"密钥“{found.Name}”已作废，立即失效。";
        return RedirectToPage();
    }

    internal (string Name, string Tag) StateOf(TokenRow row) =>
        row.Token.RevokedAt is not null ? ("已作废", "tag-bad")
        : row.Token.ExpiresAt <= Now ? ("已到期", "tag-bad")
        : row.PersonDisabled ? ("人员已停用", "tag-warn")
        : ("有效", "tag-good");

    /// <summary>Keys of the organs whose people this person manages.</summary>
    private async Task<IQueryable<ApiToken>> OwnAsync(CancellationToken cancel)
    {
        if (signed.MayEverywhere(Permission.ManagePeople))
        {
            return db.ApiTokens;
        }

        long[] ids = [.. (await signed.AgenciesAsync(db, Permission.ManagePeople, cancel)).Select(agency => agency.Id)];
        return db.ApiTokens.Where(token => ids.Contains(token.AgencyId));
    }
}
