using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Safety.Checkups;

/// <summary>The three administrators, and whether a demonstration is open to others.</summary>
internal static class PeopleCheckup
{
    internal static async Task<Looked> RunAsync(GongkaiDb db, SiteOptions options, CancellationToken cancel)
    {
        var today = BeijingDate.Today(options.Time);
        var apart = Roles.All.Where(facts => facts.Apart).ToList();
        var kinds = apart.ConvertAll(facts => facts.Role);
        var held = await (from grant in db.RoleGrants.AsNoTracking()
                          where kinds.Contains(grant.Role) && grant.From <= today && (grant.Until == null || grant.Until >= today)
                          join person in db.People on grant.PersonId equals person.Id
                          where person.DisabledAt == null
                          select new { grant.Role, person.FullName, person.TwoFactorEnabled }).ToListAsync(cancel);
        var open = held.Where(one => !one.TwoFactorEnabled).Select(one => one.FullName).Distinct().ToList();
        var vacant = apart.Where(facts => held.TrueForAll(one => one.Role != facts.Role)).Select(facts => facts.Name).ToList();
        return new Looked("三员", $"{held.Count} 人",
            vacant.Count == 0 ? null : Finding.Warning("doctor.no-administrator", $"没有{string.Join("、", vacant)}。",
                "请由安全管理员补齐；三员分别由三人担任。"),
            open.Count == 0 ? null : Finding.Warning("doctor.no-second-factor", $"管理员{string.Join("、", open)}没有启用第二重验证。",
                "请本人登录后在“我的账号”里启用。"));
    }

    internal static async Task<Looked> DemoAsync(GongkaiDb db, SiteOptions options, CancellationToken cancel)
    {
        var settings = await db.Settings.AsNoTracking().Where(setting => setting.AgencyId == 0)
            .ToDictionaryAsync(setting => setting.Name, setting => setting.Value, cancel);
        var facts = new SiteFacts(settings);
        var open = options.Urls.Any(url => !MachineCheckup.Loopback(url)) || options.TrustedProxies.Count > 0;
        return new Looked("站点信息", facts.Demo ? "演示数据" : facts.Name,
            open && facts.Demo ? Finding.Error("doctor.demo-open", "演示站点正对外提供服务，演示账号的口令是公开的。", "请只在本机使用演示，或换一个空的数据文件夹正式安装。")
                : null,
            open && !facts.Demo && facts.Host.Length == 0
                ? Finding.Warning("doctor.site-unnamed", "还没有填写主办单位，页面底部缺少法定信息。", "请由系统管理员在“系统设置”里填写。") : null);
    }
}
