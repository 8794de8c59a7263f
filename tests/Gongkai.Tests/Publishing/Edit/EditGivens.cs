using Gongkai.Data.Publishing;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Edit;

internal static class EditGivens
{
    /// <summary>The smallest real PNG: one white dot.</summary>
    internal static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==");

    /// <summary>A form that is complete, with what a test changes of it.</summary>
    internal static (string, string)[] Form(Office office, int revision = 0, params (string Name, string Value)[] changes)
    {
        var fields = new Dictionary<string, string>
        {
            ["Title"] = "关于公布示例服务事项的通知",
            ["Summary"] = "公布示例服务事项。",
            ["Body"] = "<p>现将示例服务事项公布如下。</p>",
            ["Kind"] = "Information",
            ["Origin"] = "Made",
            ["Openness"] = "Proactive",
            ["Column"] = office.Columns["notices"].ToString(),
            ["Section"] = office.Section.Id.ToString(),
            ["FormedOn"] = "2026-03-03",
            ["TopicClass"] = "科技、教育",
            ["Source"] = office.Agency.Name,
            ["Revision"] = revision.ToString(),
            ["SeenStage"] = "Draft",
            ["go"] = "save",
        };
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return [.. fields.Select(field => (field.Key, field.Value))];
    }

    internal static string NewPage(Office office) => $"/office/items/new?column={office.Columns["notices"]}";

    internal static Task<InformationItem> Item(this TestSite site, long id) => site.InDb(db => db.Items.AsNoTracking().SingleAsync(item => item.Id == id));

    internal static Task<InformationItem> LastItem(this TestSite site, Office office) =>
        site.InDb(db => db.Items.AsNoTracking().Where(item => item.AgencyId == office.Agency.Id).OrderByDescending(item => item.Id).FirstAsync());
}
