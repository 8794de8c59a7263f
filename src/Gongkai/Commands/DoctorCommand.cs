using Gongkai.Data.Provisioning;
using Gongkai.Data.Search;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Safety;
using Gongkai.Shell.Safety.Backups;
using Gongkai.Shell.Safety.Checkups;

namespace Gongkai.Commands;

/// <summary><c>gongkai doctor</c>: what is wrong with this installation and what to do.</summary>
internal static class DoctorCommand
{
    internal static Verb Verb { get; } = new("doctor", Verbs.Running, "体检：这套安装哪里不对，怎么办")
    {
        Forms = [new Form(null, [], Run)],
        Options = [SiteVerb.Data, SiteVerb.Database, SiteVerb.Urls, Option.Flag("fix", "检索索引缺了、旧了的，逐条补齐"), Option.Json],
        Examples = ["gongkai doctor", "gongkai doctor --data /srv/gongkai --json", "gongkai doctor --fix"],
        NeedsSite = true,
        Notes = ["平台运行时也可以检查。退出状态：0 没有错误（可能有提醒）；1 有错误。"],
    };

    private static int Run(Arguments arguments, Terminal terminal) => SiteVerb.Run(terminal, async () =>
    {
        var options = SiteVerb.OptionsOf(arguments, terminal);
        if (arguments.Has("fix"))
        {
            await FixAsync(options, terminal);
        }

        var looked = await Checkup.RunAsync(options, AppContext.BaseDirectory, CancellationToken.None);
        if (arguments.Has("json"))
        {
            WriteJson(looked, terminal.Output);
        }
        else
        {
            WriteText(looked, terminal.Text);
        }

        return Worst(looked.SelectMany(one => one.Problems)) == Severity.Error ? Exit.Found : Exit.Done;
    });

    /// <summary>The search index is the one thing that can be made anew from the rest without asking anybody.</summary>
    private static async Task FixAsync(SiteOptions options, Terminal terminal)
    {
        if (SiteVerb.Missing(options) is { } missing)
        {
            throw new CannotException(missing);
        }

        await using var db = Databases.Open(options);
        if (SiteVerb.Outdated(await DatabaseState.OfAsync(db, CancellationToken.None)) is { } outdated)
        {
            throw new CannotException(outdated);
        }

        terminal.Error.WriteLine($"检索索引：补齐了 {await SearchRebuild.AllAsync(db, CancellationToken.None)} 条。");
    }

    private static Severity Worst(IEnumerable<Problem> problems) =>
        problems.Select(problem => problem.Severity).DefaultIfEmpty(Severity.Info).Max();

    private static void WriteText(IReadOnlyList<Looked> looked, TextWriter to)
    {
        foreach (var one in looked)
        {
            to.WriteLine($"{Mark(one.Problems)} {one.Name}：{one.Says}");
            foreach (var problem in one.Problems)
            {
                to.WriteLine($"    {Terminal.Sentence(problem)}");
            }
        }
    }

    private static string Mark(IReadOnlyList<Problem> problems) =>
        problems.Count == 0 ? "✓" : Worst(problems) switch { Severity.Error => "✗", Severity.Warning => "！", _ => "·" };

    private static void WriteJson(IReadOnlyList<Looked> looked, Stream to) => JsonOutput.Write(to, json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("inOrder", Worst(looked.SelectMany(one => one.Problems)) != Severity.Error);
        json.WriteStartArray("checks");
        foreach (var one in looked)
        {
            json.WriteStartObject();
            json.WriteString("name", one.Name);
            json.WriteString("says", one.Says);
            json.WriteProblems("problems", one.Problems);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
