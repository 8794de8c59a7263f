using Gongkai.Data;

namespace Gongkai.Shell.Safety;

/// <summary>Who works at the command line of the machine itself, for the audit log.</summary>
internal static class OnTheMachine
{
    internal static Actor Actor { get; } = new(null, $"命令行（{Environment.UserName}）", "");
}
