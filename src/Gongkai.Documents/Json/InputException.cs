using Gongkai.Rules.Problems;

namespace Gongkai.Documents.Json;

/// <summary>
/// What a person gave as input cannot be taken. Carries the sentences for the person; caught where the file is read.
/// </summary>
internal sealed class InputException(string says, string remedy = "", string code = "json.input") : Exception(says)
{
    /// <summary>Stable, for scripts. Example: <c>json.syntax</c>.</summary>
    internal string Code { get; } = code;

    /// <summary>What is wrong and where. Example: “applications[3].events[2] 里有不认识的属性“sentOm”。”</summary>
    internal string Says { get; } = says;

    /// <summary>What to do. Example: “是不是想写“sentOn”？”</summary>
    internal string Remedy { get; } = remedy;

    internal Problem ToProblem() => new(Code, Severity.Error, Says, Remedy, "");
}
