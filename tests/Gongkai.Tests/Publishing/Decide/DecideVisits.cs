using Gongkai.Data.People;
using Gongkai.Data.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Decide;

/// <summary>What people do to items through their browsers.</summary>
internal static class DecideVisits
{
    internal static async Task<string> SeenOn(this Visitor visitor, string path) =>
        (await visitor.GetAsync(path)).Page.QuerySelector("main input[name=Seen]")?.GetAttribute("value") ?? "";

    /// <summary>Opens the page, then sends its form with the hash that the page showed.</summary>
    internal static async Task<Shown> Decides(this Visitor visitor, string page, string handler, params (string Name, string Value)[] fields) =>
        await visitor.PostFromAsync(page, page + handler, [("Seen", await visitor.SeenOn(page)), .. fields]);

    internal static Task<Visitor> As(this TestSite site, Office office, Role role) => site.SignedInAs(office.The(role));

    internal static Task<InformationItem> Item(this TestSite site, long id) =>
        site.InDb(db => db.Items.AsNoTracking().SingleAsync(item => item.Id == id));

    internal static Task<List<string>> EventsOf(this TestSite site, long id) =>
        site.InDb(db => db.ItemEvents.Where(row => row.ItemId == id).OrderBy(row => row.Id).Select(row => row.Kind).ToListAsync());

    internal static Task<bool> Audited(this TestSite site, string action, string subject) =>
        site.InDb(db => db.AuditRecords.AnyAsync(record => record.Action == action && record.Subject == subject));

    internal static Task<bool> IsPublic(this TestSite site, long id) => site.InDb(db => db.Publications.AnyAsync(shown => shown.ItemId == id));
}
