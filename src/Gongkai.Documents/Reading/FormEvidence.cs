using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Which form the column headings and rows show. The year never decides while any of them was found.</summary>
internal sealed class FormEvidence
{
    private static readonly string[] Headings2019 = ["新制作", "新公开", "对外公开总", "上一年项目", "本年增", "采购项目", "采购总金额"];
    private static readonly string[] Headings2021 = ["本年制发", "制发件数", "制发数量", "本年制作", "废止件数", "废止数量", "现行有效", "本年处理决定", "收费金额"];

    private int _for2019;
    private int _for2021;

    internal bool Any => _for2019 + _for2021 > 0;

    /// <summary>A column heading, without white space; “本年新” alone is one that was cut off.</summary>
    internal void Heading(ReadOnlySpan<char> core)
    {
        _for2019 += core is "本年新" || ContainsAny(core, Headings2019) ? 1 : 0;
        _for2021 += ContainsAny(core, Headings2021) ? 1 : 0;
    }

    /// <summary>Glued headings: each wording counts once.</summary>
    internal void Headings(ReadOnlySpan<char> core)
    {
        foreach (var heading in Headings2019)
        {
            _for2019 += core.Contains(heading, StringComparison.Ordinal) ? 1 : 0;
        }

        foreach (var heading in Headings2021)
        {
            _for2021 += core.Contains(heading, StringComparison.Ordinal) ? 1 : 0;
        }
    }

    /// <summary>
    /// A row that only one of the forms has. The single 其他处理 row tells nothing: reports of the 2021 form have it too.
    /// </summary>
    internal void Row(RowLabel label)
    {
        _for2019 += label.Code is "T2.5.2" or "T2.9.1" ? 1 : 0;
        _for2021 += label.Code is "T3.R3.6.1" or "T3.R3.6.2" ? 1 : 0;
    }

    /// <summary>The form, or null when nothing found tells one from the other.</summary>
    internal ReportFormat? Form() => !Any ? null : _for2019 > _for2021 ? ReportFormat.F2019 : ReportFormat.F2021;

    private static bool ContainsAny(ReadOnlySpan<char> core, string[] words)
    {
        foreach (var word in words)
        {
            if (core.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
