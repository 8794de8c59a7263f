using Gongkai.Documents;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Problems;

namespace Gongkai.Commands;

/// <summary><c>gongkai clock</c>: the statutory clock of applications, with its working.</summary>
internal static class ClockCommand
{
    internal static Verb Verb { get; } = new("clock", Verbs.Periods, "推算依申请公开的答复期限，写明每一步和依据的条款")
    {
        Forms = [new Form(null, [new Parameter("FILE", ValueKind.File, "一件申请或者一组申请（JSON），或 -（标准输入）；用 --organ 时写登记编号")], Run)],
        Options =
        [
            new Option("as-of", "DATE", ValueKind.Day, "截至哪一天（含当日），不写则为今天（北京时间）"), Option.AsKnownOn, Option.Json,
            new Option("organ", "SLUG", ValueKind.Text, "推算平台里登记的一件申请：机关的网址名，如 kjj"), SiteVerb.Data, SiteVerb.Database,
        ],
        Examples =
        [
            "gongkai clock examples/application.json --as-of 2024-09-24",
            "gongkai clock examples/application.json --as-of 2024-09-24 --json",
        ],
        Notes =
        [
            "截至日之后的事件不予考虑；同一天的事件按文件中的先后。",
            "平台里登记的申请：gongkai clock 2026-0012 --organ kjj --data /srv/gongkai，结果与案件页面一致。",
            "尚无放假通知的日期按平日推算，标明“暂定”。",
            "退出状态：0 没有错误；1 有不发生效力的行为（如逾期才批准的延期）；2 读不出。逾期是状态，不是错误。",
        ],
    };

    private static int Run(Arguments arguments, Terminal terminal) => arguments.TextOrNull("organ") is null
        ? Run(arguments, terminal, FromFile(arguments, terminal))
        : SiteVerb.Run(terminal, async () => Run(arguments, terminal, await StoredCase.ReadAsync(arguments, terminal)));

    private static Checked<ApplicationFile> FromFile(Arguments arguments, Terminal terminal)
    {
        var read = InputFile.Read(terminal, arguments.Text("FILE"));
        return read.Ok(out var content) ? ApplicationFile.Read(content) : new Checked<ApplicationFile>(read.Problems);
    }

    private static int Run(Arguments arguments, Terminal terminal, Checked<ApplicationFile> parsed)
    {
        var made = DaysCommand.Calendar(arguments);
        if (!made.Ok(out var calendar))
        {
            return terminal.Refuse(made.Problems);
        }

        if (!parsed.Ok(out var file))
        {
            return terminal.Refuse(parsed.Problems);
        }

        var asOf = arguments.DayOrNull("as-of") ?? terminal.Today;
        var computed = Compute(file, asOf, calendar);
        if (!computed.Ok(out var clocks))
        {
            return terminal.Refuse(computed.Problems);
        }

        Write(arguments, terminal, file, clocks, calendar);
        return clocks.Any(clock => clock.Problems.Any(problem => problem.Severity == Severity.Error)) ? Exit.Found : Exit.Done;
    }

    /// <summary>All clocks, or all refusals, each naming its application.</summary>
    private static Checked<IReadOnlyList<ClockResult>> Compute(ApplicationFile file, DateOnly asOf, WorkCalendar calendar)
    {
        var clocks = new List<ClockResult>(file.Applications.Count);
        var problems = new List<Problem>();
        for (var i = 0; i < file.Applications.Count; i++)
        {
            var application = file.Applications[i];
            var read = ReplyClock.Read(application, asOf, calendar);
            if (read.Ok(out var clock))
            {
                clocks.Add(clock);
            }

            var name = application.Number is { } number ? $"申请“{number}”：" : file.IsArray ? $"第 {i + 1} 件申请：" : "";
            problems.AddRange(read.Problems.Select(problem => problem with { Says = name + problem.Says }));
        }

        return problems.Count > 0
            ? new Checked<IReadOnlyList<ClockResult>>(problems)
            : new Checked<IReadOnlyList<ClockResult>>(clocks);
    }

    private static void Write(
        Arguments arguments, Terminal terminal, ApplicationFile file, IReadOnlyList<ClockResult> clocks, WorkCalendar calendar)
    {
        if (arguments.Has("json"))
        {
            file.WriteClocks(clocks, calendar.Version, terminal.Output);
            return;
        }

        for (var i = 0; i < clocks.Count; i++)
        {
            if (i > 0)
            {
                terminal.Text.WriteLine();
            }

            ClockText.Write(terminal.Text, file.Applications[i].Number, clocks[i]);
        }

        DayWords.WriteBasis(terminal.Text, calendar, clocks.Any(clock => clock.Provisional));
    }
}
