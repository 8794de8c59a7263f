using Gongkai.Commands.Checking;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Commands;

/// <summary><c>gongkai check</c>: reads annual reports and checks their relations.</summary>
internal static class CheckCommand
{
    internal static Verb Verb { get; } = new("check", Verbs.Reports, "核对年度报告的勾稽关系，指出错在哪里、怎么改")
    {
        Forms =
        [
            new Form(null, [new Parameter("FILE", ValueKind.File, "年度报告、装有年度报告的文件夹，或 -（标准输入）") { Many = true }], Run),
        ],
        Options =
        [
            new Option("previous", "FILE", ValueKind.File, "同一机关上一年度的报告，用来核对跨年的数"),
            new Option("register", "FILE", ValueKind.File, "同一机关的登记台账（JSON），用来逐格核对报告与台账"),
            Option.Json,
        ],
        Examples =
        [
            "gongkai check examples/reports",
            "gongkai check examples/reports/示例区科技局2020.txt --previous examples/reports/示例区科技局2019.txt",
            "gongkai check examples/reports/示例区民政局2023.json --json",
        ],
        Notes =
        [
            "可读 txt、md、html、docx、xlsx、pdf、csv、json；文件夹连同下级文件夹一起读，其他文件跳过。",
            "同一文件夹里有同一机关上一年度的报告时，自动核对跨年的数。",
            "K 是必须成立的关系，不成立就是错误；W 是提醒，请人核对；I 是说明。",
            "退出状态：0 没有错误；1 有错误；2 有文件读不出。",
        ],
    };

    private static void TellSkipped(FoundFiles found, Terminal terminal)
    {
        if (found.Skipped > 0)
        {
            terminal.Error.WriteLine($"跳过 {found.Skipped} 个不是报告格式的文件。");
        }

        foreach (var path in found.OldOffice.Order(StringComparer.Ordinal))
        {
            terminal.Error.WriteLine($"没有核对：{path}（这种格式不能读取，请另存为 docx、xlsx 或 pdf）");
        }
    }

    private static int Run(Arguments arguments, Terminal terminal)
    {
        var found = FoundFiles.Of(terminal, arguments.Many);
        TellSkipped(found, terminal);

        if (found.Files.Count == 0)
        {
            return terminal.Refuse(new Problem("check.nothing", Severity.Error, "文件夹里没有可以核对的报告。", "请换一个文件夹，或者直接写出文件名。", ""));
        }

        Report? previous = null;
        if (arguments.TextOrNull("previous") is { } path)
        {
            var read = ReportInput.Read(terminal, path);
            if (!read.Ok(out var result))
            {
                return terminal.Refuse(read.Problems);
            }

            previous = result.Report;
        }

        if (arguments.TextOrNull("register") is not { } registerPath)
        {
            return Run(terminal, found.Files, previous, register: null, arguments.Has("json"));
        }

        var kept = RegisterInput.Read(terminal, registerPath);
        return kept.Ok(out var register)
            ? Run(terminal, found.Files, previous, new RegisterByYear(register, found.Files.Count == 1), arguments.Has("json"))
            : terminal.Refuse(kept.Problems);
    }

    private static int Run(
        Terminal terminal, IReadOnlyList<FoundFile> files, Report? previous, RegisterByYear? register, bool asJson)
    {
        using var run = CheckRun.Read(terminal, files, previous, register);
        if (!run.PreviousFits)
        {
            terminal.Error.WriteLine("--previous 给出的报告不是所核对报告的同一机关上一年度报告，没有用它。");
        }

        if (previous is not null && run.IsOfAnother(previous.Agency))
        {
            terminal.Error.WriteLine($"--previous 给出的是“{previous.Agency}”的报告，与所核对的报告机关名称不同，请确认没有给错。");
        }

        if (register is not null && run.IsOfAnother(register.Agency))
        {
            terminal.Error.WriteLine($"--register 给出的是“{register.Agency}”的台账，与所核对的报告机关名称不同，请确认没有给错。");
        }

        var status = asJson ? WriteJson(terminal, run) : WriteText(terminal, run, files.Count);
        return Math.Max(status, register?.Tell(terminal) ?? Exit.Done);
    }

    private static int WriteJson(Terminal terminal, CheckRun run)
    {
        var tally = new CheckTally();
        JsonOutput.Write(terminal.Output, json =>
        {
            json.WriteStartArray();
            foreach (var file in run.Check())
            {
                tally.Add(file);
                CheckJson.Write(json, file);
                json.Flush();
            }

            json.WriteEndArray();
        });
        return tally.ExitStatus;
    }

    private static int WriteText(Terminal terminal, CheckRun run, int count)
    {
        // When nothing could be read there is no answer, only problems.
        var to = run.Readable > 0 ? terminal.Text : terminal.Error;
        var tally = new CheckTally();
        foreach (var file in run.Check())
        {
            tally.Add(file);
            CheckText.Write(to, file, count == 1);
        }

        if (count > 1)
        {
            to.WriteLine();
            to.WriteLine(tally.Closing());
        }

        return tally.ExitStatus;
    }
}
