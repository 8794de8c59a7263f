using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Gongkai.Shell.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing.Edit;

/// <summary>Takes a picture for the text (docs/web.md, Editor): its address, or what is wrong with it.</summary>
[Needs(Permission.WriteItems)]
internal sealed class PicturesModel(Uploads uploads, FileRights rights, Signed signed) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(IFormFile? file, string? alt, CancellationToken cancel)
    {
        if (file is null)
        {
            return Refused(new Problem("upload.none", Severity.Error, "没有收到图片。", "请重新选择图片。", ""));
        }

        if (string.IsNullOrWhiteSpace(alt))
        {
            return Refused(EditProblems.NoAlternative(Uploads.NameOf(file.FileName)));
        }

        var kept = await uploads.KeepAsync(file, signed.Person!.AgencyId, picturesOnly: true, cancel);
        if (!kept.Ok(out var upload))
        {
            return Refused(kept.Problems[0]);
        }

        await rights.RememberAsync(upload.Hash, cancel);
        return new JsonResult(new { url = $"/files/{upload.Hash}/{AddressName(upload)}" });
    }

    /// <summary>In the address of a picture stand only letters, digits and hyphens: a body keeps no address with escapes.</summary>
    private static string AddressName(Upload upload)
    {
        var end = Path.GetExtension(upload.Name).ToLowerInvariant();
        var stem = string.Concat(Path.GetFileNameWithoutExtension(upload.Name).Where(c => char.IsLetterOrDigit(c) || c is '-' or '_'));
        return (stem.Length > 0 ? stem : "picture") + end;
    }

    private static JsonResult Refused(Problem problem) =>
        new(new { says = problem.Says, remedy = problem.Remedy }) { StatusCode = StatusCodes.Status400BadRequest };
}
