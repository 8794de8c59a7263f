using Gongkai.Shell.Access;

namespace Gongkai.Shell.Layout;

/// <summary>How long a page of the office's lists is.</summary>
internal static class ListSettings
{
    internal static NumberSetting Rows { get; } =
        new("lists.rows", "办公列表每页行数", "行", 10, 200, 50, "信息、人员和审计日志的列表每页显示这么多行。");

    internal static IReadOnlyList<NumberSetting> Numbers { get; } = [Rows];
}
