using System.Collections.Concurrent;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Commands.Checking;

/// <summary>
/// The register given with <c>--register</c>, compiled for the year of each report it is held against, once a year.
/// </summary>
internal sealed class RegisterByYear(Register register, bool alone)
{
    private readonly ConcurrentDictionary<int, Checked<Compilation>> _compiled = [];
    private int _used;

    internal string Agency => register.Agency;

    /// <summary>
    /// What the register says about a report; null when it is another organ's, or cannot be compiled for that year.
    /// </summary>
    internal RegisterFacts? For(int? year, string agency)
    {
        // For one file the user's word counts; among many, the organ decides.
        if (year is not { } wanted || (!alone && CellText.Narrow(register.Agency) != agency))
        {
            return null;
        }

        var compiled = _compiled.GetOrAdd(wanted, asked => ReportCompiler.Compile(register, asked, null, WorkCalendar.National));
        if (!compiled.Ok(out var compilation))
        {
            return null;
        }

        Interlocked.Increment(ref _used);
        return compilation.Facts;
    }

    /// <summary>Says, once, why the register was of no use; the exit status that follows from it.</summary>
    internal int Tell(Terminal terminal)
    {
        Problem[] refusals = [.. _compiled.Values.SelectMany(one => one.Problems).Distinct()];
        if (refusals.Length > 0)
        {
            return terminal.Refuse(refusals);
        }

        if (_used == 0)
        {
            terminal.Error.WriteLine("--register 给出的台账没有用上：所核对的报告不是同一机关的，或者没有写明年度。");
        }

        return Exit.Done;
    }
}
