namespace Gongkai.Rules.Reports;

/// <summary>A soft finding (W…) that a person looked at and accepted; the reason travels with the report. Hard relations
/// cannot be waived.</summary>
/// <remarks>Example: W1 at T2.1.2 accepted because “2 件文件有效期届满自然失效，不计入本年废止件数”.</remarks>
/// <param name="Rule">The relation, W1–W9.</param>
/// <param name="Cell">The cell, row, block or section of the finding; null when the finding has none.</param>
/// <param name="Reason">Why it is in order.</param>
/// <param name="By">Who accepted it; empty when not recorded.</param>
/// <param name="On">The day it was accepted; null when not recorded.</param>
public sealed record Waiver(string Rule, string? Cell, string Reason, string By, DateOnly? On);
