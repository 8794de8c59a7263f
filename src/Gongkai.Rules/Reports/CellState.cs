namespace Gongkai.Rules.Reports;

/// <summary>What a report cell says, apart from how much. Only <see cref="Number"/> is a figure; nothing else is ever taken
/// for 0 in silence.</summary>
/// <remarks>Example: “/” is <see cref="Mark"/>, “　” is <see cref="Blank"/>, “? 0” is <see cref="Unreadable"/>.</remarks>
public enum CellState
{
    /// <summary>The report has no such cell: its row or table was not found.</summary>
    Absent,

    /// <summary>The cell is there and empty.</summary>
    Blank,

    /// <summary>A recognised “not applicable” mark: / — 无 不适用.</summary>
    Mark,

    /// <summary>A figure was read.</summary>
    Number,

    /// <summary>Something stands there that is neither figure nor mark.</summary>
    Unreadable,

    /// <summary>Digits run together (glued) that can be read in more than one way.</summary>
    Ambiguous,
}
