using System.Text;
using Gongkai.Commands;

if (OperatingSystem.IsWindows())
{
    Console.OutputEncoding = Encoding.UTF8;
}

using var input = Console.OpenStandardInput();
using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
using var error = new StreamWriter(Console.OpenStandardError(), Terminal.Utf8) { AutoFlush = true, NewLine = "\n" };
using var terminal = new Terminal(input, output, error, TimeProvider.System, Environment.CurrentDirectory)
{
    ErrorIsWatched = !Console.IsErrorRedirected,
};
return CommandLine.Run(args, terminal);
