using System.Text;
using System.Text.Json;
using Gongkai.Commands;

namespace Gongkai.Tests;

/// <summary>One run of the program inside the test: what it was given, what it answered.</summary>
internal sealed record Run(int Exit, byte[] Bytes, string Err)
{
    internal string Out => Encoding.UTF8.GetString(Bytes);

    internal JsonElement Json => JsonDocument.Parse(Bytes).RootElement;

    /// <summary>Runs a line of words separated by spaces, at noon of a Beijing day.</summary>
    internal static Run Gongkai(string line, string folder = ".", string input = "", string today = "2026-03-02") =>
        Words(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), folder, Encoding.UTF8.GetBytes(input), today);

    internal static Run Words(string[] words, string folder = ".", byte[]? input = null, string today = "2026-03-02")
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        int exit;
        using (var terminal = new Terminal(new MemoryStream(input ?? []), output, error, new NoonIn(today), Path.GetFullPath(folder)))
        {
            exit = CommandLine.Run(words, terminal);
        }

        return new Run(exit, output.ToArray(), error.ToString());
    }

    private sealed class NoonIn(string day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(day + "T12:00:00+08:00").ToUniversalTime();
    }
}
