namespace Gongkai.Commands;

/// <summary>All verbs, in the order in which help lists them.</summary>
internal static class Verbs
{
    internal const string Periods = "期限与费用";
    internal const string Reports = "年度报告";
    internal const string Running = "平台";

    internal static IReadOnlyList<Verb> All { get; } =
    [
        DaysCommand.Verb, ClockCommand.Verb, FeeCommand.Verb,
        CheckCommand.Verb, ConvertCommand.Verb, CompileCommand.Verb, RollUpCommand.Verb,
        ServeCommand.Verb, DemoCommand.Verb, UserCommand.Verb, ImportCommand.Verb,
        BackupCommand.Verb, RestoreCommand.Verb, VerifyCommand.Verb, DoctorCommand.Verb,
    ];

    internal static Verb? Find(string name) => All.FirstOrDefault(verb => verb.Name == name);
}
