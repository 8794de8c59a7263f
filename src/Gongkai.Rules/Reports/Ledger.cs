using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Remedies;

namespace Gongkai.Rules.Reports;

/// <summary>The sheets on which the records of one report are ticked off.</summary>
internal sealed class Ledger(int year, DateOnly asOf, WorkCalendar calendar)
{
    private readonly DateOnly _firstDay = new(year, 1, 1);
    private readonly Dictionary<CellDefinition, List<string>> _records = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private int _unknownSuits;
    private readonly List<string> _directSuits = [];
    private int _consultations;
    private int _corrections;
    private int _feeNotices;

    internal ReportFormat Format { get; } = ReportFormat.For(year);

    internal List<RecordProblem> Problems { get; } = [];

    internal Problem? Count(ApplicationRecord application)
    {
        _known.Add(application.Number!);
        var read = ReplyClock.Read(application, asOf, calendar);
        if (!read.Ok(out var clock))
        {
            var problem = read.Problems[0];
            return problem with { Says = $"申请“{application.Number}”：{problem.Says}" };
        }

        Problems.AddRange(clock.Problems.Select(problem => new RecordProblem(application.Number!, problem)));
        if (clock.Remedy?.Class == RemedyClass.ReconsiderationFirst)
        {
            _refused.Add(application.Number!);
        }

        if (clock.ReceivedOn is not { } received || CountedBefore(application, received))
        {
            return null;
        }

        Note(application, clock);
        Tick(application, clock, received);
        return null;
    }

    /// <summary>The acts that checking asks for (W5, W9).</summary>
    private void Note(ApplicationRecord application, ClockResult clock)
    {
        _consultations += clock.Consultations.Count(one => one.Silence != Silence.DeemedConsent);
        _corrections += application.Events.Count(fact => fact is CorrectionRequested && fact.On <= asOf);
        _feeNotices += application.Events.Count(fact => fact is FeeNotified && fact.On >= _firstDay && fact.On <= asOf);
    }

    private void Tick(ApplicationRecord application, ClockResult clock, DateOnly received)
    {
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
    }

    /// <summary>Whether an earlier year's report holds its result: seen at the end of that year it was closed. A lapse that was
    /// taken back later stays counted where it was; so 上年结转 is last year's 结转下年度 by construction (K6).</summary>
    private bool CountedBefore(ApplicationRecord application, DateOnly received)
    {
        for (var year = received.Year; year < _firstDay.Year; year++)
        {
            if (ReplyClock.Read(application, new DateOnly(year, 12, 31), calendar).Ok(out var then) && then.Stage == Stage.Closed)
            {
                return true;
            }
        }

        return false;
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
        if (proceeding is { Kind: ProceedingKind.DirectLitigation, Application: { } application })
        {
            _unknownSuits += _known.Contains(application) ? 0 : 1;
            if (_refused.Contains(application))
            {
                _directSuits.Add(proceeding.Id);
            }
        }

        Tick(row.Cells[column - 1], proceeding.Id);
        Tick(row.Cells[^1], proceeding.Id);
    }

    /// <summary>尚未审结, the fourth column of each block of table 4.</summary>
    private const int Pending = 4;

    internal RegisterFacts Facts(Report compiled, bool knowsTable2) =>
        new(compiled, _consultations, _corrections, _feeNotices, _directSuits)
        {
            KnowsTable2 = knowsTable2,
            DirectSuitsOfUnknownReplies = _unknownSuits,
        };

    internal Report Report(Register register)
    {
        var cells = new CellValue[Format.Cells.Count];
        var lineage = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var cell in Format.RequiredCells)
        {
            if (cell.Row.Table == 2)
            {
                cells[cell.Index] = register.Table2?.TryGetValue(cell.Code, out var kept) == true ? kept : CellValue.Of(0);
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
