using System.Globalization;
using System.Text;

namespace Gongkai.Rules.Reports.Checks;

/// <summary>How findings are worded: short row names, figures, sums written out as a clerk would add them.</summary>
internal static class Say
{
    /// <summary>Without useless zeros after the point. Example: 2.7150 is “2.715”.</summary>
    internal static string Number(decimal value) => value.ToString("0.##########", NumberFormatInfo.InvariantInfo);

    internal static string Money(decimal yuan) => yuan >= 10_000m ? $"{Number(yuan / 10_000m)} 万元" : $"{Number(yuan)} 元";

    internal static string Row(RowDefinition row) => row.Role switch
    {
        RowRole.Received => "本年新收",
        RowRole.CarriedIn => "上年结转",
        RowRole.Total => "总计",
        RowRole.CarriedOut => "结转下年度",
        _ => row.Group.Length > 0 ? $"{row.Group} {row.Label}" : WithoutNote(row.Label),
    };

    /// <summary>“（二）部分公开（区分处理的，只计这一情形……）” is “（二）部分公开” in a sum.</summary>
    private static string WithoutNote(string label) => label.IndexOf('（', 1) is > 0 and var note ? label[..note] : label;

    /// <summary>“本年新收 40 + 上年结转 3 = 43”; of a long sum only the parts that are not 0.</summary>
    internal static string Sum(Report report, Relation relation, IReadOnlyList<CellDefinition> cells, decimal sum)
    {
        var text = new StringBuilder();
        var parts = 0;
        foreach (var cell in cells)
        {
            var value = report[cell].Value;
            if (value == 0 && cells.Count > 2)
            {
                continue;
            }

            text.Append(parts++ == 0 ? "" : " + ").Append(Part(relation, cell)).Append(' ').Append(Number(value));
        }

        return parts switch
        {
            0 => "各分项均为 0",
            1 => text.ToString(),
            _ => text.Append(" = ").Append(Number(sum)).ToString(),
        };
    }

    /// <summary>“表三“自然人”列”, “表三“……”行”, “表四“行政诉讼·复议后起诉””.</summary>
    internal static string Place(Relation relation) => relation.Rule switch
    {
        "K1" or "K2" => $"表三“{relation.Left[0].Heading}”列",
        _ => relation.Left[0].Row.Name,
    };

    private static string Part(Relation relation, CellDefinition cell) =>
        relation.Rule is "K1" or "K2" ? Row(cell.Row) : cell.Heading;
}
