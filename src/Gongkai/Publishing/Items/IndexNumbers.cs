using Gongkai.Data;
using Gongkai.Data.Agencies;
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
        if (agency.CreditCode is not { } code)
        {
            return NoCode(agency);
        }

        if (!form.PrefixOf(code).Ok(out var prefix))
        {
            return new Checked<string>(form.PrefixOf(code).Problems);
        }

        var month = form.WithMonth ? day.Month : (int?)null;
        var serial = await NextSerialAsync($"index:{prefix}:{day.Year}{month:D2}", cancel);
        var number = form.Format(prefix, day.Year, month, serial);
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
