namespace Gongkai.Commands.Checking;

/// <summary>
/// Finds last year's report of the same organ among the files of one folder. Two that contradict each other are no answer.
/// </summary>
internal sealed class Neighbours
{
    private readonly Dictionary<string, List<ReadFile>> _byYear = new(StringComparer.Ordinal);

    internal Neighbours(IEnumerable<ReadFile> files)
    {
        foreach (var file in files)
        {
            if (file.Error is null && file.Agency.Length > 0 && file.Year is { } year)
            {
                var key = Key(file, year);
                if (!_byYear.TryGetValue(key, out var same))
                {
                    _byYear.Add(key, same = []);
                }

                same.Add(file);
            }
        }
    }

    /// <summary>Copies in other formats count as one; one in the same folder goes before one elsewhere.</summary>
    internal ReadFile? Previous(ReadFile file)
    {
        if (file.Agency.Length == 0 || file.Year is not { } year
            || !_byYear.TryGetValue(Key(file, year - 1), out var found))
        {
            return null;
        }

        var folder = Path.GetDirectoryName(file.File.Full);
        var beside = found.FindAll(other => Path.GetDirectoryName(other.File.Full) == folder);
        var candidates = beside.Count > 0 ? beside : found;
        return candidates.TrueForAll(other => other.Figures == candidates[0].Figures) ? candidates[0] : null;
    }

    private static string Key(ReadFile file, int year) => $"{year}\n{file.Agency}\n{file.File.Set}";
}
