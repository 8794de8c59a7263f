using Gongkai.Rules.Reports;

namespace Gongkai.Commands.Checking;

/// <summary>
/// Reads all files, then checks each against itself, last year's report and the register; the order of the answer is that of
/// the files.
/// </summary>
internal sealed class CheckRun : IDisposable
{
    private const int Batch = 64;
    private const int ProgressStep = 500;

    private readonly Terminal _terminal;
    private readonly ReportSpool _spool = new();
    private readonly ReadFile[] _files;
    private readonly Neighbours _neighbours;
    private readonly Report? _previous;
    private readonly RegisterByYear? _register;

    private CheckRun(Terminal terminal, IReadOnlyList<FoundFile> found, Report? previous, RegisterByYear? register)
    {
        (_terminal, _previous, _register) = (terminal, previous, register);
        _files = ReadAll(found);
        _neighbours = new Neighbours(_files.Length > 1 ? _files : []);
    }

    /// <summary>How many files gave a report.</summary>
    internal int Readable => _files.Count(file => file.Error is null);

    /// <summary>Whether a report was there for which <c>--previous</c> is last year's.</summary>
    internal bool PreviousFits => _previous is null || _files.Any(file => file.Error is null && Fits(file));

    /// <summary>Whether the one report checked names another organ than the report or register it is held against.</summary>
    internal bool IsOfAnother(string agency) => _files is [{ Error: null, Agency.Length: > 0 } only]
        && agency.Length > 0 && only.Agency != CellText.Narrow(agency);

    internal static CheckRun Read(
        Terminal terminal, IReadOnlyList<FoundFile> found, Report? previous, RegisterByYear? register) =>
        new(terminal, found, previous, register);

    /// <summary>
    /// The verdicts in the order of the files. A few files are checked at a time, so that they need not all be kept.
    /// </summary>
    internal IEnumerable<CheckedFile> Check()
    {
        for (var start = 0; start < _files.Length; start += Batch)
        {
            var offset = start;
            var results = new CheckedFile[Math.Min(Batch, _files.Length - start)];
            ForEach(results.Length, i => results[i] = Check(_files[offset + i]));
            foreach (var result in results)
            {
                yield return result;
            }
        }
    }

    public void Dispose() => _spool.Dispose();

    private ReadFile[] ReadAll(IReadOnlyList<FoundFile> found)
    {
        var files = new ReadFile[found.Count];
        var done = 0;
        ForEach(files.Length, i =>
        {
            files[i] = ReadFile.Read(found[i], _terminal, _spool);
            var count = Interlocked.Increment(ref done);
            if (count % ProgressStep == 0)
            {
                Progress($"已读取 {count} / {files.Length} 个文件");
            }
        });
        return files;
    }

    private CheckedFile Check(ReadFile file)
    {
        if (file.Error is { } error)
        {
            return CheckedFile.Unreadable(file.File.Shown, error);
        }

        try
        {
            var previous = PreviousOf(file);
            var register = _register?.For(file.Year, file.Agency);
            var result = ReportChecker.Check(_spool.Get(file.Number), new CheckContext(previous, register));
            return CheckedFile.Of(file.File.Shown, result, file.Remarks) with
            {
                HasPrevious = previous is not null,
                HasRegister = register is not null,
            };
        }
        catch (Exception mistake) when (mistake is not OutOfMemoryException)
        {
            // A mistake of ours met in one report must not cost the verdicts on all others.
            return CheckedFile.Unreadable(file.File.Shown, UsageProblems.OwnMistake(mistake));
        }
    }

    private Report? PreviousOf(ReadFile file) => _previous is not null && Fits(file) ? _previous
        : _neighbours.Previous(file) is { } neighbour ? _spool.Get(neighbour.Number)
        : null;

    /// <summary>For one file the user's word counts; among many, organ and year decide.</summary>
    private bool Fits(ReadFile file) => _files is [_]
        || (file.Agency == ReadFile.AgencyKey(_previous!) && file.Year is { } year && _previous!.Year == year - 1);

    private void Progress(string line)
    {
        lock (_terminal)
        {
            _terminal.Error.WriteLine(line);
        }
    }

    /// <summary>One file needs no second thread, and starting one costs more than reading it.</summary>
    private static void ForEach(int count, Action<int> work)
    {
        if (count == 1)
        {
            work(0);
        }
        else
        {
            Parallel.For(0, count, work);
        }
    }
}
