using System.Text;
using Gongkai.Commands.Checking;
using Gongkai.Documents;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Commands;

/// <summary><c>gongkai rollup</c>: one report for many organs, cell by cell.</summary>
internal static class RollUpCommand
{
    internal static Verb Verb { get; } = new("rollup", Verbs.Reports, "把多个机关同一年度的报告逐格相加，列出缺报和有错误的机关")
    {
        Forms =
        [
            new Form(null, [new Parameter("FILE", ValueKind.File, "年度报告，或者装有年度报告的文件夹") { Many = true }], Run),
        ],
        Options =
        [
            new Option("expect", "LIST", ValueKind.File, "应报机关名单，一行一个"),
            new Option("agency", "NAME", ValueKind.Text, "汇总报告的机关名称，不写则为“汇总”"),
            Option.Json,
        ],
        Examples =
        [
            "gongkai rollup examples/reports/示例区科技局2020.txt examples/reports/示例区体育局2020.txt --agency 示例区人民政府",
        ],
        Notes =
        [
            "输出总是 JSON；金额先折算成元再相加，按格式规定的单位列出。",
            "没有的单元格按 0 相加，并列在 completeness 的 incomplete 里。",
            "退出状态：0 没有错误；1 有机关的报告勾稽关系不成立（照样相加）；2 不能汇总。",
        ],
    };

    private static int Run(Arguments arguments, Terminal terminal)
    {
        var expected = Expected(arguments, terminal);
        if (!expected.Ok(out var organs))
        {
            return terminal.Refuse(expected.Problems);
        }

        var read = Reports(arguments, terminal);
        if (!read.Ok(out var reports))
        {
            return terminal.Refuse(read.Problems);
        }

        var summed = RollUp.Of(reports, arguments.Has("expect") ? organs : null, arguments.TextOrNull("agency"));
        if (!summed.Ok(out var result))
        {
            return terminal.Refuse(summed.Problems);
        }

        RollUpFile.Write(result, terminal.Output);
        Tell(result.Completeness, terminal);
        return result.Completeness.Failing.Count > 0 ? Exit.Found : Exit.Done;
    }

    private static Checked<string[]> Expected(Arguments arguments, Terminal terminal)
    {
        if (arguments.TextOrNull("expect") is not { } path)
        {
            return Array.Empty<string>();
        }

        var file = InputFile.Read(terminal, path);
        if (!file.Ok(out var content))
        {
            return new(file.Problems);
        }

        var lines = Encoding.UTF8.GetString(content).Split('\n')
            .Select(line => line.Trim().Trim('\ufeff'))
            .Where(line => line.Length > 0);
        return lines.ToArray();
    }

    /// <summary>All reports, or all reasons: a sum that silently lacks one is worse than none.</summary>
    private static Checked<IReadOnlyList<Report>> Reports(Arguments arguments, Terminal terminal)
    {
        var found = FoundFiles.Of(terminal, arguments.Many);
        var reports = new List<Report>();
        var problems = found.Repeated.Select(TwiceNamed).ToList();
        foreach (var file in found.Files)
        {
            var read = ReportInput.Read(terminal, file.Shown);
            if (read.Ok(out var result))
            {
                reports.Add(result.Report!);
            }

            problems.AddRange(read.Problems.Select(problem => Naming(file.Shown, problem)));
        }

        return problems.Count > 0 ? new Checked<IReadOnlyList<Report>>(problems) : new Checked<IReadOnlyList<Report>>(reports);
    }

    private static Problem Naming(string shown, Problem problem) =>
        problem.Says.Contains(shown, StringComparison.Ordinal) ? problem : problem with { Says = $"“{shown}”：{problem.Says}" };

    private static Problem TwiceNamed(string shown) =>
        new("rollup.twice", Severity.Error, $"文件“{shown}”给出了两次，会被重复相加。", "每个机关只能有一份，请去掉重复的。", "");

    private static void Tell(Completeness completeness, Terminal terminal)
    {
        var expected = completeness.Expected is { } count ? $"，应报 {count} 个" : "";
        terminal.Error.WriteLine($"汇总了 {completeness.Included.Count} 个机关的报告{expected}。");
        Name("缺报", completeness.Missing, terminal);
        Name("不在应报名单里", completeness.Unexpected, terminal);
        Name("勾稽关系不成立（已相加，请用 gongkai check 查看）", completeness.Failing, terminal);
        Name("有单元格没有数（按 0 相加）", completeness.Incomplete, terminal);
    }

    private static void Name(string what, IReadOnlyList<string> organs, Terminal terminal)
    {
        if (organs.Count > 0)
        {
            terminal.Error.WriteLine($"{what}：{string.Join("、", organs)}");
        }
    }
}
