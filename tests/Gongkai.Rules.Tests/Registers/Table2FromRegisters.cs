using CsCheck;
using Gongkai.Rules.Registers;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Registers;

/// <summary>Table 2 compiled from the registers (law §3.2).</summary>
public sealed class Table2FromRegisters
{
    private static readonly RegisterRecords None = new([], [], [], []);

    [Fact]
    public void Counts_eight_procurements_and_their_yuan_in_the_form_of_2019()
    {
        var payments = Enumerable.Range(1, 8).Select(at => new PaymentRecord($"p{at}", PaymentKind.Procurement, new DateOnly(2020, at, 5), at < 8 ? 3000 : 6150));

        var table = Table2.Compile(None with { Payments = [.. payments] }, 2020);

        Assert.Equal(CellValue.Of(8), table.Cells["T2.9.1.C1"]);
        Assert.Equal(CellValue.Of(27150, "元", "27150（单位：元）"), table.Cells["T2.9.1.C2"]);
        Assert.Equal(27150, table.Contributions["T2.9.1.C2"].Sum(line => line.Value));
        Assert.Equal(2, table.Cells.Count);
    }

    [Fact]
    public void Knows_no_procurement_in_the_form_of_2021() =>
        Assert.Empty(Table2.Compile(None with { Payments = [new PaymentRecord("p", PaymentKind.Procurement, new DateOnly(2024, 5, 6), 10)] }, 2024).Cells);

    [Fact]
    public void Gives_fees_in_wan_without_zeros_at_the_end()
    {
        var table = Table2.Compile(
            None with { Payments = [new PaymentRecord("a", PaymentKind.Fee, new DateOnly(2024, 1, 1), 120_000), new PaymentRecord("b", PaymentKind.Fee, new DateOnly(2024, 12, 31), 6000)] }, 2024);

        Assert.Equal("12.6", table.Cells["T2.8.1.C1"].Value.ToString());
        Assert.Equal(0.6m, table.Contributions["T2.8.1.C1"][1].Value);
    }

    [Theory]
    [InlineData(2021, 1, 0, 1)] // issued
    [InlineData(2023, 0, 0, 1)] // stands
    [InlineData(2024, 0, 1, 0)] // abolished from 1 July on
    [InlineData(2025, 0, 0, 0)]
    public void Follows_a_document_from_issue_to_abolition(int year, int issued, int abolished, int inForce)
    {
        var document = new NormativeRecord(
            "d", NormativeKind.NormativeDocument, new DateOnly(2021, 6, 1), new DateOnly(2021, 6, 8), new DateOnly(2024, 7, 1), Abolished: true);

        var cells = Table2.Compile(None with { Documents = [document] }, year).Cells;

        Assert.Equal((issued, abolished, inForce), (Value(cells, "T2.1.2.C1"), Value(cells, "T2.1.2.C2"), Value(cells, "T2.1.2.C3")));
    }

    [Fact]
    public void Takes_a_document_whose_own_term_ran_out_for_lapsed_not_for_abolished()
    {
        var document = new NormativeRecord("d", NormativeKind.Rule, new DateOnly(2021, 6, 1), null, new DateOnly(2024, 6, 1), Abolished: false);

        var cells = Table2.Compile(None with { Documents = [document] }, 2024).Cells;

        Assert.Equal((0, 0), (Value(cells, "T2.1.1.C2"), Value(cells, "T2.1.1.C3")));
    }

    [Fact]
    public void Counts_in_the_form_of_2019_what_became_public_and_what_of_it_stands()
    {
        NormativeRecord[] documents =
        [
            new("a", NormativeKind.NormativeDocument, new DateOnly(2019, 12, 1), new DateOnly(2020, 1, 8), null, false),
            new("b", NormativeKind.NormativeDocument, new DateOnly(2020, 3, 1), null, null, false),
        ];

        var cells = Table2.Compile(None with { Documents = documents }, 2020).Cells;

        Assert.Equal((1, 1, 1), (Value(cells, "T2.1.2.C1"), Value(cells, "T2.1.2.C2"), Value(cells, "T2.1.2.C3")));
    }

    [Fact]
    public void Lets_a_figure_kept_elsewhere_stand_and_names_the_cell_that_has_records_too()
    {
        var records = None with
        {
            Decisions = [new DecisionRecord("l", DecisionKind.Licence, new DateOnly(2024, 3, 4))],
            Yearly = [new YearlyFigure("T2.5.1.C1", CellValue.Of(32), "区行政审批系统")],
        };

        var table = Table2.Compile(records, 2024);

        Assert.Equal(32, table.Cells["T2.5.1.C1"].Value);
        Assert.Empty(table.Contributions);
        Assert.Equal(["T2.5.1.C1"], table.Doubled);
    }

    [Fact]
    public void Sums_to_each_figure_whatever_the_registers_hold_and_in_whatever_order() =>
        Gen.Select(Decisions, Payments, Gen.Int[2019, 2026], Gen.Int[0, 364]).Sample((decisions, payments, year, offset) =>
        {
            var records = None with { Decisions = decisions, Payments = payments };
            var asOf = new DateOnly(year, 1, 1).AddDays(offset);
            var table = Table2.Compile(records, year, asOf);
            var turned = Table2.Compile(records with { Decisions = [.. decisions.Reverse()], Payments = [.. payments.Reverse()] }, year, asOf);

            Assert.All(table.Cells, cell => Assert.Equal(cell.Value.Value, table.Contributions[cell.Key].Sum(line => line.Value)));
            Assert.Equal(table.Cells, turned.Cells);
            Assert.Equal(table.Contributions.Select(line => string.Join(',', line.Value)), turned.Contributions.OrderBy(line => table.Contributions.Keys.ToList().IndexOf(line.Key)).Select(line => string.Join(',', line.Value)));
        });

    private static readonly Gen<DecisionRecord[]> Decisions =
        (from day in Gen.Int[0, 2900]
         from kind in Gen.Enum<DecisionKind>()
         from id in Gen.Int[1, 99_999]
         select new DecisionRecord($"d{id}", kind, new DateOnly(2019, 1, 1).AddDays(day))).Array[0, 30]
        .Select(all => all.DistinctBy(one => one.Id).ToArray());

    private static readonly Gen<PaymentRecord[]> Payments =
        (from day in Gen.Int[0, 2900]
         from kind in Gen.Enum<PaymentKind>()
         from id in Gen.Int[1, 99_999]
         from fen in Gen.Int[1, 10_000_000]
         select new PaymentRecord($"p{id}", kind, new DateOnly(2019, 1, 1).AddDays(day), fen / 100m)).Array[0, 30]
        .Select(all => all.DistinctBy(one => one.Id).ToArray());

    private static int Value(IReadOnlyDictionary<string, CellValue> cells, string code) =>
        (int)cells.GetValueOrDefault(code, CellValue.Of(0)).Value;
}
