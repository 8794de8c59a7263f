using Gongkai.Documents;
using Gongkai.Rules.Problems;

namespace Gongkai.Commands;

/// <summary>A report given on the command line.</summary>
internal static class ReportInput
{
    /// <summary>A result with a report in it, or why there is none.</summary>
    internal static Checked<ReadResult> Read(Terminal terminal, string path)
    {
        var file = InputFile.Read(terminal, path);
        if (!file.Ok(out var content))
        {
            return new(file.Problems);
        }

        var read = ReportFile.Read(InputFile.NameOf(path, content), content);
        return read.Error is { } error ? error : read;
    }
}
