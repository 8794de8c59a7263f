using Gongkai.Data;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Letters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Admin.Letters;

/// <summary>
/// What the letters of an organ need besides its guide: series of numbers, heading, where remedies lead. For all organs: the latter.
/// </summary>
[Needs(Permission.ManageColumns, Permission.ManageSettings)]
internal sealed class SettingsModel(GongkaiDb db, LetterBook book, Signed signed, TimeProvider time) : PageModel
{
    internal LetterScope Scope { get; private set; } = null!;

    /// <summary>With what organs above and the installation fill in.</summary>
    internal LetterSettings Effective { get; private set; } = new();

    internal DateOnly Today => BeijingDate.Today(time);

    internal string Contact => Scope.Agency is { Contact: var contact }
        ? string.Join("，", new[] { contact.Office, contact.Phone, contact.Address }.Where(part => part.Length > 0)) : "";

    [BindProperty]
    public string? Word { get; set; }

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? ReconsiderationOrgan { get; set; }

    [BindProperty]
    public string? Court { get; set; }

    [BindProperty]
    public string? ReconsiderationUrl { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        var own = await book.OwnAsync(Scope.AgencyId, cancel);
        (Word, Heading, ReconsiderationOrgan, Court, ReconsiderationUrl) =
            (own.Word, own.Heading, own.ReconsiderationOrgan, own.Court, own.ReconsiderationUrl);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        var typed = new LetterSettings
        {
            Word = Scope.AgencyId == 0 ? "" : Line(Word),
            Heading = Scope.AgencyId == 0 ? "" : Line(Heading),
            ReconsiderationOrgan = Line(ReconsiderationOrgan),
            Court = Line(Court),
            ReconsiderationUrl = Line(ReconsiderationUrl),
        };
        if (typed.Problems().ToList() is { Count: > 0 } problems)
        {
            return this.PageWith(problems);
        }

        await book.WriteAsync(Scope.AgencyId, typed, cancel);
        var organ = Scope.Agency?.Id;
        db.Record("letters.settings", organ is null ? "settings" : $"agency:{organ}", organ);
        await db.SaveChangesAsync(cancel);
        TempData["Flash"] = "文书设置已保存，今后签发的文书按它编写；已签发的文书不变。";
        return Redirect($"/office/letters/settings?agency={Scope.AgencyId}");
    }

    private static string Line(string? text) => (text ?? "").ReplaceLineEndings(" ").Trim();

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var permission = signed.May(Permission.ManageSettings) ? Permission.ManageSettings : Permission.ManageColumns;
        if (await LetterScope.ReadAsync(db, signed, permission, Request.Query["agency"], cancel) is not { } scope)
        {
            return false;
        }

        Scope = scope;
        Effective = scope.Agency is { } agency ? await book.SettingsAsync(agency, cancel) : await book.OwnAsync(0, cancel);
        return true;
    }
}
