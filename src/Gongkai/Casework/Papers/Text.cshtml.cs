using System.Text.Json;
using Gongkai.Data;
using Gongkai.Data.Audit;
using Gongkai.Data.Casework;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Letters;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Letters;
using Gongkai.Shell.Pdf;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Papers;

/// <summary>What the officer writes into a letter, field by field, with the whole letter below as it would be signed today.</summary>
[Needs(Permission.ReadCases)]
internal sealed class TextModel(GongkaiDb db, LetterPapers papers, PdfConverter pdf, Signed signed, TimeProvider time) : PageModel
{
    internal OpenLetter Open { get; private set; } = null!;

    internal LetterKind Kind { get; private set; } = null!;

    internal IReadOnlyList<(LetterField Field, string Text)> Written { get; private set; } = [];

    internal LetterDraft Draft { get; private set; } = null!;

    internal bool Pdf => pdf.Installed;

    /// <summary>Nobody else's turn, and theirs to write.</summary>
    internal bool MayWrite => Open.Letter.Status == LetterStatus.Draft && signed.May(Permission.HandleCases, Open.Agency);

    [BindProperty]
    public Dictionary<string, string?> Fields { get; set; } = [];

    /// <summary>The revision whose text the person saw.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, long letterId, CancellationToken cancel)
    {
        if (!await LoadAsync(id, letterId, cancel))
        {
            return NotFound();
        }

        await ShowAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, long letterId, CancellationToken cancel)
    {
        if (!await LoadAsync(id, letterId, cancel))
        {
            return NotFound();
        }

        if (!signed.May(Permission.HandleCases, Open.Agency))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var known = await papers.FieldsAsync(Open.Application, Open.Letter, BeijingDate.Today(time), cancel);
        if (Refusal(known) is { } problem)
        {
            await ShowAsync(cancel);
            return this.PageWith(problem);
        }

        var kept = CaseLetters.FieldsOf(Open.Letter);
        foreach (var (field, before) in known)
        {
            // An untouched field stays the file's: a search recorded later still comes in.
            if (Fields.TryGetValue(field.Name, out var typed) && Plain(typed) != Plain(before))
            {
                kept[field.Name] = Plain(typed);
            }
        }

        Open.Letter.Fields = JsonSerializer.Serialize(kept, AuditChain.Json);
        Open.Letter.Revision++;
        db.Record("application.letter-text", $"application:{id}", Open.Agency.Id, Kind.Name);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            await LoadAsync(id, letterId, cancel);
            await ShowAsync(cancel);
            return this.PageWith(Meanwhile());
        }

        TempData["Flash"] = "已保存。";
        return Redirect($"/office/applications/{id}/letters/{letterId}/text");
    }

    private Problem? Refusal(IReadOnlyList<(LetterField Field, string Text)> known) =>
        Open.Letter.Status != LetterStatus.Draft
            ? AgencyProblems.Of("letter-text.not-draft", "", "文书已经送审或者签发，不能改动。", "要改的，请先退回。")
        : Seen != Open.Letter.Revision ? Meanwhile()
        : known.FirstOrDefault(pair => Plain(Fields.GetValueOrDefault(pair.Field.Name)).Length > LetterField.Longest) is { Field: { } field }
            ? AgencyProblems.Of("letter-text.long", $"Fields[{field.Name}]", $"{field.Name}超过 {LetterField.Longest} 个字。", "请精简，或者作为附件。")
        : null;

    private static Problem Meanwhile() => AgencyProblems.Of(
        "letter-text.meanwhile", "Seen", "您打开这一页以后，另一人改过这份文书。", "请看过现在的内容，再改一次；您填写的内容还在表格里。");

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    private async Task<bool> LoadAsync(long id, long letterId, CancellationToken cancel)
    {
        if (await OpenLetter.FindAsync(db, signed, id, letterId, cancel) is not { } open)
        {
            return false;
        }

        (Open, Kind) = (open, CaseLetters.KindOf(open.Letter));
        return true;
    }

    private async Task ShowAsync(CancellationToken cancel)
    {
        var today = BeijingDate.Today(time);
        Written = await papers.FieldsAsync(Open.Application, Open.Letter, today, cancel);
        var mask = !signed.May(Permission.SeeApplicants, Open.Agency);
        Draft = await papers.PreviewAsync(Open.Application, Open.Letter, today, mask, cancel);
    }
}
