using Gongkai.Data.Casework;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Casework.Desk;

/// <summary>A page about one case. It opens it or answers 404, asks for the permission, hands the act to the desk.</summary>
internal abstract class CasePage(CaseDesk desk) : PageModel
{
    /// <summary>The case as the reader saw it.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>Of this form: a double click does one act.</summary>
    [BindProperty]
    public string FormKey { get; set; } = "";

    internal OpenCase Open { get; private set; } = null!;

    protected CaseDesk Desk { get; } = desk;

    protected FormStamp Stamp => new(FormKey.Length is > 0 and <= 64 ? FormKey : Intake.NewKey(), Revision);

    internal bool May(Permission permission) => Desk.May(Open, permission);

    protected async Task<bool> OpenAsync(long id, CancellationToken cancel)
    {
        if (await Desk.OpenAsync(id, cancel) is not { } open)
        {
            return false;
        }

        Open = open;
        return true;
    }

    protected StatusCodeResult Forbidden() => StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Before a page is shown: what its forms will bring back.</summary>
    protected void StampForms()
    {
        (Revision, FormKey) = (Open.Row.Revision, Intake.NewKey());
        ModelState.Remove(nameof(Revision));
        ModelState.Remove(nameof(FormKey));
    }

    protected void Tell(IEnumerable<Problem> problems) => ModelState.Add(problems);

    protected RedirectResult Done(string says)
    {
        TempData["Flash"] = says;
        return Redirect($"/office/applications/{Open.Id}");
    }
}
