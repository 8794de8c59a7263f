using System.Globalization;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Publishing.Settings;

/// <summary>How index numbers (索引号) to come are formed: by each organ, and for all by who sets the site. A number once given stays.</summary>
[Needs(Permission.ManageColumns, Permission.ManageSettings)]
internal sealed class NumbersModel(GongkaiDb db, OrganSettings settings, IndexNumbers numbers, Signed signed, TimeProvider time)
    : PageModel
{
    internal IReadOnlyList<Agency> Agencies { get; private set; } = [];

    internal bool MayForAll => signed.MayEverywhere(Permission.ManageSettings);

    /// <summary>0 is the installation.</summary>
    internal long AgencyId { get; private set; }

    internal string Where { get; private set; } = "";

    internal bool Own { get; private set; }

    internal IndexNumberForm Form { get; private set; } = IndexNumberForm.Standard;

    /// <summary>The number the organ would be given today, or why none.</summary>
    internal Checked<string>? Next { get; private set; }

    [BindProperty]
    public int PrefixLength { get; set; }

    [BindProperty]
    public bool WithMonth { get; set; }

    [BindProperty]
    public string? SerialDigits { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        (PrefixLength, WithMonth, SerialDigits) = (Form.PrefixLength, Form.WithMonth,
            Form.SerialDigits.ToString(CultureInfo.InvariantCulture));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        if (!NumberForm.Read(PrefixLength, WithMonth, SerialDigits ?? "").Ok(out var form))
        {
            return this.PageWith(NumberForm.Read(PrefixLength, WithMonth, SerialDigits ?? "").Problems);
        }

        // What the series has given already must fit, or the next publication would find no number.
        if (Agency is { CreditCode: not null } organ
            && await numbers.PreviewAsync(organ, form, BeijingDate.Today(time), cancel) is var next && !next.Ok(out _))
        {
            return this.PageWith(next.Problems);
        }

        await settings.WriteAsync(AgencyId, OrganSettings.IndexName, form, cancel);
        return await SavedAsync("numbers.change", "索引号规则已保存，今后首次发布的信息按它编号；已经编制的索引号不变。", cancel);
    }

    public async Task<IActionResult> OnPostInheritAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return NotFound();
        }

        await settings.ClearAsync(AgencyId, OrganSettings.IndexName, cancel);
        return await SavedAsync("numbers.inherit", "已改为沿用。", cancel);
    }

    private Agency? Agency => Agencies.FirstOrDefault(agency => agency.Id == AgencyId);

    private async Task<IActionResult> SavedAsync(string action, string says, CancellationToken cancel)
    {
        db.Record(action, AgencyId == 0 ? "settings" : $"agency:{AgencyId}", AgencyId == 0 ? null : AgencyId);
        await db.SaveChangesAsync(cancel);
        TempData["Flash"] = says;
        return Redirect($"/office/numbers?agency={AgencyId}");
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Agencies = await signed.AgenciesAsync(db, Permission.ManageColumns, cancel);
        var asked = Request.Query["agency"].ToString();
        AgencyId = asked.Length > 0 ? long.TryParse(asked, out var id) ? id : -1
            : Agencies.FirstOrDefault(agency => agency.Id == signed.Person!.AgencyId)?.Id
                ?? (Agencies.Count > 0 ? Agencies[0].Id : 0);
        if (AgencyId == 0 ? !MayForAll : Agency is null)
        {
            return false;
        }

        Where = Agency?.Name ?? "全部机关";
        (Form, var from) = await settings.IndexFormFromAsync(AgencyId, cancel);
        Own = from == AgencyId;
        Next = Agency is { } organ ? await numbers.PreviewAsync(organ, Form, BeijingDate.Today(time), cancel)
            : (Checked<string>?)null;
        return true;
    }
}

/// <summary>The rule as the form sends it.</summary>
internal static class NumberForm
{
    private const string Law = "政府信息公开目录系统实施指引（试行）";

    internal static Checked<IndexNumberForm> Read(int prefixLength, bool withMonth, string serialDigits)
    {
        Problem?[] found =
        [
            prefixLength is 9 or 18 ? null : Bad("numbers.prefix", "PrefixLength", $"前段码不能是 {prefixLength} 位。",
                "请选择 9 位组织机构代码或者 18 位统一社会信用代码。"),
            int.TryParse(serialDigits, NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
                && digits is >= 3 and <= 8 ? null
                : Bad("numbers.digits", "SerialDigits", $"流水号位数“{serialDigits}”不正确。", "请填 3 至 8 的整数；五位可以编到 99999。"),
        ];
        Problem[] problems = [.. found.OfType<Problem>()];
        return problems.Length > 0 ? new Checked<IndexNumberForm>(problems)
            : new IndexNumberForm(prefixLength, withMonth, digits);
    }

    private static Problem Bad(string code, string field, string says, string remedy) =>
        new(code, Severity.Error, says, remedy, Law) { Field = field };
}
