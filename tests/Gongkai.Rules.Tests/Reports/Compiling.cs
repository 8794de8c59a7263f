using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Remedies;
using Gongkai.Rules.Reports;
using static Gongkai.Rules.Tests.Clock.Facts;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>law §3.3–3.4: how a register becomes a report.</summary>
public sealed class Compiling
{
    [Fact]
    public void An_empty_register_is_the_zero_report()
    {
        var report = Compile(2020).Report;

        Assert.Equal("F2019", report.Format.Code);
        Assert.All(report.Format.Cells, cell => Assert.Equal(CellValue.Of(0), report[cell]));
        Assert.All(report.Lineage.Values, Assert.Empty);
        Assert.Equal(161 + 15, report.Lineage.Count);
    }

    [Fact]
    public void An_application_answered_in_its_year_is_received_resulted_and_totalled_in_its_column()
    {
        var report = Compile(2024,
            [Case("2024-1", ApplicantClass.Business, [.. Online("2024-03-04"), Reply("2024-03-20", OutcomeCode.N6)])]).Report;

        Shows(report, ("T3.R1.C2", 1), ("T3.R1.C7", 1), ("T3.R3.3.6.C2", 1), ("T3.R3.3.6.C7", 1), ("T3.R3.7.C2", 1),
            ("T3.R4.C7", 0), ("T3.R2.C7", 0));
        Assert.Equal(["2024-1"], report.Lineage["T3.R3.7.C7"]);
    }

    [Fact]
    public void An_open_application_is_carried_over_and_answered_next_year()
    {
        var open = Case("2024-9", ApplicantClass.NaturalPerson, [.. Online("2024-12-20"), Reply("2025-01-06")]);

        Shows(Compile(2024, [open]).Report, ("T3.R1.C1", 1), ("T3.R4.C1", 1), ("T3.R3.7.C7", 0));
        Shows(Compile(2025, [open]).Report, ("T3.R1.C1", 0), ("T3.R2.C1", 1), ("T3.R3.1.C1", 1), ("T3.R4.C7", 0));
        Shows(Compile(2026, [open]).Report, ("T3.R2.C7", 0), ("T3.R3.7.C7", 0));
    }

    [Theory]
    [InlineData("2024-12-31", 2024)] // handed to the post on the last day of the year
    [InlineData("2025-01-02", 2025)]
    public void A_result_belongs_to_the_year_of_service(string served, int year)
    {
        var one = Case("2024-9", ApplicantClass.NaturalPerson, [.. Online("2024-12-10"), Reply(served, dated: "2024-12-30")]);

        Shows(Compile(year, [one]).Report, ("T3.R3.1.C7", 1));
    }

    [Theory]
    [InlineData(2020, "T3.R3.6.C1")] // the one row of the form of 2019
    [InlineData(2021, "T3.R3.6.1.C1")]
    public void A_lapse_is_counted_on_the_day_it_happens_in_the_row_of_the_edition(int year, string cell)
    {
        var lapsed = Case($"{year}-1", ApplicantClass.NaturalPerson,
            [.. Online($"{year}-03-01"), CorrectionAsked($"{year}-03-05")]);

        Shows(Compile(year, [lapsed]).Report, (cell, 1), ("T3.R3.7.C1", 1));
    }

    [Fact]
    public void As_of_a_day_the_year_is_seen_as_it_stood_then()
    {
        var one = Case("2024-1", ApplicantClass.NaturalPerson, [.. Online("2024-03-04"), Reply("2024-03-20")]);

        Shows(Compile(2024, [one], asOf: "2024-03-19").Report, ("T3.R1.C1", 1), ("T3.R4.C1", 1), ("T3.R3.1.C1", 0));
        Shows(Compile(2024, [one], asOf: "2024-03-03").Report, ("T3.R1.C1", 0), ("T3.R4.C1", 0));
    }

    [Fact]
    public void An_unconfirmed_application_is_not_yet_received() =>
        Shows(Compile(2024, [Case("2024-1", ApplicantClass.NaturalPerson,
            [new Submitted(Day("2024-12-30"), Channel.Online)])]).Report, ("T3.R1.C7", 0), ("T3.R4.C7", 0));

    [Theory]
    [InlineData(ProceedingResult.Upheld, 1)]
    [InlineData(ProceedingResult.RequestDismissed, 1)] // 驳回复议请求
    [InlineData(ProceedingResult.ClaimDismissed, 1)]
    [InlineData(ProceedingResult.Changed, 2)]
    [InlineData(ProceedingResult.Revoked, 2)]
    [InlineData(ProceedingResult.DeclaredUnlawful, 2)]
    [InlineData(ProceedingResult.OrderedToPerform, 2)]
    [InlineData(ProceedingResult.OrderedToPay, 2)]
    [InlineData(ProceedingResult.DeclaredVoid, 2)]
    [InlineData(ProceedingResult.ApplicationDismissed, 3)] // 驳回复议申请
    [InlineData(ProceedingResult.Terminated, 3)]
    [InlineData(ProceedingResult.Mediated, 3)]
    [InlineData(ProceedingResult.Withdrawn, 3)]
    [InlineData(ProceedingResult.SuitRejected, 3)]
    public void A_proceeding_closed_in_the_year_stands_under_its_result(ProceedingResult result, int column)
    {
        var report = Compile(2024, [],
            [Suit("诉1", ProceedingKind.LitigationAfterReconsideration, "2023-11-01", "2024-04-01", result)]).Report;

        Shows(report, ($"T4.C{column}", 1), ("T4.C5", 1), ("T4.A5", 0));
        Assert.Equal(["诉1"], report.Lineage["T4.C5"]);
    }

    [Theory]
    [InlineData(2023, "T4.A4", 1)] // open on 31 December: 尚未审结
    [InlineData(2024, "T4.A2", 1)] // under its result the year after
    [InlineData(2025, "T4.A5", 0)] // and gone
    [InlineData(2022, "T4.A5", 0)] // not yet filed
    public void An_open_proceeding_is_pending_and_appears_again_under_its_result(int year, string cell, int figure) =>
        Shows(Compile(year, [], [Suit("复1", ProceedingKind.Reconsideration, "2023-11-20", "2024-02-01",
            ProceedingResult.Revoked)]).Report, (cell, figure));

    [Fact]
    public void The_figures_of_table_2_come_from_the_registers()
    {
        var amount = CellValue.Of(27150, "元", "27150（单位：元）");

        var report = Compile(2020, table2: new() { ["T2.9.1.C1"] = CellValue.Of(8), ["T2.9.1.C2"] = amount }).Report;

        Assert.Equal((CellValue.Of(8), amount, CellValue.Of(0)), (report["T2.9.1.C1"], report["T2.9.1.C2"], report["T2.1.1.C1"]));
    }

    [Fact]
    public void Records_with_errors_are_compiled_as_the_clock_leaves_them_and_named()
    {
        var compiled = Compile(2024,
            [Case("2024-1", ApplicantClass.NaturalPerson, [.. Online("2024-03-04"), Extension("2024-06-03")])]);

        Assert.Equal(("2024-1", "extension.late"), (compiled.Problems[0].Record, compiled.Problems[0].Problem.Code));
        Shows(compiled.Report, ("T3.R4.C1", 1));
    }

    [Theory]
    [InlineData(2023, "T3.R3.6.1.C1", 1)] // lapsed in December
    [InlineData(2024, "T3.R2.C7", 0)] // taken back in January: still the result of the year before
    [InlineData(2025, "T3.R2.C7", 0)] // and not carried in a year later, though still open
    public void A_lapse_taken_back_stays_where_it_was_counted(int year, string cell, int figure) =>
        Shows(Compile(year, [Case("2023-1", ApplicantClass.NaturalPerson,
            [.. Online("2023-11-20"), CorrectionAsked("2023-11-24"), Corrected("2024-01-03", justified: true)])]).Report, (cell, figure));

    [Theory]
    [InlineData(false, 1)] // registers kept, and all 0 in them: the report's 7 differs
    [InlineData(true, 0)] // nothing kept of table 2: nothing to hold against it
    public void A_report_is_held_against_table_2_only_where_the_register_keeps_it(bool nothingKept, int differences)
    {
        var register = new Register("示例局", [], [], nothingKept ? null : new Dictionary<string, CellValue>());
        Assert.True(ReportCompiler.Compile(register, 2024, null, WorkCalendar.National).Ok(out var compiled));
        var report = compiled!.Report.With((compiled.Report.Format.Find("T2.1.1.C1")!, CellValue.Of(7)));

        Assert.Equal(differences, ReportChecker.Check(report, new CheckContext(Register: compiled.Facts)).Findings.Count(finding => finding.Rule == "K9"));
    }

    [Fact]
    public void A_mark_in_a_register_of_table_2_stays_a_mark() =>
        Assert.Equal(CellState.Mark, Compile(2024, table2: new() { ["T2.1.1.C1"] = CellValue.Of(null, null, "/") }).Report["T2.1.1.C1"].State);

    [Fact]
    public void The_order_of_the_register_does_not_matter()
    {
        var cases = Enumerable.Range(1, 9).Select(n =>
            Case($"2024-{n}", ApplicantClass.NaturalPerson, Online("2024-03-04"))).ToArray();

        Assert.Equal(Compile(2024, cases).Report.Lineage["T3.R4.C1"],
            Compile(2024, [.. cases.Reverse()]).Report.Lineage["T3.R4.C1"]);
    }

    [Fact]
    public void What_would_be_counted_twice_or_nowhere_is_refused_with_all_reasons()
    {
        var register = new Register(
            "示例局",
            [Case("1", ApplicantClass.Business, []), Case("1", ApplicantClass.Business, []), new(null, null, []),
                Case("2", null, [])],
            [Suit("诉1", ProceedingKind.DirectLitigation, "2024-02-01", "2024-01-01", ProceedingResult.Upheld)],
            new Dictionary<string, CellValue> { ["T2.9.1.C1"] = CellValue.Of(1) });

        var refused = ReportCompiler.Compile(register, 2024, null, WorkCalendar.National);

        Assert.Equal(
            ["compile.number-twice", "compile.no-number", "compile.no-class", "proceeding.closed-before-filed",
                "compile.unknown-cell"],
            refused.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_year_before_2019_has_no_form() =>
        Assert.Equal("compile.year", Assert.Single(ReportCompiler.Compile(new("示例局", [], [], new Dictionary<string, CellValue>()),
            2018, null, WorkCalendar.National).Problems).Code);

    [Fact]
    public void Facts_for_checking_come_from_the_same_records()
    {
        var facts = Compile(
            2024,
            [Case("2024-1", ApplicantClass.Business,
                [.. Online("2024-03-04"), Asked("甲公司", "2024-03-06"), Reply("2024-04-10", OutcomeCode.N4)])],
            [new Proceeding("诉1", ProceedingKind.DirectLitigation, "2024-1", Day("2024-05-06"), null, null)]).Facts;

        Assert.Equal((1, 0, 0), (facts.Consultations, facts.Corrections, facts.FeeNotices));
        Assert.Equal(["诉1"], facts.DirectSuitsAgainstRefusals);
    }

    [Fact]
    public void Corrections_count_in_whatever_year_and_fee_notices_in_the_report_year_up_to_the_day()
    {
        ApplicationEvent[] carried =
            [.. Online("2023-12-20"), CorrectionAsked("2023-12-25", days: 60),
                new FeeNotified(Day("2023-12-22"), Day("2023-12-22"))];
        ApplicationEvent[] first = [.. Online("2023-12-20"), new FeeNotified(Day("2024-01-01"), Day("2024-01-02"))];
        ApplicationEvent[] last =
            [.. Online("2024-12-25"), CorrectionAsked("2024-12-31"), new FeeNotified(Day("2024-12-31"), Day("2024-12-31"))];
        ApplicationEvent[] late =
            [.. Online("2024-12-30"), CorrectionAsked("2025-01-02"), new FeeNotified(Day("2025-01-02"), Day("2025-01-02"))];
        var cases = new[] { carried, first, last, late }.Select((facts, i) =>
            Case($"{i}", ApplicantClass.Business, facts)).ToArray();

        var compiled = Compile(2024, cases).Facts;

        Assert.Equal((2, 2), (compiled.Corrections, compiled.FeeNotices));
    }

    [Fact]
    public void The_first_of_january_belongs_to_the_year() =>
        Shows(Compile(2024, [Case("1", ApplicantClass.Business, Online("2024-01-01"))]).Report, ("T3.R1.C7", 1), ("T3.R2.C7", 0));

    [Fact]
    public void Proceedings_count_from_the_first_day_of_the_year_to_the_last()
    {
        var report = Compile(2024, [],
        [
            Suit("a", ProceedingKind.Reconsideration, "2023-11-01", "2024-01-01", ProceedingResult.Upheld),
            Suit("b", ProceedingKind.Reconsideration, "2024-12-31", null, null),
            Suit("c", ProceedingKind.Reconsideration, "2024-11-01", "2024-12-31", ProceedingResult.Revoked),
            Suit("d", ProceedingKind.Reconsideration, "2023-11-01", "2023-12-31", ProceedingResult.Upheld),
        ]).Report;

        Shows(report, ("T4.A1", 1), ("T4.A2", 1), ("T4.A4", 1), ("T4.A5", 3));
    }

    [Fact]
    public void A_proceeding_half_closed_is_pending_and_named()
    {
        var compiled = Compile(2024, [],
        [
            Suit("a", ProceedingKind.Reconsideration, "2024-02-01", null, ProceedingResult.Upheld),
            Suit("b", ProceedingKind.Reconsideration, "2024-02-01", "2024-03-01", null),
        ]);

        Shows(compiled.Report, ("T4.A4", 2), ("T4.A1", 0));
        Assert.Equal([("a", "proceeding.no-closing-day"), ("b", "proceeding.no-result")],
            compiled.Problems.Select(one => (one.Record, one.Problem.Code)));
    }

    [Fact]
    public void The_report_is_that_of_the_organ_in_the_first_year_of_the_form_too()
    {
        var report = Compile(2019).Report;

        Assert.Equal(("示例局", 2019, "示例局2019年政府信息公开工作年度报告"), (report.Agency, report.Year!.Value, report.Title!));
    }

    private static ApplicationRecord Case(string number, ApplicantClass? applicant, ApplicationEvent[] events) =>
        new(number, applicant, events);

    private static Proceeding Suit(string id, ProceedingKind kind, string filed, string? closed, ProceedingResult? result) =>
        new(id, kind, null, Day(filed), closed is null ? null : Day(closed), result);

    private static Compilation Compile(
        int year, ApplicationRecord[]? applications = null, Proceeding[]? proceedings = null, Dictionary<string,
            CellValue>? table2 = null, string? asOf = null)
    {
        var register = new Register("示例局", applications ?? [], proceedings ?? [], table2 ?? []);
        Assert.True(ReportCompiler.Compile(register, year, asOf is null ? null : Day(asOf),
            WorkCalendar.National).Ok(out var compiled));
        return compiled!;
    }

    private static void Shows(Report report, params (string Cell, int Figure)[] expected)
    {
        foreach (var (cell, figure) in expected)
        {
            Assert.True(report[cell].IsNumber && report[cell].Value == figure, $"{cell}: {report[cell]}, not {figure}");
        }
    }
}
