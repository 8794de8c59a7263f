using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Reports.Checks;

/// <summary>
/// A blank template, or a report of which no table could be read: nothing to relate, so no K and no W (law §3.1: blank is not
/// 0).
/// </summary>
internal static class EmptyForm
{
    internal static bool IsEmpty(Report report)
    {
        foreach (ref readonly var value in report.Cells)
        {
            if (value.State is not (CellState.Blank or CellState.Absent))
            {
                return false;
            }
        }

        return true;
    }

    internal static Finding Remark(Report report) => HasAny(report)
        ? new(Severity.Info, "I1", null, null, null, "表二、表三、表四没有填写任何数字，像是一份空白模板，没有核对勾稽关系。",
            "如果这是正式报告，请逐格填写；没有的填 0。", "年度报告格式要求逐格填写")
        : new(Severity.Info, "I1", null, null, null, "没有找到表二、表三、表四的数据，没有核对勾稽关系。",
            "请确认文件里有三张表，而不是图片或附件。", "年度报告格式要求逐格填写");

    private static bool HasAny(Report report)
    {
        foreach (ref readonly var value in report.Cells)
        {
            if (value.State != CellState.Absent)
            {
                return true;
            }
        }

        return false;
    }
}
