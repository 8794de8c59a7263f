using Gongkai.Data;
using Gongkai.Data.People;
using Gongkai.Publishing.Imports;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Gongkai.Shell.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Actor = Gongkai.Data.Actor;

namespace Gongkai.Commands;

/// <summary>Who imports and who will decide, by their user names.</summary>
internal static class ImportPeople
{
    /// <summary>The order with its people; they are checked as those of an upload are.</summary>
    internal static async Task<Checked<ImportOrder>> CompleteAsync(IServiceProvider services, ImportOrder order, Arguments arguments)
    {
        var db = services.GetRequiredService<GongkaiDb>();
        if (await FindAsync(db, arguments.TextOrNull("by") ?? "") is not { } importer)
        {
            return ImportCommand.Of("import.by", "没有写明导入人，或者没有这个用户名。", "请用 --by 写导入人的用户名。");
        }

        var signed = services.GetRequiredService<Signed>();
        signed.Become(importer, Guid.Empty, await services.GetRequiredService<Sessions>().ReachesAsync(importer.Id, CancellationToken.None));
        if (importer.DisabledAt is not null || !signed.May(Permission.ImportItems, order.Agency))
        {
            return ImportCommand.Of("import.by", $"{importer.FullName}没有这个机关的迁移权限。", "请换一个导入人，或者请安全管理员授权。");
        }

        var reviewers = await ReviewersAsync(db, arguments.TextOrNull("reviewers") ?? "");
        if (!reviewers.Ok(out var people))
        {
            return new Checked<ImportOrder>(reviewers.Problems);
        }

        db.Actor = new Actor(importer.Id, OnTheMachine.Actor.Name, "");
        var whole = order with { ImporterId = importer.Id, Reviewers = people };
        var faults = await services.GetRequiredService<ImportOrders>().FaultsAsync(whole, CancellationToken.None);
        return faults.Count == 0 ? whole : new Checked<ImportOrder>(faults);
    }

    private static async Task<Checked<IReadOnlyDictionary<string, long>>> ReviewersAsync(GongkaiDb db, string written)
    {
        var people = new Dictionary<string, long>();
        foreach (var part in written.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (step, user) = part.Split('=') is [var code, var name] ? (code.Trim(), name.Trim()) : ("", "");
            if (step.Length == 0 || await FindAsync(db, user) is not { } person)
            {
                return ImportCommand.Of("import.reviewers", $"审核人“{part}”写得不对，或者没有这个用户名。", "请写成 --reviewers first=用户名,second=用户名,final=用户名。");
            }

            people[step] = person.Id;
        }

        return people;
    }

    private static async Task<Person?> FindAsync(GongkaiDb db, string userName)
    {
        var name = SignIns.Normalized(userName);
        return await db.People.AsNoTracking().SingleOrDefaultAsync(known => known.NormalizedUserName == name);
    }
}
