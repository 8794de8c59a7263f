using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing.Settings;

/// <summary>What the guard is told of words, names and numbers: by each organ, and for all by the competent office.</summary>
[Needs(Permission.ManageColumns)]
internal sealed class WordsModel(GongkaiDb db, OrganSettings settings, Signed signed) : PageModel
{
    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];

    /// <summary>0 is the installation.</summary>
    internal long AgencyId { get; private set; }

    internal string Where { get; private set; } = "";

    internal bool MayForAll { get; private set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Names { get; set; }

    [BindProperty]
    public string? Numbers { get; set; }

    internal IReadOnlyList<string> CommonWords { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        Words = WordLists.Typed(await settings.OwnAsync<string>(AgencyId, OrganSettings.WordsName, cancel));
        Names = WordLists.Typed(await settings.OwnAsync<WrongName>(AgencyId, OrganSettings.NamesName, cancel));
        Numbers = WordLists.Typed(await settings.OwnAsync<string>(AgencyId, OrganSettings.NumbersName, cancel));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        var (words, names, numbers) = (WordLists.Words(Words ?? ""), WordLists.Names(Names ?? ""), WordLists.Numbers(Numbers ?? ""));
        if (!words.Ok(out var listed) | !names.Ok(out var wrong) | !numbers.Ok(out var allowed))
        {
            return this.PageWith([.. words.Problems, .. names.Problems, .. numbers.Problems]);
        }

        await settings.WriteAsync(AgencyId, OrganSettings.WordsName, listed, cancel);
        await settings.WriteAsync(AgencyId, OrganSettings.NamesName, wrong, cancel);
        await settings.WriteAsync(AgencyId, OrganSettings.NumbersName, allowed, cancel);
        db.Record("guard.words", AgencyId == 0 ? "" : $"agency:{AgencyId}", AgencyId == 0 ? null : AgencyId);
        await db.SaveChangesAsync(cancel);
        TempData["Flash"] = "检查用词已保存，下次检查时生效。";
        return Redirect($"/office/words?agency={AgencyId}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Agencies = await signed.AgenciesAsync(db, Permission.ManageColumns, cancel);
        MayForAll = Agencies.Any(agency => agency.Kind is AgencyKind.CompetentOffice or AgencyKind.Government);
        var asked = Request.Query["agency"].ToString();
        AgencyId = asked.Length == 0 ? Agencies.Select(agency => agency.Id).FirstOrDefault() : long.TryParse(asked, out var id) ? id : -1;
        var common = AgencyId == 0 && MayForAll;
        if (!common && Agencies.All(agency => agency.Id != AgencyId))
        {
            return false;
        }

        Where = common ? "全部机关" : Agencies.First(agency => agency.Id == AgencyId).Name;
        CommonWords = common ? [] : [.. await settings.OwnAsync<string>(0, OrganSettings.WordsName, cancel)];
        return true;
    }
}
