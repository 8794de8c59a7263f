using Gongkai.Documents.Html;
using Gongkai.Publishing.Items;

namespace Gongkai.Publishing.Imports;

/// <summary>What becomes of a row, page or file of an old portal. Everything that is there gets one of these.</summary>
internal enum OldOutcome
{
    /// <summary>Comes in.</summary>
    Taken,

    /// <summary>A picture or attachment that comes in with a page.</summary>
    TakenFile,

    List,
    Home,
    OtherPage,

    /// <summary>A style sheet, a script, a picture of the layout, an attachment nobody links to.</summary>
    UnusedFile,

    /// <summary>A file that a page wants and that may not come in.</summary>
    RefusedFile,

    /// <summary>The same publication stands before it.</summary>
    Duplicate,

    /// <summary>Came in with an earlier batch.</summary>
    Known,

    ColumnUnknown,

    /// <summary>The map of columns says that it stays out.</summary>
    ColumnLeft,

    NoTitle,
    NoDate,
    NoBody,

    /// <summary>The guard objects to it.</summary>
    Guarded,

    Unreadable,
}

internal static class OldOutcomes
{
    internal static string Name(this OldOutcome outcome) => outcome switch
    {
        OldOutcome.Taken => "可迁入",
        OldOutcome.TakenFile => "随网页迁入",
        OldOutcome.List => "列表页",
        OldOutcome.Home => "首页",
        OldOutcome.OtherPage => "其他网页",
        OldOutcome.UnusedFile => "其他文件",
        OldOutcome.RefusedFile => "不能迁入的附件",
        OldOutcome.Duplicate => "重复",
        OldOutcome.Known => "此前已经迁移",
        OldOutcome.ColumnUnknown => "栏目不明",
        OldOutcome.ColumnLeft => "栏目不迁移",
        OldOutcome.NoTitle => "没有标题",
        OldOutcome.NoDate => "没有发布日期",
        OldOutcome.NoBody => "没有正文",
        OldOutcome.Guarded => "检查不通过",
        OldOutcome.Unreadable => "无法读取",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>Whether somebody may have wanted it: shown first, and counted as left out.</summary>
    internal static bool IsLeftOut(this OldOutcome outcome) => outcome is not (OldOutcome.Taken or OldOutcome.TakenFile or OldOutcome.List
        or OldOutcome.Home or OldOutcome.OtherPage or OldOutcome.UnusedFile);
}

/// <summary>One row, page or file that was looked at.</summary>
/// <param name="Place">The path, or the line of a table.</param>
/// <param name="Why">For a person; empty for what comes in.</param>
internal sealed record OldLook(string Place, OldOutcome Outcome, string Why)
{
    internal string Title { get; init; } = "";

    /// <summary>The column as the old portal calls it.</summary>
    internal string ColumnName { get; init; } = "";

    internal DateTime? PublishedAt { get; init; }

    internal string IndexNumber { get; init; } = "";

    /// <summary>What was guessed or lost about a page that comes in.</summary>
    internal IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What comes in; null otherwise.</summary>
    internal OldPublication? Publication { get; init; }

    /// <summary>Its body, for the guard.</summary>
    internal CleanedHtml? Body { get; init; }

    /// <summary>The paths of the files that come in with it.</summary>
    internal IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>What the guard says of its files.</summary>
    internal IReadOnlyList<string> FileErrors { get; init; } = [];

    internal OldLook Left(OldOutcome outcome, string why) => this with { Outcome = outcome, Why = why, Publication = null, Body = null };
}

/// <summary>Where older publications come from, gone through once from the first to the last.</summary>
internal abstract class OldSource
{
    /// <summary>How many rows or files there are; each gives one look.</summary>
    internal abstract int Total { get; }

    internal abstract IAsyncEnumerable<OldLook> LooksAsync(CancellationToken cancel);

    /// <summary>Columns that are not known here, after everything was looked at.</summary>
    internal virtual IReadOnlyList<UnknownColumn> Unknown => [];
}

/// <summary>A column of the old portal that nobody has said anything about.</summary>
internal sealed record UnknownColumn(string Name, int Pages, string Example);
