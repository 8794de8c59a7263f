using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Remedies;

namespace Gongkai.Rules.Reports;

/// <summary>The annual report computed from the register: every figure is the number of records behind it.</summary>
/// <remarks>
/// <para>Source: law §3.3–3.4. R1, R2 and R4 go by receipt day; a result belongs to the year in which it was served, withdrawn or lapsed.</para>
/// <para>Deterministic: the order of records in the register does not matter. Example: one application received and answered in 2020
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

        return new Compilation(ledger.Report(register), ledger.Problems);
    }

    private static List<Problem> RegisterProblems(Register register, ReportFormat format)
    {
        var problems = new List<Problem>();
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

        seen.Clear();
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

        foreach (var (code, value) in register.Table2)
        {
            if (format.Find(code) is not { Row.Table: 2 })
            {
                problems.Add(CompileProblems.UnknownCell(code, format.Code!));
            }
            else if (!value.IsNumber)
            {
                problems.Add(CompileProblems.NotAFigure(code));
            }
        }

        return problems;
    }

    /// <summary>The sheets on which the records of one report are ticked off.</summary>
    private sealed class Ledger(int year, DateOnly asOf, WorkCalendar calendar)
    {
        private readonly DateOnly _firstDay = new(year, 1, 1);
        private readonly Dictionary<CellDefinition, List<string>> _records = [];

        internal ReportFormat Format { get; } = ReportFormat.For(year);

        internal List<RecordProblem> Problems { get; } = [];

        internal Problem? Count(ApplicationRecord application)
        {
            var read = ReplyClock.Read(application, asOf, calendar);
            if (!read.Ok(out var clock))
            {
                var problem = read.Problems[0];
                return problem with { Says = $"申请“{application.Number}”：{problem.Says}" };
            }

            Problems.AddRange(clock.Problems.Select(problem => new RecordProblem(application.Number!, problem)));
            if (clock.ReceivedOn is not { } received || (clock.ClosedOn is { } closed && closed < _firstDay))
            {
                return null;
            }

            Tick(application, received < _firstDay ? "T3.R2" : "T3.R1");
            if (clock is { Outcome: { } outcome, ClosedOn: not null })
            {
                Tick(application, Outcome.Of(outcome).RowIn(Format).Code);
                Tick(application, "T3.R3.7");
            }
            else
            {
                Tick(application, "T3.R4");
            }

            return null;
        }

        internal void Count(Proceeding proceeding)
        {
            if (proceeding is { Result: not null, ClosedOn: null })
            {
                Problems.Add(new RecordProblem(proceeding.Id, CompileProblems.OpenWithResult(proceeding.Id)));
            }

            if (proceeding is { Result: null, ClosedOn: not null })
            {
                Problems.Add(new RecordProblem(proceeding.Id, CompileProblems.ClosedWithoutResult(proceeding.Id)));
            }

            if (proceeding.FiledOn > asOf || proceeding.ClosedOn < _firstDay)
            {
                return;
            }

            var column = proceeding is { ClosedOn: { } closed, Result: { } result } && closed <= asOf
                ? Proceedings.ColumnOf(result)
                : Pending;
            var row = Format.Row(Proceedings.BlockOf(proceeding.Kind));
            Tick(row.Cells[column - 1], proceeding.Id);
            Tick(row.Cells[^1], proceeding.Id);
        }

        /// <summary>尚未审结, the fourth column of each block of table 4.</summary>
        private const int Pending = 4;

        internal Report Report(Register register)
        {
            var cells = new CellValue[Format.Cells.Count];
            var lineage = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
            foreach (var cell in Format.RequiredCells)
            {
                if (cell.Row.Table == 2)
                {
                    cells[cell.Index] = register.Table2.TryGetValue(cell.Code, out var kept) ? kept : CellValue.Of(0);
                    continue;
                }

                var records = _records.TryGetValue(cell, out var ticked) ? ticked : [];
                cells[cell.Index] = CellValue.Of(records.Count);
                lineage[cell.Code] = records;
            }

            return new Report(Format, cells)
            {
                Agency = register.Agency,
                Year = year,
                Title = $"{register.Agency}{year}年政府信息公开工作年度报告",
                Sections = Enumerable.Range(1, 6).ToDictionary(section => section, _ => ""),
                Lineage = lineage,
            };
        }

        private void Tick(ApplicationRecord application, string row)
        {
            var cells = Format.Row(row).Cells;
            Tick(cells[(int)application.Class!.Value - 1], application.Number!);
            Tick(cells[^1], application.Number!);
        }

        private void Tick(CellDefinition cell, string record)
        {
            if (!_records.TryGetValue(cell, out var records))
            {
                _records.Add(cell, records = []);
            }

            records.Add(record);
        }
    }
}
