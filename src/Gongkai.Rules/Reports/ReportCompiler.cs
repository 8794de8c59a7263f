using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Reports;

/// <summary>The annual report computed from the register: every figure is the number of records behind it.</summary>
/// <remarks>
/// <para>Source: law §3.3–3.4. R1, R2 and R4 go by receipt day; a result belongs to the year in which it was served,
/// withdrawn or lapsed.</para>
/// <para>Deterministic: the order of records in the register does not matter. Example: one application received and answered
/// in 2020
/// gives R1 = R3.1 = R3.7 = 1 in its applicant's column and in 总计.</para>
/// </remarks>
public static class ReportCompiler
{
    /// <summary>Compiles a report.</summary>
    /// <param name="register">The ledger.</param>
    /// <param name="year">The report year, 2019 or later; it chooses the edition.</param>
    /// <param name="asOf">The end of this day is meant; null and any later day: 31 December of the year.</param>
    /// <param name="calendar">The working days.</param>
    /// <returns>The report with its lineage, or why it cannot be compiled.</returns>
    public static Checked<Compilation> Compile(Register register, int year, DateOnly? asOf, WorkCalendar calendar)
    {
        if (year < 2019)
        {
            return CompileProblems.YearTooEarly(year);
        }

        if (asOf is { } day && day.Year < year)
        {
            return CompileProblems.AsOfTooEarly(year, day);
        }

        var lastDay = new DateOnly(year, 12, 31);
        var ledger = new Ledger(year, asOf < lastDay ? asOf.Value : lastDay, calendar);
        var refusals = RegisterProblems(register, ledger.Format);
        if (refusals.Count > 0)
        {
            return new Checked<Compilation>(refusals);
        }

        if (Count(register, ledger) is { } refusal)
        {
            return refusal;
        }

        var report = ledger.Report(register);
        return new Compilation(report, ledger.Facts(report, register.Table2 is not null), ledger.Problems);
    }

    /// <summary>Ticks off every record, in an order that is not the register's.</summary>
    private static Problem? Count(Register register, Ledger ledger)
    {
        foreach (var application in register.Applications.OrderBy(one => one.Number, StringComparer.Ordinal))
        {
            if (ledger.Count(application) is { } refusal)
            {
                return refusal;
            }
        }

        foreach (var proceeding in register.Proceedings.OrderBy(one => one.Id, StringComparer.Ordinal))
        {
            ledger.Count(proceeding);
        }

        return null;
    }

    private static List<Problem> RegisterProblems(Register register, ReportFormat format)
    {
        var problems = new List<Problem>();
        Applications(register, problems);
        Proceedings(register, problems);
        Table2(register, format, problems);
        return problems;
    }

    private static void Applications(Register register, List<Problem> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < register.Applications.Count; i++)
        {
            var application = register.Applications[i];
            if (application.Number is not { Length: > 0 } number)
            {
                problems.Add(CompileProblems.NoNumber(i + 1));
                continue;
            }

            if (!seen.Add(number))
            {
                problems.Add(CompileProblems.NumberTwice(number));
            }

            if (application.Class is null)
            {
                problems.Add(CompileProblems.NoClass(number));
            }
        }
    }

    private static void Proceedings(Register register, List<Problem> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var proceeding in register.Proceedings)
        {
            if (!seen.Add(proceeding.Id))
            {
                problems.Add(CompileProblems.NumberTwice(proceeding.Id));
            }

            if (proceeding.ClosedOn is { } closed && closed < proceeding.FiledOn)
            {
                problems.Add(CompileProblems.ClosedBeforeFiled(proceeding.Id, proceeding.FiledOn, closed));
            }
        }
    }

    private static void Table2(Register register, ReportFormat format, List<Problem> problems)
    {
        foreach (var (code, value) in register.Table2 ?? new Dictionary<string, CellValue>())
        {
            if (format.Find(code) is not { Row.Table: 2 })
            {
                problems.Add(CompileProblems.UnknownCell(code, format.Code!));
            }
            else if (value.State is CellState.Unreadable or CellState.Ambiguous)
            {
                problems.Add(CompileProblems.NotAFigure(code));
            }
        }
    }
}
