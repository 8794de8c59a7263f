using System.Text;
using Gongkai.Commands;

if (OperatingSystem.IsWindows())
{
    Console.OutputEncoding = Encoding.UTF8;
}

using var error = new StreamWriter(Console.OpenStandardError(), Terminal.Utf8) { AutoFlush = true, NewLine = "\n" };
try
{
    return Run(args, error);
}
catch (IOException)
{
    return Exit.NotDone; // whoever read the answer has gone
}
catch (Exception mistake) when (mistake is not OutOfMemoryException)
{
    error.WriteLine(Terminal.Sentence(UsageProblems.OwnMistake(mistake)));
    return Exit.NotDone;
}

static int Run(string[] words, TextWriter error)
{
    using var input = Console.OpenStandardInput();
    using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
    using var terminal = new Terminal(input, output, error, TimeProvider.System, Environment.CurrentDirectory)
    {
        Name = Environment.GetEnvironmentVariable("GONGKAI_AS") ?? Help.Own,
    };
    return CommandLine.Run(words, terminal);
}
