using Gongkai.Shell.Safety;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Shell.Safety;

public sealed class Anchors
{
    private static readonly Anchor One = new(new DateTime(2026, 3, 4, 4, 0, 0, DateTimeKind.Utc), 7, new string('a', 64));

    [Fact]
    public void Come_back_as_they_were_written()
    {
        using var folder = new Folder();
        var log = new AnchorLog(folder.At("anchors.log"));

        log.Append(One);
        log.Append(One with { Sequence = 8 });

        Assert.Equal([One, One with { Sequence = 8 }], log.Read());
        Assert.Equal($"2026-03-04T04:00:00Z 7 {One.Hash}", File.ReadAllLines(folder.At("anchors.log"))[0]);
    }

    [Fact]
    public void Go_on_after_a_line_that_a_crash_cut()
    {
        using var folder = new Folder();
        folder.With("anchors.log", $"{One}\n2026-03-05T0");
        var log = new AnchorLog(folder.At("anchors.log"));

        Assert.Equal([One], log.Read());
        log.Append(One with { Sequence = 9 });

        Assert.Equal([One, null, One with { Sequence = 9 }], log.Read());
    }

    [Fact]
    public async Task Are_written_each_day_and_when_the_site_stops()
    {
        var site = new SqliteSite();
        await site.InitializeAsync();
        await site.GivenAgency();
        await site.StopAsync();

        var last = new AnchorLog(site.Options.AnchorsFile).Last();

        await site.StartAsync();
        var head = await site.InDb(db => db.AuditRecords.AsNoTracking().Where(record => record.Action == "data.change")
            .OrderByDescending(record => record.Sequence).FirstAsync());
        Assert.Equal((head.Sequence, head.Hash), (last?.Sequence, last?.Hash));
        await site.DisposeAsync();
    }
}
