using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Reports;

/// <summary>A report computed from a register, with the problems of the records it was computed from.</summary>
/// <param name="Report">The report; its lineage names the records behind every figure of tables 3 and 4.</param>
/// <param name="Facts">What checking somebody's report against this register needs (K9, W5, W7, W9).</param>
/// <param name="Problems">What was wrong with single records: whose, and what. They are compiled as the clock leaves
/// them.</param>
/// <remarks>Example: checking a report with <c>new CheckContext(Register: compilation.Facts)</c> lists every cell that
/// differs from the ledger.</remarks>
public sealed record Compilation(Report Report, RegisterFacts Facts, IReadOnlyList<RecordProblem> Problems);

/// <summary>A problem of one record.</summary>
/// <remarks>Example: application “2025-0017”, <c>extension.late</c>.</remarks>
/// <param name="Record">The application number or proceeding id.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record RecordProblem(string Record, Problem Problem);
