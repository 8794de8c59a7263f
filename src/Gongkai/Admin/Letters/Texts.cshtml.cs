using Gongkai.Data;
using Gongkai.Rules.Letters;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Letters;

/// <summary>The kinds of letters with the text each is made from today.</summary>
[Needs(Permission.ManageSettings)]
internal sealed class TextsModel(GongkaiDb db, Signed signed, TimeProvider time) : PageModel
{
    private readonly Dictionary<string, (long Agency, int Version, DateOnly From)> _inForce = [];

    internal LetterScope Scope { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await LetterScope.ReadAsync(db, signed, Permission.ManageSettings, Request.Query["agency"], cancel) is not { } scope)
        {
            return NotFound();
        }

        Scope = scope;
        var today = BeijingDate.Today(time);
        var texts = await db.LetterTexts.AsNoTracking()
            .Where(text => text.ValidFrom <= today && (text.AgencyId == scope.AgencyId || text.AgencyId == 0))
            .OrderBy(text => text.AgencyId).ThenBy(text => text.ValidFrom).ThenBy(text => text.Version)
            .Select(text => new { text.Kind, text.AgencyId, text.Version, text.ValidFrom }).ToListAsync(cancel);
        foreach (var text in texts)
        {
            _inForce[text.Kind] = (text.AgencyId, text.Version, text.ValidFrom); // the organ's own comes last
        }

        return Page();
    }

    internal string InForce(LetterKind kind) => !_inForce.TryGetValue(kind.Key, out var text) ? "默认文本"
        : $"{(text.Agency == 0 ? "全站" : "本机关")}第 {text.Version} 版，自 {text.From:yyyy-MM-dd} 起";

    internal static string To(LetterKind kind) => kind.Recipient switch
    {
        LetterRecipient.Applicant => "申请人",
        LetterRecipient.ThirdParty => "第三方",
        LetterRecipient.Organ => "其他机关",
        _ => "内部",
    };
}
