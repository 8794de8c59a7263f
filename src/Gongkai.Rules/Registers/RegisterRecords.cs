using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Registers;

/// <summary>Which row of table 2 a document belongs to (条例 art. 20(1)).</summary>
/// <remarks>Example: 示例区水利局 makes 行政规范性文件 and no 规章.</remarks>
public enum NormativeKind
{
    /// <summary>规章.</summary>
    Rule,

    /// <summary>行政规范性文件; in the form of 2019 规范性文件.</summary>
    NormativeDocument,
}

/// <summary>Which row of table 2 a decision belongs to (条例 art. 20(5) and (6)).</summary>
/// <remarks>Example: a licence for an outdoor sign is <see cref="Licence"/>.</remarks>
public enum DecisionKind
{
    /// <summary>行政许可.</summary>
    Licence,

    /// <summary>其他对外管理服务事项, asked for by the form of 2019 alone.</summary>
    OtherService,

    /// <summary>行政处罚.</summary>
    Penalty,

    /// <summary>行政强制.</summary>
    Coercion,
}

/// <summary>Which row of table 2 an amount belongs to (条例 art. 20(8) and (9)).</summary>
/// <remarks>Example: 27150 元 spent in eight procurements is <see cref="Procurement"/>.</remarks>
public enum PaymentKind
{
    /// <summary>行政事业性收费, taken in.</summary>
    Fee,

    /// <summary>政府集中采购, spent; asked for by the form of 2019 alone.</summary>
    Procurement,
}

/// <summary>A rule or normative document as table 2 counts it.</summary>
/// <remarks>Example: issued 2021-06-01, published 2021-06-08, abolished from 2024-07-01 on.</remarks>
/// <param name="Id">The register's name for it; unique in a register.</param>
/// <param name="Kind">Its row.</param>
/// <param name="IssuedOn">成文日期: the year in which it counts as made.</param>
/// <param name="PublishedOn">The first day it was public; null while it is not.</param>
/// <param name="EndedOn">The first day it is no longer in force; null while nothing ended it.</param>
/// <param name="Abolished">Whether an act ended it (废止, 宣布失效), not its own term.</param>
public sealed record NormativeRecord(
    string Id, NormativeKind Kind, DateOnly IssuedOn, DateOnly? PublishedOn, DateOnly? EndedOn, bool Abolished);

/// <summary>A decision as table 2 counts it: all of them, published or not.</summary>
/// <remarks>Example: a penalty of 2024-05-06 that is not published counts in 2024.</remarks>
/// <param name="Id">The register's name for it; unique in a register.</param>
/// <param name="Kind">Its row.</param>
/// <param name="DecidedOn">The day of the decision.</param>
public sealed record DecisionRecord(string Id, DecisionKind Kind, DateOnly DecidedOn);

/// <summary>An amount as table 2 sums it.</summary>
/// <remarks>Example: 3000 元 paid on 2020-04-20 for one procurement.</remarks>
/// <param name="Id">The register's name for it; unique in a register.</param>
/// <param name="Kind">Its row.</param>
/// <param name="On">The day it was paid or contracted.</param>
/// <param name="Yuan">In 元, not negative.</param>
public sealed record PaymentRecord(string Id, PaymentKind Kind, DateOnly On, decimal Yuan);

/// <summary>The figure of a cell for a year, from an organ that keeps its records elsewhere.</summary>
/// <remarks>Example: <c>T2.5.1.C1</c> of 2024 is 32, by the licence system of the district.</remarks>
/// <param name="Cell">A code of table 2.</param>
/// <param name="Value">The figure.</param>
/// <param name="Source">Where it was taken from.</param>
public sealed record YearlyFigure(string Cell, CellValue Value, string Source);

/// <summary>Everything behind table 2 of one organ, of all years, and the yearly figures of the year asked for.</summary>
/// <remarks>Example: an organ with eight procurements and nothing else.</remarks>
/// <param name="Documents">Rules and normative documents.</param>
/// <param name="Decisions">Licences, other services, penalties, coercions.</param>
/// <param name="Payments">Fees and procurements.</param>
/// <param name="Yearly">Figures kept elsewhere.</param>
public sealed record RegisterRecords(
    IReadOnlyList<NormativeRecord> Documents, IReadOnlyList<DecisionRecord> Decisions, IReadOnlyList<PaymentRecord> Payments,
    IReadOnlyList<YearlyFigure> Yearly);
