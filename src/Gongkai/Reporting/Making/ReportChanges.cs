using Gongkai.Rules.Reports;

namespace Gongkai.Reporting.Making;

/// <summary>What a corrected version changed, in words for readers.</summary>
internal static class ReportChanges
{
    private const string Numerals = "一二三四五六";

    /// <summary>Cells with their old and new figures, then sections whose words changed.</summary>
    internal static IEnumerable<string> Between(Report before, Report now)
    {
        foreach (var cell in now.Format.Cells.Where(cell => before[cell.Code] != now[cell]))
        {
            yield return $"{cell.Name}：{Shown(before[cell.Code])} 改为 {Shown(now[cell])}";
        }

        for (var section = 1; section <= 6; section++)
        {
            if (before.Sections.GetValueOrDefault(section, "") != now.Sections.GetValueOrDefault(section, ""))
            {
                yield return $"第{Numerals[section - 1]}部分的文字有修改";
            }
        }
    }

    private static string Shown(CellValue value) => value.IsNumber ? $"{value.Value:0.######}{value.Unit}" : value.Raw ?? "空白";
}
