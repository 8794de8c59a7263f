using Gongkai.Rules.Problems;

namespace Gongkai.Publishing.Imports;

/// <summary>A file of an old site.</summary>
/// <param name="Path">Below its top, parts set apart by “/”.</param>
/// <param name="Fault">Why it cannot be read; empty when it can.</param>
internal sealed record OldFile(string Path, string Fault);

/// <summary>The files of an old site, in a folder or in a zip. Nothing outside is ever read.</summary>
internal abstract class OldSite : IDisposable
{
    private Dictionary<string, string>? _names;
    private HashSet<string>? _exact;

    /// <summary>Every file, in the order of the paths.</summary>
    internal abstract IReadOnlyList<OldFile> Files { get; }

    internal abstract Checked<byte[]> Read(string path, int largest);

    /// <summary>The path as the site has it; null when there is no such file. Old servers often do not mind capitals.</summary>
    internal string? Find(string path)
    {
        _exact ??= Files.Where(file => file.Fault.Length == 0).Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        if (_exact.Contains(path))
        {
            return path;
        }

        if (_names is null)
        {
            _names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var known in _exact)
            {
                _names.TryAdd(known, known);
            }
        }

        return _names.GetValueOrDefault(path);
    }

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
