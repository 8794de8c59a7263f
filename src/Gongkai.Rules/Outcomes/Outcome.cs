using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Outcomes;

/// <summary>The one row per way to answer that casework, letters, remedies and the report all read.</summary>
/// <remarks>Example: N6: “属于四类过程性信息”, 条例第十六条第二款, report row R3.3.6, letter D14, remedy class A.</remarks>
public sealed class Outcome
{
    internal Outcome(
        OutcomeCode code, string label, string basis, string row, string letter, bool withholds, params string[] replyHolds)
    {
        Code = code;
        Label = label;
        Basis = basis;
        Row = row;
        Letter = letter;
        Withholds = withholds;
        ReplyHolds = replyHolds;
    }

    /// <summary>The code.</summary>
    public OutcomeCode Code { get; }

    /// <summary>What it is called in Chinese.</summary>
    public string Label { get; }

    /// <summary>The article it rests on.</summary>
    public string Basis { get; }

    /// <summary>The row of table 3 in the form of 2021, for example <c>T3.R3.6.1</c>.</summary>
    public string Row { get; }

    /// <summary>The letter that carries it (law §4.2), for example <c>D14</c>.</summary>
    public string Letter { get; }

    /// <summary>Whether it is a refusal under arts. 14–16: remedy class A when decided on or after 2024-01-01
    /// (行政复议法第二十三条).</summary>
    public bool Withholds { get; }

    /// <summary>What the reply must hold besides the elements of every letter.</summary>
    public IReadOnlyList<string> ReplyHolds { get; }

    /// <summary>The row in which an edition counts it: the single 其他处理 of F2019 takes O1–O3.</summary>
    /// <param name="format">F2019 or F2021.</param>
    /// <returns>The row; every edition with cells has one.</returns>
    public RowDefinition RowIn(ReportFormat format) => format.FindRow(Row) ?? format.Row(Row[..Row.LastIndexOf('.')]);

    /// <summary>The facts of a code.</summary>
    /// <param name="code">Any code.</param>
    /// <returns>Its row; every code has one, a test holds it.</returns>
    public static Outcome Of(OutcomeCode code) => OutcomeTable.Rows[(int)code];

    /// <summary>All rows, in the order of the codes.</summary>
    public static IReadOnlyList<Outcome> All => OutcomeTable.Rows;
}
