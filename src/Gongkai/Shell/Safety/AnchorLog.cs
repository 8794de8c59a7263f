using System.Globalization;
using System.Text;

namespace Gongkai.Shell.Safety;

/// <summary>Where the audit log stood at an instant.</summary>
internal sealed record Anchor(DateTime At, long Sequence, string Hash)
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    public override string ToString() => $"{At.ToString(Form, CultureInfo.InvariantCulture)} {Sequence} {Hash}";

    internal static Anchor? Parse(string line)
    {
        var words = line.Split(' ');
        return words.Length == 3 && words[2].Length == 64
            && DateTime.TryParseExact(words[0], Form, CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at)
            && long.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? new Anchor(at, sequence, words[2])
            : null;
    }
}

/// <summary>
/// Heads of the audit log outside the database. The chain of hashes tells that a record in its middle was changed; that its last
/// records were cut off only something outside can tell.
/// </summary>
internal sealed class AnchorLog(string file)
{
    /// <summary>
    /// A last line without its end was cut by a crash and does not count; a line that cannot be read comes as null.
    /// </summary>
    internal IReadOnlyList<Anchor?> Read()
    {
        if (!File.Exists(file))
        {
            return [];
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd();
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Anchor.Parse)];
    }

    /// <summary>Null when there is none, or the last line cannot be read.</summary>
    internal Anchor? Last() => Read() is [.., var last] ? last : null;

    internal void Append(Anchor anchor)
    {
        using var stream = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        var start = stream.Length > 0 && !EndsWithLine() ? "\n" : "";
        stream.Write(Encoding.UTF8.GetBytes($"{start}{anchor}\n"));
        stream.Flush(flushToDisk: true);
    }

    private bool EndsWithLine()
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(-1, SeekOrigin.End);
        return stream.ReadByte() == '\n';
    }
}
