using System.Globalization;

namespace Gongkai.Load;

/// <summary>The words behind the verb: <c>--name value</c>.</summary>
internal sealed class Options(IReadOnlyList<string> words)
{
    internal string? Find(string name)
    {
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (words[at] == "--" + name)
            {
                return words[at + 1];
            }
        }

        return null;
    }

    internal string Need(string name) => Find(name) ?? throw new ArgumentException($"--{name} is missing");

    internal int Number(string name, int otherwise) =>
        Find(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    internal static int Explain()
    {
        Console.Error.WriteLine("pages --data DIR [--database SERVER] [--rounds 4] [--seconds 4]   or   start --data DIR [--program PATH]");
        return 2;
    }
}
