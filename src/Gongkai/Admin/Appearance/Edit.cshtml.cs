using Gongkai.Data;
using Gongkai.Data.Settings;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Appearance;
using Gongkai.Shell.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Appearance;

/// <summary>The colour and the logo of the site.</summary>
[Needs(Permission.ManageSettings)]
internal sealed class EditModel(GongkaiDb db, Signed signed, SiteSettings settings, Uploads uploads) : PageModel
{
    private const int LargestLogo = 512 * 1024;

    [BindProperty]
    public string? Accent { get; set; }

    [BindProperty]
    public string? AltText { get; set; }

    [BindProperty]
    public bool RemoveLogo { get; set; }

    internal string SiteName { get; private set; } = "";

    internal SiteLogo? Logo { get; private set; }

    /// <summary>The colour in the form, where it is one.</summary>
    internal AccentColour? Shown => AccentColour.Parse(Accent ?? "");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!signed.MayEverywhere(Permission.ManageSettings))
        {
            return Forbid();
        }

        var site = await LoadAsync(cancel);
        (Accent, AltText) = (site.Accent?.Hex ?? "", Logo?.AltText ?? "");
        return Page();
    }

    /// <summary>The same form with the colour as it would look; nothing is kept.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancel)
    {
        if (!signed.MayEverywhere(Permission.ManageSettings))
        {
            return Forbid();
        }

        await LoadAsync(cancel);
        return this.PageWith(LookProblems.OfColour(Accent ?? ""));
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancel)
    {
        if (!signed.MayEverywhere(Permission.ManageSettings))
        {
            return Forbid();
        }

        await LoadAsync(cancel);
        var alt = (AltText ?? "").Trim();
        var remains = Logo is not null && !RemoveLogo;
        var problems = LookProblems.OfColour(Accent ?? "").Concat(LookProblems.OfLogo(alt, file, remains, LargestLogo)).ToList();
        if (problems.Count > 0)
        {
            return this.PageWith(problems);
        }

        if (file is not null)
        {
            var kept = await uploads.KeepAsync(file, null, picturesOnly: true, cancel);
            if (!kept.Ok(out var upload) || upload.ContentType is not ("image/png" or "image/jpeg"))
            {
                return this.PageWith(kept.Problems.DefaultIfEmpty(LookProblems.WrongKind)
                    .Select(problem => problem with { Field = "File" }));
            }

            Logo = new SiteLogo(upload.Hash, upload.ContentType, alt);
        }
        else if (RemoveLogo)
        {
            Logo = null;
        }

        await SaveAsync(alt, cancel);
        TempData["Flash"] = "外观已经保存，立即生效。";
        return RedirectToPage();
    }

    private async Task SaveAsync(string alt, CancellationToken cancel)
    {
        await KeepAsync("site.accent", Shown?.Hex ?? "", cancel);
        await KeepAsync("site.logo", Logo is null ? "" : $"{Logo.Hash} {Logo.ContentType}", cancel);
        await KeepAsync("site.logo-alt", Logo is null ? "" : alt, cancel);
        if (db.ChangeTracker.HasChanges())
        {
            db.Record("settings.look", "settings", null);
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task KeepAsync(string name, string value, CancellationToken cancel)
    {
        var kept = await db.Settings.FirstOrDefaultAsync(setting => setting.AgencyId == 0 && setting.Name == name, cancel);
        if (kept is not null && value.Length == 0)
        {
            db.Settings.Remove(kept);
        }
        else if (kept is not null)
        {
            kept.Value = value;
        }
        else if (value.Length > 0)
        {
            db.Settings.Add(new Setting { Name = name, Value = value });
        }
    }

    private async Task<SiteFacts> LoadAsync(CancellationToken cancel)
    {
        var site = await settings.ReadAsync(cancel);
        (SiteName, Logo) = (site.Name, site.Logo);
        return site;
    }
}

/// <summary>All ways in which an appearance can be refused.</summary>
internal static class LookProblems
{
    internal static Problem WrongKind =>
        AgencyProblems.Of("look.logo", "File", "标志不是 PNG 或 JPEG 图片。", "请另存为 PNG 后再上传。");

    internal static IEnumerable<Problem> OfColour(string typed)
    {
        var colour = AccentColour.Parse(typed);
        if (typed.Length > 0 && colour is null)
        {
            yield return AgencyProblems.Of("look.colour", "Accent", $"“{typed}”不是颜色。", "请写成六位十六进制，如 #1b4a70。");
        }
        else if (colour is { Legible: false } pale)
        {
            yield return AgencyProblems.Of(
                "look.contrast", "Accent", $"{pale.Hex} 在白底上的对比度是 {pale.OnWhite:0.0}：1，看不清的人较多。",
                $"请选深一些的颜色，同一色调可用 {pale.Darkened().Hex}。", "无障碍环境建设法第三十二条");
        }
    }

    internal static IEnumerable<Problem> OfLogo(string alt, IFormFile? file, bool remains, int largest)
    {
        if ((file is not null || remains) && alt.Length is 0 or > 60)
        {
            yield return AgencyProblems.Of(
                "look.alt", "AltText", alt.Length == 0 ? "没有填写标志的替代文字。" : "替代文字太长。",
                "请用不超过 60 个字说明标志是什么。");
        }

        if (file?.Length > largest)
        {
            yield return AgencyProblems.Of("look.size", "File", $"标志有 {file.Length / 1024} KB。", $"请缩小到 {largest / 1024} KB 以内。");
        }
    }
}
