namespace Gongkai.Supervision;

/// <summary>One column of the overview: how it is called in the address and on the page, and its figure.</summary>
internal sealed record OverviewSort(string Key, string Name, Func<OverviewRow, IComparable?> Of)
{
    internal static IReadOnlyList<OverviewSort> All { get; } =
    [
        new("published", "公开", row => row.Published), new("news", "动态", row => row.News), new("notices", "通知", row => row.Notices),
        new("others", "其他", row => row.Others), new("before", "上年", row => row.YearBefore), new("waiting", "待办", row => row.Waiting),
        new("late", "超期", row => row.Late), new("columns", "栏目超期", row => row.ColumnsLate), new("empty", "空栏目", row => row.ColumnsEmpty),
        new("urgent", "应急待补", row => row.Urgent), new("undisclosed", "待复查", row => row.UndisclosedOverdue),
        new("uninterpreted", "缺解读", row => row.Uninterpreted), new("last", "最近公开", row => row.LastPublished),
    ];

    /// <summary>Rows in the asked order; unknown words give the order of the tree.</summary>
    internal static IReadOnlyList<OverviewRow> Sorted(IReadOnlyList<OverviewRow> rows, string? key, bool rising) =>
        All.FirstOrDefault(sort => sort.Key == key) is not { } asked ? rows
        : rising ? [.. rows.OrderBy(asked.Of)] : [.. rows.OrderByDescending(asked.Of)];
}
