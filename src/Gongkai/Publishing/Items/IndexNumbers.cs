using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Rules.Disclosure;
using Gongkai.Rules.Problems;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Items;

/// <summary>Index numbers (索引号): given at the first publication, in order, without gaps, never changed.</summary>
internal sealed class IndexNumbers(GongkaiDb db, OrganSettings settings)
{
    /// <summary>The next number of the organ for the year; inside the caller's transaction.</summary>
    internal async Task<Checked<string>> NextAsync(Agency agency, DateOnly day, CancellationToken cancel)
    {
        var form = await settings.IndexFormAsync(agency.Id, cancel);
        var known = Prefix(agency, form);
        return known.Ok(out var prefix) ? Write(form, prefix, day,
            await NextSerialAsync(Series(form, prefix, day), cancel)) : known;
    }

    /// <summary>The number a form would give next; takes none.</summary>
    internal async Task<Checked<string>> PreviewAsync(Agency agency, IndexNumberForm form, DateOnly day, CancellationToken cancel)
    {
        var known = Prefix(agency, form);
        if (!known.Ok(out var prefix))
        {
            return known;
        }

        var series = Series(form, prefix, day);
        var last = await db.Serials.AsNoTracking().Where(serial => serial.Series == series).Select(serial => serial.Last)
            .SingleOrDefaultAsync(cancel);
        return Write(form, prefix, day, last + 1);
    }

    private static Checked<string> Prefix(Agency agency, IndexNumberForm form) =>
        agency.CreditCode is { } code ? form.PrefixOf(code) : NoCode(agency);

    private static int? Month(IndexNumberForm form, DateOnly day) => form.WithMonth ? day.Month : null;

    private static string Series(IndexNumberForm form, string prefix, DateOnly day) =>
        $"index:{prefix}:{day.Year}{Month(form, day):D2}";

    private static Checked<string> Write(IndexNumberForm form, string prefix, DateOnly day, int serial)
    {
        var number = form.Format(prefix, day.Year, Month(form, day), serial);
        return number.Ok(out var made) ? made.Text : new Checked<string>(number.Problems);
    }

    /// <summary>One statement, so that two publications at once never get the same number.</summary>
    private async Task<int> NextSerialAsync(string series, CancellationToken cancel)
    {
        var next = await db.Database.SqlQuery<int>(
            $"INSERT INTO serials (series, last) VALUES ({series}, 1) ON CONFLICT (series) DO UPDATE SET last = serials.last + 1 RETURNING last")
            .ToListAsync(cancel);
        return next.Single();
    }

    private static Problem NoCode(Agency agency) => new(
        "index.no-credit-code", Severity.Error, $"{agency.Name}没有填写统一社会信用代码，不能编制索引号。",
        "请系统管理员在机构信息中补填统一社会信用代码。", "政府信息公开目录系统实施指引（试行）");
}
