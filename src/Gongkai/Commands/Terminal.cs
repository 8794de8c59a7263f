using System.Text;
using Gongkai.Rules.Problems;
using Gongkai.Shell;

namespace Gongkai.Commands;

/// <summary>
/// Where a command reads and writes. Tests give their own streams, clock and folder; the program gives the real ones.
/// </summary>
internal sealed class Terminal : IDisposable
{
    internal static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    internal Terminal(Stream input, Stream output, TextWriter error, TimeProvider time, string folder)
    {
        Input = input;
        Output = output;
        Error = error;
        Time = time;
        Folder = folder;
        Text = new StreamWriter(output, Utf8, bufferSize: 4096, leaveOpen: true) { NewLine = "\n" };
    }

    internal Stream Input { get; }

    /// <summary>The answer as bytes (JSON, files). Nothing but the answer goes here.</summary>
    internal Stream Output { get; }

    /// <summary>The answer as text for a person, in UTF-8 under every locale.</summary>
    internal TextWriter Text { get; }

    /// <summary>Talk, progress and problems.</summary>
    internal TextWriter Error { get; }

    /// <summary>The folder relative paths start from.</summary>
    internal string Folder { get; }

    /// <summary>What the user calls the program; help shows it in its examples.</summary>
    internal string Name { get; init; } = Help.Own;

    internal TimeProvider Time { get; }

    internal DateOnly Today => BeijingDate.Today(Time);

    internal string PathOf(string path) => Path.Combine(Folder, path);

    /// <summary>Says what is wrong and what to do; the exit status is that of “could not be done”.</summary>
    internal int Refuse(params IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Error.WriteLine(Sentence(problem));
        }

        return Exit.NotDone;
    }

    /// <summary>Asks before something that cannot be taken back. Where nobody is there to answer the answer is no.</summary>
    internal bool Agrees(string question)
    {
        Error.Write($"{question}输入 yes 继续：");
        Error.Flush();
        using var reader = new StreamReader(Input, Utf8, leaveOpen: true);
        var answer = reader.ReadLine()?.Trim();
        return answer is "yes" or "YES" or "是";
    }

    internal static string Sentence(Problem problem) =>
        problem.Says + problem.Remedy + (problem.Law.Length > 0 ? $"（{problem.Law}）" : "");

    public void Dispose()
    {
        Text.Dispose();
        Output.Flush();
        Error.Flush();
    }
}
