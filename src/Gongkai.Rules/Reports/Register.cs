using Gongkai.Rules.Applications;
using Gongkai.Rules.Remedies;

namespace Gongkai.Rules.Reports;

/// <summary>The ledger an annual report is compiled from: applications, proceedings, and the figures of table 2 kept
/// elsewhere.</summary>
/// <remarks>Example: 区科技局 with no applications and T2.9.1.C1 = 8 compiles to the zero report of 2020.</remarks>
/// <param name="Agency">The organ.</param>
/// <param name="Applications">Each with its own number and class; a split letter is several.</param>
/// <param name="Proceedings">Reconsiderations and suits.</param>
/// <param name="Table2">Table-2 cells by code; what is absent is 0. Null when the register keeps nothing of table 2: compiled as
/// 0, but no report is held against it.</param>
public sealed record Register(
    string Agency,
    IReadOnlyList<ApplicationRecord> Applications,
    IReadOnlyList<Proceeding> Proceedings,
    IReadOnlyDictionary<string, CellValue>? Table2);
