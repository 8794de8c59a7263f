namespace Gongkai.Rules.Reports;

/// <summary>
/// What a report is checked against, besides itself. What is not given is not guessed: the relations that need it are not
/// assessed.
/// </summary>
/// <remarks>Example: <c>new CheckContext(Previous: reportOf2019)</c> lets K6 compare 上年结转 of 2020 with 结转下年度 of 2019.</remarks>
/// <param name="Previous">Last year's report of the same organ (K6, W1, W2, W6, W8).</param>
/// <param name="Register">What the organ's own records say (K9, W5, W7, W9).</param>
public sealed record CheckContext(Report? Previous = null, RegisterFacts? Register = null)
{
    /// <summary>Nothing but the report itself.</summary>
    public static CheckContext None { get; } = new();
}

/// <summary>
/// What the register says about the applications and suits the report counts; filled by compiling the register. An application
/// carried in brings its consultations and corrections of earlier years along, since its result is counted in this report.
/// </summary>
/// <remarks>
/// Example: two consultations, one correction, no fee, no suit: <c>new RegisterFacts(compiled, 2, 1, 0, [])</c>.
/// </remarks>
/// <param name="Compiled">The report compiled from the register (K9).</param>
/// <param name="Consultations">Third parties consulted up to the day of the report about applications it counts, in whatever
/// year, zero or more; organs that made the information together (art. 34) are not among them (W9).</param>
/// <param name="Corrections">Requests to supplement (补正) sent up to the day of the report about applications it counts, in
/// whatever year, zero or more (W9).</param>
/// <param name="FeeNotices">Fee notices (收费通知) sent in the report year up to its day, zero or more (W5, W8).</param>
/// <param name="DirectSuitsAgainstRefusals">Suits without reconsideration against refusals decided on or after 2024-01-01, by
/// proceeding id (W7).</param>
public sealed record RegisterFacts(
    Report Compiled, int Consultations, int Corrections, int FeeNotices, IReadOnlyList<string> DirectSuitsAgainstRefusals)
{
    /// <summary>Whether the register keeps table 2; where it does not, table 2 is not held against it.</summary>
    public bool KnowsTable2 { get; init; } = true;

    /// <summary>Suits without reconsideration about applications the register does not hold: whether they are against a refusal
    /// cannot be known (W7). Zero or more.</summary>
    public int DirectSuitsOfUnknownReplies { get; init; }
}
