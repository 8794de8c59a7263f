using Gongkai.Shell.Access;
using Gongkai.Shell.Appearance;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Admin.Appearance;

/// <summary>A colour that is tried on: the style sheet of the preview, and of nothing else on the page.</summary>
[Needs(Permission.ManageSettings)]
internal sealed class PreviewModel : PageModel
{
    public IActionResult OnGet() =>
        AccentColour.Parse(Request.Query["accent"].ToString()) is { } colour
            ? Content(colour.Css.Replace(":root", ".look-preview", StringComparison.Ordinal), "text/css; charset=utf-8")
            : NotFound();
}
