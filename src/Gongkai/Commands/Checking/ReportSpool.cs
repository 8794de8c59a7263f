using Gongkai.Documents;
using Gongkai.Rules.Reports;

namespace Gongkai.Commands.Checking;

/// <summary>
/// Keeps the reports of a run until all are read, because last year's report may come after this year's. The first few
/// stay in memory; the rest wait in a temporary file, so that memory does not grow with the number of files.
/// </summary>
internal sealed class ReportSpool : IDisposable
{
    private readonly int _keep;
    private readonly Lock _lock = new();
    private readonly Dictionary<int, Report> _kept = [];
    private readonly Dictionary<int, Place> _places = [];
    private FileStream? _file;
    private int _next;

    /// <param name="keep">How many reports stay in memory.</param>
    internal ReportSpool(int keep = 256) => _keep = keep;

    /// <summary>Takes a report; the number brings it back.</summary>
    internal int Add(Report report)
    {
        lock (_lock)
        {
            if (_kept.Count < _keep)
            {
                _kept.Add(_next, report);
                return _next++;
            }
        }

        using var bytes = new MemoryStream();
        ReportFile.Write(report, ReportFileKind.Json, bytes);
        lock (_lock)
        {
            _file ??= OpenFile();
            _places.Add(_next, new Place(_file.Length, (int)bytes.Length));
            RandomAccess.Write(_file.SafeFileHandle, bytes.GetBuffer().AsSpan(0, (int)bytes.Length), _file.Length);
            return _next++;
        }
    }

    internal Report Get(int number)
    {
        if (_kept.TryGetValue(number, out var report))
        {
            return report;
        }

        var place = _places[number];
        var bytes = new byte[place.Length];
        RandomAccess.Read(_file!.SafeFileHandle, bytes, place.Start);
        return ReportFile.Read("spool.json", bytes).Report
            ?? throw new InvalidOperationException("A report written as JSON could not be read again.");
    }

    public void Dispose() => _file?.Dispose();

    private static FileStream OpenFile() => new(
        Path.Combine(Path.GetTempPath(), $"gongkai-{Guid.NewGuid():N}.tmp"),
        FileMode.CreateNew,
        FileAccess.ReadWrite,
        FileShare.None,
        bufferSize: 0,
        FileOptions.DeleteOnClose);

    private sealed record Place(long Start, int Length);
}
