using Gongkai.Documents;
using Gongkai.Rules.Problems;

namespace Gongkai.Commands;

/// <summary>All ways a command line can be refused before the command itself looks at it.</summary>
internal static class UsageProblems
{
    internal static Problem UnknownVerb(string verb, IEnumerable<string> known) =>
        Of("usage.unknown-verb", $"没有“{verb}”这个命令。", ReportFile.CanRead(verb)
            ? $"是不是想写 check {verb}？"
            : Suggest(verb, known, "运行 gongkai --help 查看全部命令。"));

    internal static Problem UnknownOption(string verb, string option, IEnumerable<string> known) =>
        Of("usage.unknown-option", $"命令 {verb} 没有选项 {option}。", Suggest(option, known, SeeHelp(verb)));

    internal static Problem MissingValue(string option, string valueName) =>
        Of("usage.missing-value", $"选项 --{option} 后面缺少值。", $"请写成 --{option} {valueName}。");

    internal static Problem NeedlessValue(string option, string value) =>
        Of("usage.needless-value", $"选项 --{option} 不带值，却写了“{value}”。", $"请只写 --{option}。");

    internal static Problem Twice(string option) =>
        Of("usage.option-twice", $"选项 --{option} 写了不止一次。", "请只写一次。");

    internal static Problem UnknownForm(string verb, string word, IReadOnlyList<string> known) =>
        Of("usage.unknown-form", $"命令 {verb} 没有“{word}”这个用法。", Suggest(word, known, $"可用的是：{string.Join("、", known)}。"));

    internal static Problem MissingForm(string verb, IReadOnlyList<string> known) =>
        Of("usage.missing-form", $"命令 {verb} 后面还要写明做什么。", $"可用的是：{string.Join("、", known)}。{SeeHelp(verb)}");

    internal static Problem MissingParameter(string verb, Parameter parameter) =>
        Of("usage.missing-parameter", $"缺少 {parameter.Name}（{parameter.Says}）。", SeeHelp(verb));

    internal static Problem TooMany(string verb, string value) =>
        Of("usage.too-many", $"“{value}”是多余的。", SeeHelp(verb));

    internal static Problem NotADay(string name, string value) =>
        Of("usage.not-a-day", $"{name} 的值“{value}”不是日期。", "请写成“年-月-日”，例如 2024-09-30。");

    internal static Problem NotANumber(string name, string value) =>
        Of("usage.not-a-number", $"{name} 的值“{value}”不是整数，或者太大。", "请写一个整数，例如 20。");

    /// <summary>A mistake of the program, not of its user.</summary>
    internal static Problem OwnMistake(Exception mistake) =>
        Of("program.mistake", $"程序内部出错（{mistake.GetType().Name}：{mistake.Message}）。", "请把这句话和所用的文件发给维护人员。");

    internal static string SeeHelp(string verb) => $"用法见 gongkai {verb} --help。";

    private static string Suggest(string word, IEnumerable<string> known, string otherwise) =>
        NearestWord.To(word, known) is { } near ? $"是不是想写 {near}？" : otherwise;

    private static Problem Of(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, "");
}
