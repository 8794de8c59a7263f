using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Data.Provisioning;
using Gongkai.Publishing.Edit;
using Gongkai.Publishing.Imports;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Files;
using Gongkai.Shell.Safety;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Actor = Gongkai.Data.Actor;

namespace Gongkai.Commands;

/// <summary>
/// <c>gongkai import</c>: looks through an old portal that is too large to upload. The batch waits for its reviewers like an uploaded
/// one: who can sign in to the server cannot decide for them.
/// </summary>
internal static class ImportCommand
{
    private const string From = "FROM";

    internal static Verb Verb { get; } = new("import", Verbs.Running, "把原网站的网页文件夹或表格登记为迁移批次，先试查，再等审核人确认")
    {
        Forms = [new Form(null, [new Parameter(From, ValueKind.File, "原网站的文件夹，或者 zip、csv、xlsx 文件")], Run)],
        Options =
        [
            new Option("agency", "SLUG", ValueKind.Text, "迁入哪个机关：机关的网址代号"),
            new Option("source", "NAME", ValueKind.Text, "原网站的名称"),
            new Option("decision", "TEXT", ValueKind.Text, "迁移决定：范围和依据"),
            new Option("by", "USER", ValueKind.Text, "导入人的用户名"),
            new Option("reviewers", "CODE=USER,…", ValueKind.Text, "每个审核步骤的审核人，例如 first=zhangsan,second=lisi,final=wangwu"),
            new Option("columns", "MAP", ValueKind.File, "栏目对照表（csv 或 xlsx）：原栏目、栏目代号；不迁移的写 skip"),
            new Option("site-root", "URL", ValueKind.Text, "最上层文件夹对应的网址，例如 http://www.example.gov.cn"),
            Option.Flag("dry-run", "只试查，不登记批次，平台里什么也不写"),
            new Option("report", "FILE", ValueKind.File, "试查结果写到这个 csv 文件；有未知栏目时，旁边另写一份待填的对照表"),
            SiteVerb.Data, SiteVerb.Database,
        ],
        Examples =
        [
            "gongkai import /srv/old-site --agency kjj --dry-run --report 试查.csv",
            "gongkai import /srv/old-site --agency kjj --source 原科技局网站 --decision 迁移2019年以前的信息 --by wangfang"
                + " --reviewers first=zhangsan,second=lisi,final=wangwu --columns 试查-栏目.csv",
        ],
        NeedsSite = true,
        Notes =
        [
            "文件夹里的每个文件都有结果：迁入、列表页、重复、栏目不明、没有日期、检查不通过……合计等于文件数。",
            "登记以后，审核人在“历史信息迁移”页逐一确认，最后一人确认后平台在后台迁入，中断后自动接着做。",
            "平台运行时也可使用。退出状态：0 全部可以迁入；1 有不能迁入的，见报告；2 未能试查。",
        ],
    };

    private static int Run(Arguments arguments, Terminal terminal) => SiteVerb.Run(terminal, () => RunAsync(arguments, terminal));

    private static async Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        var options = SiteVerb.OptionsOf(arguments, terminal);
        if (SiteVerb.Missing(options) is { } missing)
        {
            return terminal.Refuse(missing);
        }

        await using var app = Site.Build(options);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GongkaiDb>();
        if (SiteVerb.Outdated(await DatabaseState.OfAsync(db, CancellationToken.None)) is { } outdated)
        {
            return terminal.Refuse(outdated);
        }

        var asked = await OrderAsync(scope.ServiceProvider, arguments, terminal);
        return asked.Ok(out var order) ? await LookAsync(scope.ServiceProvider, order, arguments, terminal) : terminal.Refuse(asked.Problems);
    }

    /// <summary>A trial needs the organ and no more.</summary>
    private static async Task<Checked<ImportOrder>> OrderAsync(IServiceProvider services, Arguments arguments, Terminal terminal)
    {
        var db = services.GetRequiredService<GongkaiDb>();
        var slug = arguments.TextOrNull("agency") ?? "";
        if (await db.Agencies.AsNoTracking().SingleOrDefaultAsync(known => known.Slug == slug) is not { } agency)
        {
            return Of("import.agency", slug.Length == 0 ? "没有写明机关。" : $"没有网址代号为“{slug}”的机关。", "请用 --agency 写机关的网址代号，见“机构”页。");
        }

        if (ImportOrder.RootOf(arguments.TextOrNull("site-root") ?? "") is not { } root)
        {
            return ImportProblems.SiteRoot(arguments.Text("site-root"));
        }

        var map = await MapAsync(db, agency, arguments, terminal);
        if (!map.Ok(out var columns))
        {
            return new Checked<ImportOrder>(map.Problems);
        }

        var trial = new ImportOrder(agency, arguments.TextOrNull("source")?.Trim() ?? "", arguments.TextOrNull("decision")?.Trim() ?? "",
            new Dictionary<string, long>(), 0)
        { SiteRoot = root, Columns = columns };
        return arguments.Has("dry-run") ? trial : await ImportPeople.CompleteAsync(services, trial, arguments);
    }

    private static async Task<Checked<IReadOnlyDictionary<string, string>>> MapAsync(
        GongkaiDb db, Agency agency, Arguments arguments, Terminal terminal)
    {
        if (arguments.TextOrNull("columns") is not { } file)
        {
            return new Dictionary<string, string>();
        }

        var read = InputFile.Read(terminal, file);
        return read.Ok(out var content)
            ? OldColumns.ReadMap(content, file, await FormChoices.OpenColumnsAsync(db, agency.Id, terminal.Today, CancellationToken.None))
            : new Checked<IReadOnlyDictionary<string, string>>(read.Problems);
    }

    private static async Task<int> LookAsync(IServiceProvider services, ImportOrder order, Arguments arguments, Terminal terminal)
    {
        var (look, store) = (services.GetRequiredService<ImportLook>(), services.GetRequiredService<FileStore>());
        var trial = arguments.Has("dry-run");
        var tools = await look.ToolsAsync(order.Agency, order.Columns, keep: !trial, CancellationToken.None);
        var opened = Open(tools, order, arguments.Text(From), terminal, out var site);
        using (site)
        {
            if (!opened.Ok(out var source))
            {
                return terminal.Refuse(opened.Problems);
            }

            await using var rows = trial ? null : store.Scratch();
            await using var report = store.Scratch();
            var looked = await look.RunAsync(tools, source, rows, report, Follow(services, source.Total, terminal), CancellationToken.None);
            if (Write(looked, report, arguments, terminal) is { } unwritten)
            {
                return terminal.Refuse(unwritten);
            }

            Tell(looked.Tally, terminal.Text);
            return rows is null ? looked.Tally.LeftOutCount == 0 ? Exit.Done : Exit.Found
                : await RegisterAsync(services, order, looked, (rows, report), arguments, terminal);
        }
    }

    private static Checked<OldSource> Open(LookTools tools, ImportOrder order, string from, Terminal terminal, out OldSite? site)
    {
        site = null;
        var path = Path.GetFullPath(terminal.PathOf(from));
        if (Directory.Exists(path))
        {
            return ImportLook.Pages(tools, site = new FolderSite(path), order.SiteRoot);
        }

        if (!File.Exists(path))
        {
            return Of("import.from", $"“{from}”不存在。", "请写原网站的文件夹，或者 zip、csv、xlsx 文件。");
        }

        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            return ImportPlans.CanRead(path) ? ImportLook.Table(tools, File.ReadAllBytes(path), path) : ImportProblems.Kind();
        }

        var zip = ZipSite.Open(File.OpenRead(path));
        return zip.Ok(out var packed) ? ImportLook.Pages(tools, site = packed, order.SiteRoot) : new Checked<OldSource>(zip.Problems);
    }

    /// <summary>Tells how far it is, and saves the rows of attachments as they come.</summary>
    private static Func<int, Task> Follow(IServiceProvider services, int total, Terminal terminal)
    {
        var (db, told) = (services.GetRequiredService<GongkaiDb>(), 0);
        return async count =>
        {
            if (db.ChangeTracker.HasChanges())
            {
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
            }

            if (count - told >= 5000)
            {
                told = count;
                await terminal.Error.WriteLineAsync($"已试查 {count} / {total}");
            }
        };
    }

    private static Problem? Write(Looked looked, Stream report, Arguments arguments, Terminal terminal)
    {
        if (arguments.TextOrNull("report") is not { } file)
        {
            return null;
        }

        report.Position = 0;
        if (OutputFile.Write(terminal, file, arguments.Text(From), report.CopyTo) is { } problem)
        {
            return problem;
        }

        var map = Path.Combine(Path.GetDirectoryName(file) ?? "", Path.GetFileNameWithoutExtension(file) + "-栏目.csv");
        if (looked.Unknown.Count == 0)
        {
            return null;
        }

        terminal.Error.WriteLine($"有 {looked.Unknown.Count} 个栏目不明，待填的对照表：{map}");
        var columns = ImportReport.Columns(looked.Unknown);
        return OutputFile.Write(terminal, map, arguments.Text(From), stream => stream.Write(columns));
    }

    private static void Tell(ImportTally tally, TextWriter to)
    {
        foreach (var (outcome, count) in tally.Counts)
        {
            to.WriteLine($"{outcome.Name()}\t{count}");
        }

        to.WriteLine($"合计\t{tally.Total}");
    }

    private static async Task<int> RegisterAsync(
        IServiceProvider services, ImportOrder order, Looked looked, (Stream Rows, Stream Report) written, Arguments arguments, Terminal terminal)
    {
        if (looked.Tally.Taken == 0)
        {
            return terminal.Refuse(Of("import.empty", "没有可以迁入的信息，没有登记批次。", "请按上面的结果修改后重试。"));
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(terminal.PathOf(arguments.Text(From)))));
        var plan = await services.GetRequiredService<ImportPlans>()
            .RegisterAsync(order, Uploads.NameOf(name), looked, written.Rows, written.Report, CancellationToken.None);
        terminal.Text.WriteLine($"已登记批次 {plan.Id}，等待审核人在 /office/imports/{plan.Id} 确认。");
        return looked.Tally.LeftOutCount == 0 ? Exit.Done : Exit.Found;
    }

    internal static Problem Of(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, "");
}
