using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Rules.Letters;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Letters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Letters;

/// <summary>The text of one kind of letter: looked at with an invented case before it is kept as a new version.</summary>
[Needs(Permission.ManageSettings)]
internal sealed class TextModel(GongkaiDb db, LetterBook book, Signed signed, TimeProvider time) : PageModel
{
    internal LetterScope Scope { get; private set; } = null!;

    internal LetterKind Kind { get; private set; } = null!;

    internal IReadOnlyList<LetterText> Versions { get; private set; } = [];

    internal LetterDraft? Draft { get; private set; }

    [BindProperty]
    public string Title { get; set; } = "";

    [BindProperty]
    public string Body { get; set; } = "";

    [BindProperty]
    public string? From { get; set; }

    private DateOnly Today => BeijingDate.Today(time);

    public async Task<IActionResult> OnGetAsync(string kind, int? version, CancellationToken cancel)
    {
        if (!await LoadAsync(kind, cancel))
        {
            return NotFound();
        }

        var inForce = await book.TemplateAsync(Scope.AgencyId, Kind, Today, cancel);
        (Title, Body) = version is null ? (inForce.Title, inForce.Body)
            : Versions.FirstOrDefault(text => text.Version == version) is { } kept ? (kept.Title, kept.Body)
            : (LetterTemplate.Default(Kind).Title, LetterTemplate.Default(Kind).Body);
        From = Today.ToString("yyyy-MM-dd");
        await ShowAsync(LetterTemplate.Read(Kind, 1, Today, Title, Body), cancel);
        return Page();
    }

    /// <summary>Looks at what is typed; keeps nothing.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string kind, CancellationToken cancel)
    {
        if (!await LoadAsync(kind, cancel))
        {
            return NotFound();
        }

        var read = LetterTemplate.Read(Kind, 1, Today, Title ?? "", Body ?? "");
        await ShowAsync(read, cancel);
        return this.PageWith(read.Problems);
    }

    public async Task<IActionResult> OnPostAsync(string kind, CancellationToken cancel)
    {
        if (!await LoadAsync(kind, cancel))
        {
            return NotFound();
        }

        if (!DateOnly.TryParseExact(From, "yyyy-MM-dd", out var from) || from < Today)
        {
            return this.PageWith(AgencyProblems.Of("letter-text.from", "From", $"“{From}”不能作为开始使用的日期。",
                $"请填写今天（{Today:yyyy-MM-dd}）或者以后的日期：已经签发的文书不能换文本。"));
        }

        var added = await book.AddAsync(Scope.AgencyId, Kind, (from, Title ?? "", Body ?? ""), signed.Id, cancel);
        if (!added.Ok(out var template))
        {
            return this.PageWith(added.Problems);
        }

        db.Record(
            "letters.text", $"letter-text:{Kind.Key}", Scope.Agency?.Id, $"第 {template.Version} 版，自 {from:yyyy-MM-dd} 起");
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return this.PageWith(AgencyProblems.Of("letter-text.twice", "", "另一人刚刚保存了这种文书的新版本。", "请看过以后再保存一次。"));
        }

        TempData["Flash"] = $"“{Kind.Name}”第 {template.Version} 版已保存，自 {from:yyyy-MM-dd} 起使用。";
        return Redirect($"/office/letters/texts/{Kind.Key}?agency={Scope.AgencyId}");
    }

    private async Task ShowAsync(Checked<LetterTemplate> read, CancellationToken cancel)
    {
        if (read.Ok(out var template))
        {
            var organ = Scope.Agency is { } agency ? (await book.SettingsAsync(agency, cancel)).Organ(agency)
                : (await book.OwnAsync(0, cancel)).Organ(Example());
            Draft = Rules.Letters.Letter.Preview(template, LetterSample.For(Kind, organ, Today));
        }
    }

    /// <summary>For the preview of a text that holds for all organs.</summary>
    private static Agency Example() => new()
    {
        Name = "示例区科技局",
        ShortName = "示例局",
        Slug = "example",
        Contact = new AgencyContact { Office = "示例区科技局办公室", Phone = "010-0000 0006", Address = "示例区示例路6号" },
    };

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        if (LetterKinds.Find(key) is not { } kind
            || await LetterScope.ReadAsync(db, signed, Permission.ManageSettings, Request.Query["agency"], cancel) is not { } scope)
        {
            return false;
        }

        (Kind, Scope) = (kind, scope);
        Versions = await book.VersionsAsync(scope.AgencyId, kind, cancel);
        return true;
    }
}
