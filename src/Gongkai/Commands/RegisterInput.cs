using Gongkai.Documents;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Commands;

/// <summary>A register given on the command line.</summary>
internal static class RegisterInput
{
    /// <summary>The register, its agency replaced by the one named with <c>--agency</c>; or why there is none.</summary>
    internal static Checked<Register> Read(Terminal terminal, string path, string? agency = null)
    {
        var file = InputFile.Read(terminal, path);
        if (!file.Ok(out var content))
        {
            return new(file.Problems);
        }

        var read = RegisterFile.Read(content);
        return read.Ok(out var register) && agency is not null ? register with { Agency = agency } : read;
    }

    /// <summary>Tells what was wrong with single records; true when any is an error.</summary>
    internal static bool Tell(Terminal terminal, Compilation compilation)
    {
        foreach (var one in compilation.Problems)
        {
            terminal.Error.WriteLine($"“{one.Record}”：{Terminal.Sentence(one.Problem)}");
        }

        return compilation.Problems.Any(one => one.Problem.Severity == Severity.Error);
    }
}
