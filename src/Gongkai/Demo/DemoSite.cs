using Gongkai.Data;
using Gongkai.Data.Casework;
using Gongkai.Data.Settings;
using Gongkai.Publishing.Items;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Files;
using Gongkai.Shell.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Demo;

/// <summary>Fills an empty installation with the demo district. A fresh data folder becomes a demo whole or not at all.</summary>
internal static class DemoSite
{
    private const string Complete = "demo.complete";

    private static readonly (string Name, string Value)[] Facts =
    [
        ("site.name", "示例区政府信息公开"), ("site.host", "示例区人民政府办公室"), ("site.address", "示例区中心大道1号"),
        ("site.domain", "www.example.gov.cn"), ("site.code", "9901010001"), ("site.demo", "yes"),
        (AccessSettings.SecondFactor, nameof(SecondFactorFor.Nobody)), ("site.icp", "示ICP备00000000号"),
        ("site.police", "示公网安备 00000000000000号"), ("site.phone", "0000-0000001"),
        ("site.party-mark", "https://www.example.gov.cn/biaozhi"), ("site.error-report", "https://www.example.gov.cn/zhaocuo"),
    ];

    internal static Task<bool> IsCompleteAsync(GongkaiDb db, CancellationToken cancel) =>
        db.Settings.AnyAsync(setting => setting.Name == Complete, cancel);

    internal static async Task<bool> IsEmptyAsync(GongkaiDb db, CancellationToken cancel) => !await db.Agencies.AnyAsync(cancel);

    /// <summary>Takes some seconds. What the guard kept out of the import is given back: the demo's texts should all pass.</summary>
    internal static async Task<IReadOnlyList<(string Key, string Why)>> FillAsync(SiteOptions options, CancellationToken cancel)
    {
        var now = options.Time.GetUtcNow();
        var clock = new DemoClock(now);
        await using var app = Site.Build(options with { Time = clock });
        var district = DemoDistrict.Make(BeijingDate.Today(options.Time));
        clock.SetTo(BeijingDate.StartOf(district.Until).AddHours(-6)); // the history comes in on the evening before
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<GongkaiDb>();
        var organs = new DemoOrgans(db, district, now.UtcDateTime);
        await organs.WriteAsync(cancel);
        var contents = new DemoContents(new DemoFiles(db, services.GetRequiredService<FileStore>(), now.UtcDateTime));
        var history = new DemoHistory(
            db, district, organs, contents, services.GetRequiredService<Importer>(), new Validities(db, clock));
        await history.WriteAsync(cancel);
        await new DemoDesks(app.Services, clock, now.UtcDateTime, district, organs, history.Items).WriteAsync(cancel);
        clock.SetTo(now.UtcDateTime);
        await new DemoCases(db, district, organs, services.GetRequiredService<CaseSecrets>()).WriteAsync(cancel);
        await services.GetRequiredService<LetterBook>().WriteAsync(
            0, new LetterSettings { ReconsiderationOrgan = "示例区人民政府", Court = "示例区人民法院", ReconsiderationUrl = "https://www.example.gov.cn/fuyi" }, cancel);
        await new DemoRegisters(db, district, organs).WriteAsync(cancel);
        await new DemoReports(app.Services, clock, district, organs).WriteAsync(cancel);
        var said = await db.Settings.Where(setting => setting.AgencyId == 0).Select(setting => setting.Name).ToListAsync(cancel);
        db.Settings.AddRange(Facts.Append((Complete, "yes")).Where(fact => !said.Contains(fact.Item1))
            .Select(fact => new Setting { Name = fact.Item1, Value = fact.Item2 }));
        db.Record("demo.complete", "", null);
        await db.SaveChangesAsync(cancel);
        return history.Skipped;
    }
}
