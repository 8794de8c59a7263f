namespace Gongkai.Commands;

/// <summary>From the words of a command line to the verb and its exit status.</summary>
internal static class CommandLine
{
    internal static int Run(ReadOnlySpan<string> words, Terminal terminal)
    {
        if (words.Length == 0)
        {
            Help.Overview(terminal.Error, terminal.Name);
            return Exit.NotDone;
        }

        switch (words[0])
        {
            case "--help" or "-h" or "-?":
                Help.Overview(terminal.Text, terminal.Name);
                return Exit.Done;
            case "--version":
                terminal.Text.WriteLine(Version);
                return Exit.Done;
            case "help":
                return ShowHelp(words[1..], terminal);
            default:
                return RunVerb(words, terminal);
        }
    }

    private static string Version => typeof(CommandLine).Assembly.GetName().Version!.ToString(3);

    private static int ShowHelp(ReadOnlySpan<string> words, Terminal terminal)
    {
        if (words.Length == 0)
        {
            Help.Overview(terminal.Text, terminal.Name);
            return Exit.Done;
        }

        return RunVerb([words[0], "--help"], terminal);
    }

    private static int RunVerb(ReadOnlySpan<string> words, Terminal terminal)
    {
        if (Verbs.Find(words[0]) is not { } verb)
        {
            return terminal.Refuse(UsageProblems.UnknownVerb(words[0], Verbs.All.Select(known => known.Name)));
        }

        if (ArgumentsParser.AsksForHelp(words[1..]))
        {
            Help.Of(verb, terminal.Text, terminal.Name);
            return Exit.Done;
        }

        var parsed = ArgumentsParser.Parse(verb, words[1..]);
        return parsed.Ok(out var arguments) ? arguments.Form.Run(arguments, terminal) : terminal.Refuse(parsed.Problems);
    }
}
