using System.Globalization;
using Gongkai.Data;
using Gongkai.Data.Settings;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Admin.Settings;

/// <summary>The settings of the installation: what the site says of itself, the rules of sign-in, the length of lists.</summary>
[Needs(Permission.ManageSettings)]
internal sealed class EditModel(GongkaiDb db, Signed signed) : PageModel
{
    private Dictionary<string, Setting> _kept = [];

    [BindProperty]
    public SecondFactorFor SecondFactor { get; set; }

    private static IEnumerable<NumberSetting> Numbers => AccessSettings.Numbers.Concat(ListSettings.Numbers);

    internal static string FieldOf(NumberSetting number) =>
        "Numbers." + number.Name[(number.Name.IndexOf('.', StringComparison.Ordinal) + 1)..];

    internal IReadOnlyList<string> MissingInFoot =>
        new SiteFacts(_kept.ToDictionary(kept => kept.Key, kept => kept.Value.Value)).MissingInFoot;


    internal string Value(string name) => _kept.GetValueOrDefault(name)?.Value
        ?? Numbers.FirstOrDefault(number => number.Name == name)?.Default.ToString() ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return Forbid();
        }

        SecondFactor = new AccessRules(_kept.ToDictionary(kept => kept.Key, kept => kept.Value.Value)).SecondFactor;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return Forbid();
        }

        var problems = new List<Problem>();
        foreach (var text in SiteTexts.All)
        {
            var value = Typed(text.Field);
            problems.AddRange(text.Check(value));
            Keep(text.Name, value);
        }

        foreach (var number in Numbers)
        {
            problems.AddRange(Read(number));
        }

        Keep(AccessSettings.SecondFactor, SecondFactor.ToString());
        if (problems.Count > 0 || !ModelState.IsValid)
        {
            db.ChangeTracker.Clear();
            return this.PageWith(problems);
        }

        if (db.ChangeTracker.HasChanges())
        {
            db.Record("settings.edit", "settings", null);
            await db.SaveChangesAsync(cancel);
        }

        TempData["Flash"] = "设置已经保存，立即生效。";
        return RedirectToPage();
    }

    private IEnumerable<Problem> Read(NumberSetting number)
    {
        var typed = Typed(FieldOf(number));
        if (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || number.Within(value) != value)
        {
            return [AgencyProblems.Of("setting.range", FieldOf(number), $"{number.Label}“{typed}”不在范围内。",
                $"请填 {number.Least} 至 {number.Most} 的整数，单位：{number.Unit}。")];
        }

        Keep(number.Name, value == number.Default ? "" : typed);
        return [];
    }

    /// <summary>What was typed, kept for the form whether it is right or not.</summary>
    private string Typed(string field)
    {
        var value = Request.Form[field].ToString().Trim();
        ModelState.SetModelValue(field, value, value);
        ModelState.MarkFieldValid(field);
        return value;
    }

    /// <summary>An empty value is the default: no row.</summary>
    private void Keep(string name, string value)
    {
        if (_kept.TryGetValue(name, out var kept))
        {
            kept.Value = value;
            if (value.Length == 0)
            {
                db.Settings.Remove(kept);
            }
        }
        else if (value.Length > 0)
        {
            db.Settings.Add(new Setting { Name = name, Value = value });
        }
    }

    /// <summary>The settings are the installation's: a right for one organ is not enough.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        _kept = await db.Settings.Where(setting => setting.AgencyId == 0
            && (setting.Name.StartsWith("site.") || setting.Name.StartsWith("access.") || setting.Name.StartsWith("lists.")))
            .ToDictionaryAsync(setting => setting.Name, cancel);
        return signed.MayEverywhere(Permission.ManageSettings);
    }
}
