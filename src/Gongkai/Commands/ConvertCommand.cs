using Gongkai.Documents;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Commands;

/// <summary><c>gongkai convert</c>: any readable report to any writable kind.</summary>
internal static class ConvertCommand
{
    private static readonly string[] Names = ["json", "xlsx", "docx", "html", "csv"];

    internal static Verb Verb { get; } = new("convert", Verbs.Reports, "把一份年度报告转换成另一种格式")
    {
        Forms = [new Form(null, [new Parameter("FILE", ValueKind.File, "年度报告，或 -（标准输入）")], Run)],
        Options =
        [
            new Option("to", string.Join('|', Names), ValueKind.Text, "转换成哪种格式（必填）"),
            new Option("out", "PATH", ValueKind.File, "写到哪个文件；docx 和 xlsx 必填，其余不写则输出到标准输出"),
            Option.Flag("json", "可与 --to json 同写，没有别的作用"),
        ],
        Examples = ["gongkai convert examples/reports/示例区科技局2020.txt --to json"],
        Notes = ["读报告时拿不准的地方，写在标准错误输出里。", "已有的同名文件会被替换；要转换的文件本身不会被覆盖。"],
    };

    private static int Run(Arguments arguments, Terminal terminal)
    {
        var known = string.Join("、", Names);
        if (arguments.TextOrNull("to") is not { } to)
        {
            return terminal.Refuse(Problem("convert.no-kind", "没有写转换成哪种格式。", $"请加上 --to，可用的是：{known}。"));
        }

        var path = arguments.TextOrNull("out");
        if (KindOf(to) is not { } kind)
        {
            return terminal.Refuse(Problem("convert.unknown-kind", $"不能转换成“{to}”。", $"可用的是：{known}。"));
        }

        if (path is null && kind is (ReportFileKind.Docx or ReportFileKind.Xlsx))
        {
            return terminal.Refuse(Problem("convert.needs-out", $"{to} 文件不能输出到标准输出。", "请用 --out 写明输出文件。"));
        }

        var input = arguments.Text("FILE");
        var read = ReportInput.Read(terminal, input);
        if (!read.Ok(out var result))
        {
            return terminal.Refuse(read.Problems);
        }

        Remark(result, terminal);
        return Write(result.Report!, kind, input, path, terminal);
    }

    private static ReportFileKind? KindOf(string name) => name switch
    {
        "json" => ReportFileKind.Json,
        "xlsx" => ReportFileKind.Xlsx,
        "docx" => ReportFileKind.Docx,
        "html" => ReportFileKind.Html,
        "csv" => ReportFileKind.Csv,
        _ => null,
    };

    private static void Remark(ReadResult read, Terminal terminal)
    {
        foreach (var remark in read.Remarks)
        {
            terminal.Error.WriteLine(remark.Says + remark.Remedy);
        }
    }

    private static int Write(Report report, ReportFileKind kind, string input, string? path, Terminal terminal)
    {
        if (path is null)
        {
            ReportFile.Write(report, kind, terminal.Output);
            return Exit.Done;
        }

        var problem = OutputFile.Write(terminal, path, input, stream => ReportFile.Write(report, kind, stream));
        return problem is null ? Exit.Done : terminal.Refuse(problem);
    }

    private static Problem Problem(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, "");
}
