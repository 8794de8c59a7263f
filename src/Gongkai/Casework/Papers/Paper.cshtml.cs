using Gongkai.Data;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Letters;
using Gongkai.Shell.Pdf;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Casework.Papers;

/// <summary>A letter as a file: the signed one as it was kept. It names the applicant, so who takes it is recorded.</summary>
[Needs(Permission.SeeApplicants)]
internal sealed class PaperModel(GongkaiDb db, LetterPapers papers, PdfConverter pdf, Signed signed, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long id, long letterId, string form, CancellationToken cancel)
    {
        if (form is not ("docx" or "pdf") || (form == "pdf" && !pdf.Installed)
            || await OpenLetter.FindAsync(db, signed, id, letterId, cancel) is not { } open)
        {
            return NotFound();
        }

        if (!signed.May(Permission.SeeApplicants, open.Agency))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var docx = await papers.DocxAsync(open.Application, open.Letter, BeijingDate.Today(time), mask: false, cancel);
        db.Record("application.paper", $"application:{id}", open.Agency.Id, $"letter:{letterId}");
        await db.SaveChangesAsync(cancel);
        Response.Headers.CacheControl = "private, no-store";
        var name = $"{CaseLetters.KindOf(open.Letter).Title}{open.Letter.DocumentNumber}";
        return form == "docx" ? File(docx, LetterPapers.Docx, name + ".docx") : await PdfAsync(docx, name + ".pdf", cancel);
    }

    private async Task<IActionResult> PdfAsync(byte[] docx, string name, CancellationToken cancel)
    {
        var (outcome, path) = await pdf.ConvertAsync(docx, cancel);
        if (outcome != PdfOutcome.Made)
        {
            Response.Headers.RetryAfter = "30";
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            var content = await System.IO.File.ReadAllBytesAsync(path, cancel);
            System.IO.File.Delete(path); // the letter itself lies sealed; its copy must not stay readable
            return File(content, "application/pdf", name);
        }
        catch (FileNotFoundException)
        {
            Response.Headers.RetryAfter = "1"; // somebody else took it in the same moment
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
