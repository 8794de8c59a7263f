using CsCheck;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Remedies;
using Gongkai.Rules.Reports;
using Gongkai.Rules.Tests.Clock;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>Compile and Check share the relations: what one makes the other accepts.</summary>
public sealed class CompilingProperties
{
    private static readonly Gen<Proceeding[]> Proceedings =
        (from id in Gen.Int[1, 100_000]
         from kind in Gen.Enum<ProceedingKind>()
         from filed in Gen.Int[0, 2500]
         from closed in Gen.Int[0, 800]
         from open in Gen.Bool
         from result in Gen.Enum<ProceedingResult>()
         let day = new DateOnly(2018, 1, 1).AddDays(filed)
         select new Proceeding($"案{id}", kind, null, day, open ? null : day.AddDays(closed), open ? null : result))
        .Array[0, 12].Select(all => all.DistinctBy(one => one.Id).ToArray());

    private static readonly Gen<Register> Registers =
        Gen.Select(Sampling.Applications.Array[0, 25], Proceedings).Select((applications, proceedings) => new Register(
            "示例区科技局",
            [.. applications.Select((one, i) => one.Application with { Number = $"{i + 1:0000}" })],
            proceedings,
            new Dictionary<string, CellValue>()));

    [Fact]
    public void Compile_never_produces_what_check_rejects() =>
        Gen.Select(Registers, Gen.Int[2019, 2026]).Sample((register, year) =>
            Assert.DoesNotContain(ReportChecker.Check(Compile(register, year), new CheckContext()).Findings, finding =>
                finding.Rule[0] == 'K'));

    [Fact]
    public void The_records_behind_every_figure_sum_to_it() =>
        Gen.Select(Registers, Gen.Int[2019, 2026]).Sample((register, year) =>
        {
            var report = Compile(register, year);
            foreach (var (cell, records) in report.Lineage)
            {
                Assert.Equal(report[cell].Value, records.Distinct().Count());
            }
        });

    [Fact]
    public void What_is_carried_over_comes_in_next_year_across_the_change_of_form() =>
        Gen.Select(Registers, Gen.Int[2019, 2025]).Sample((register, year) =>
        {
            var (last, next) = (Compile(register, year), Compile(register, year + 1));
            for (var column = 1; column <= 7; column++)
            {
                Assert.Equal(last.Lineage[$"T3.R4.C{column}"], next.Lineage[$"T3.R2.C{column}"]);
            }
        });

    [Fact]
    public void Freezing_a_day_gives_the_same_report_whatever_happens_later() =>
        Gen.Select(Registers, Gen.Int[0, 364]).Sample((register, offset) =>
        {
            var day = new DateOnly(2022, 1, 1).AddDays(offset);
            var known = register with
            {
                Applications = [.. register.Applications.Select(one =>
                    one with { Events = [.. one.Events.Where(fact => fact.On <= day)] })],
            };
            Assert.Equal(Compile(register, 2022, day).Cells.ToArray(), Compile(known, 2022, day).Cells.ToArray());
        });

    private static Report Compile(Register register, int year, DateOnly? asOf = null)
    {
        Assert.True(ReportCompiler.Compile(register, year, asOf, WorkCalendar.National).Ok(out var compiled));
        return compiled!.Report;
    }
}
