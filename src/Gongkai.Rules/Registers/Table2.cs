using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Registers;

/// <summary>One record behind a figure of table 2, with what it adds to it.</summary>
/// <remarks>Example: a licence adds 1; a fee of 120 元 adds 0.012 to a cell in 万元.</remarks>
/// <param name="Id">The record.</param>
/// <param name="Value">In the unit of the cell.</param>
public sealed record Contribution(string Id, decimal Value);

/// <summary>Table 2 compiled from the registers: each figure with the records that sum to it.</summary>
/// <remarks>
/// <para>Source: law §3.2. A figure kept elsewhere stands where there is one; the records of that cell are then not counted, so
/// that nothing counts twice.</para>
/// <para>Example: eight procurements of 27150 元 in 2020 give <c>T2.9.1.C1</c> = 8 and <c>T2.9.1.C2</c> = 27150（单位：元）.</para>
/// </remarks>
/// <param name="Cells">By cell code; what is absent is 0.</param>
/// <param name="Contributions">The records by cell code; none for a figure kept elsewhere.</param>
/// <param name="Doubled">Cells that have a figure kept elsewhere and records too: one of them is wrong.</param>
public sealed record Table2(
    IReadOnlyDictionary<string, CellValue> Cells, IReadOnlyDictionary<string, IReadOnlyList<Contribution>> Contributions,
    IReadOnlyList<string> Doubled)
{
    private const decimal Wan = 10_000m;

    /// <summary>Compiles the table.</summary>
    /// <param name="records">The registers.</param>
    /// <param name="year">2019 or later; it chooses the edition.</param>
    /// <param name="asOf">The end of this day is meant; null and any later day: 31 December of the year.</param>
    /// <returns>The figures. The order of the records does not matter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year has no edition.</exception>
    /// <remarks>Example: a document issued in 2021 and abolished from 2024-07-01 counts in 2024 as 废止 and no more as
    /// 现行有效.</remarks>
    public static Table2 Compile(RegisterRecords records, int year, DateOnly? asOf = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2019);
        ArgumentNullException.ThrowIfNull(records);
        var format = ReportFormat.For(year);
        var last = new DateOnly(year, 12, 31);
        var period = new Period(new DateOnly(year, 1, 1), asOf < last ? asOf.Value : last);
        var lines = new Dictionary<string, List<Contribution>>(StringComparer.Ordinal);
        Documents(records, format, period, lines);
        Decisions(records, format, period, lines);
        Payments(records, format, period, lines);
        return Of(records.Yearly.Where(figure => format.Find(figure.Cell) is { Row.Table: 2 }), format, lines);
    }

    private static Table2 Of(
        IEnumerable<YearlyFigure> yearly, ReportFormat format, Dictionary<string, List<Contribution>> lines)
    {
        var cells = lines.ToDictionary(
            line => line.Key, line => Value(format.Find(line.Key)!, line.Value.Sum(record => record.Value)), StringComparer.Ordinal);
        var doubled = new List<string>();
        foreach (var figure in yearly)
        {
            if (lines.Remove(figure.Cell))
            {
                doubled.Add(figure.Cell);
            }

            cells[figure.Cell] = figure.Value;
        }

        return new Table2(
            cells,
            lines.ToDictionary(
                line => line.Key,
                line => (IReadOnlyList<Contribution>)[.. line.Value.OrderBy(record => record.Id, StringComparer.Ordinal)],
                StringComparer.Ordinal),
            doubled);
    }

    private static void Documents(
        RegisterRecords records, ReportFormat format, Period period, Dictionary<string, List<Contribution>> lines)
    {
        foreach (var document in records.Documents)
        {
            var row = document.Kind == NormativeKind.Rule ? "T2.1.1" : "T2.1.2";
            var stands = document.IssuedOn <= period.Last && !(document.EndedOn <= period.Last);
            Tick(lines, $"{row}.C1", document.Id, period.Holds(document.IssuedOn));
            if (format == ReportFormat.F2021)
            {
                Tick(lines, $"{row}.C2", document.Id, document.Abolished && period.Holds(document.EndedOn));
                Tick(lines, $"{row}.C3", document.Id, stands);
            }
            else
            {
                Tick(lines, $"{row}.C2", document.Id, period.Holds(document.PublishedOn));
                Tick(lines, $"{row}.C3", document.Id, stands && document.PublishedOn <= period.Last);
            }
        }
    }

    private static void Decisions(
        RegisterRecords records, ReportFormat format, Period period, Dictionary<string, List<Contribution>> lines)
    {
        foreach (var decision in records.Decisions)
        {
            var row = decision.Kind switch
            {
                DecisionKind.Licence => "T2.5.1",
                DecisionKind.OtherService => "T2.5.2",
                DecisionKind.Penalty => "T2.6.1",
                _ => "T2.6.2",
            };
            if (format.FindRow(row) is { } known)
            {
                Tick(lines, known.Cells[^1].Code, decision.Id, period.Holds(decision.DecidedOn));
            }
        }
    }

    private static void Payments(
        RegisterRecords records, ReportFormat format, Period period, Dictionary<string, List<Contribution>> lines)
    {
        foreach (var payment in records.Payments.Where(payment => period.Holds(payment.On)))
        {
            if (payment.Kind == PaymentKind.Procurement && format == ReportFormat.F2019)
            {
                Tick(lines, "T2.9.1.C1", payment.Id, true);
                Add(lines, "T2.9.1.C2", new Contribution(payment.Id, payment.Yuan));
            }

            if (payment.Kind == PaymentKind.Fee && format == ReportFormat.F2021)
            {
                Add(lines, "T2.8.1.C1", new Contribution(payment.Id, payment.Yuan / Wan));
            }
        }
    }

    /// <summary>The form of 2019 leaves the unit of an amount to the reporter, who then has to write it.</summary>
    private static CellValue Value(CellDefinition cell, decimal value) =>
        cell.Kind == CellKind.Amount && cell.Unit is null && value != 0
            ? CellValue.Of(Short(value), "元", $"{Short(value)}（单位：元）")
            : CellValue.Of(Short(value));

    /// <summary>Without zeros at the end, which a division leaves.</summary>
    private static decimal Short(decimal value) => value / 1.0000000000000000000000000000m;

    private static void Tick(Dictionary<string, List<Contribution>> lines, string cell, string id, bool counts)
    {
        if (counts)
        {
            Add(lines, cell, new Contribution(id, 1));
        }
    }

    private static void Add(Dictionary<string, List<Contribution>> lines, string cell, Contribution line)
    {
        if (!lines.TryGetValue(cell, out var own))
        {
            lines.Add(cell, own = []);
        }

        own.Add(line);
    }

    private readonly record struct Period(DateOnly First, DateOnly Last)
    {
        internal bool Holds(DateOnly? day) => First <= day && day <= Last;
    }
}
