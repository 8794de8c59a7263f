using Gongkai.Documents;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Commands;

/// <summary>
/// <c>gongkai compile</c>: the annual report computed from the register, each figure with the records behind it.
/// </summary>
internal static class CompileCommand
{
    internal static Verb Verb { get; } = new("compile", Verbs.Reports, "由登记台账生成年度报告的数据，每个数都列出背后的记录")
    {
        Forms = [new Form(null, [new Parameter("FILE", ValueKind.File, "登记台账（JSON），或 -（标准输入）")], Run)],
        Options =
        [
            new Option("year", "Y", ValueKind.Number, "报告年度，2019 或以后（必填）"),
            new Option("agency", "NAME", ValueKind.Text, "机关名称；台账里没有写时必填"),
            new Option("as-of", "DATE", ValueKind.Day, "截至哪一天（含当日），不写则为年度的 12 月 31 日"),
            Option.Json,
        ],
        Examples = ["gongkai compile examples/register.json --year 2024"],
        Notes =
        [
            "输出总是 JSON；lineage 列出每个数背后的申请编号、案件编号。",
            "2019、2020 年度用 2019 年格式，2021 年度起用 2021 年格式。",
            "退出状态：0 没有错误；1 个别记录有错误，已按期限规则计入；2 不能生成。",
        ],
    };

    private static int Run(Arguments arguments, Terminal terminal)
    {
        if (arguments.NumberOrNull("year") is not { } year)
        {
            return terminal.Refuse(Problem("compile.no-year", "没有写报告年度。", "请加上 --year，例如 --year 2024。"));
        }

        if (year is < 2019 or > 2999)
        {
            return terminal.Refuse(Problem("compile.year", $"报告年度 {year} 没有可以编制的格式。", "请写 2019 或以后的年度。"));
        }

        var read = RegisterInput.Read(terminal, arguments.Text("FILE"), arguments.TextOrNull("agency"));
        if (!read.Ok(out var register))
        {
            return terminal.Refuse(read.Problems);
        }

        if (register.Agency.Length == 0)
        {
            return terminal.Refuse(Problem("compile.no-agency", "台账里没有写机关名称（agency）。", "请在台账里写明，或者加上 --agency。"));
        }

        var compiled = ReportCompiler.Compile(register, year, arguments.DayOrNull("as-of"), WorkCalendar.National);
        if (!compiled.Ok(out var compilation))
        {
            return terminal.Refuse(compiled.Problems);
        }

        ReportFile.Write(compilation.Report, ReportFileKind.Json, terminal.Output);
        return RegisterInput.Tell(terminal, compilation) ? Exit.Found : Exit.Done;
    }

    private static Problem Problem(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, "");
}
