using System.Text;

namespace Gongkai.Rules.Reports.Writing;

/// <summary>The factual skeleton of the six sections: what the ledger knows, with bound figures. Judgement is the officer's.</summary>
/// <remarks>
/// <para>Source: law §3.1 (subheads of section 一, content asked for by the guidance; the fee statement of section 六).</para>
/// <para>Example: an organ without applications gets “未收到政府信息公开申请” and no row of zeros.</para>
/// </remarks>
public static class ReportSkeleton
{
    private const int MostColumns = 5;

    /// <summary>Drafts the sections.</summary>
    /// <param name="report">The compiled figures, with organ and year.</param>
    /// <param name="previous">Last year's report; null when there is none.</param>
    /// <param name="facts">The facts of the year.</param>
    /// <returns>Texts by section 1–6. Sections 二 to 四 are their tables and stay empty; 五 is left to the officer.</returns>
    /// <remarks>Example: 86 items: “全年主动公开政府信息{公开总数}条，其中工作动态{栏目.工作动态}条……”.</remarks>
    public static IReadOnlyDictionary<int, string> Draft(Report report, Report? previous, ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(facts);
        var figures = new ReportFigures(report, previous, facts);
        return new Dictionary<int, string>
        {
            [1] = string.Join('\n',
                $"{report.Year}年，{report.Agency}依照《中华人民共和国政府信息公开条例》开展政府信息公开工作。",
                "（一）主动公开", Disclosed(facts),
                "（二）依申请公开", Applied(report, facts, figures),
                "（三）政府信息管理", Managed(report),
                "（四）政府信息公开平台建设", facts.Platforms > 0 ? "全年维护政府信息公开平台{平台数量}个。" : "政府信息通过政府门户网站的政府信息公开平台公开。",
                "（五）监督保障", Supervised(report)),
            [2] = "",
            [3] = "",
            [4] = "",
            [5] = "",
            [6] = Fees(report, facts),
        };
    }

    private static string Disclosed(ReportFacts facts)
    {
        if (facts.Items == 0)
        {
            return "全年没有主动公开新的政府信息。";
        }

        var text = new StringBuilder("全年主动公开政府信息{公开总数}条");
        var named = facts.Columns.Take(MostColumns).ToList();
        for (var at = 0; at < named.Count; at++)
        {
            text.Append(at == 0 ? "，其中" : "、").Append(named[at].Name).Append("{栏目.").Append(named[at].Name).Append("}条");
        }

        text.Append(facts.Columns.Count > MostColumns ? "等。" : "。");
        text.Append(facts.Interpretations > 0 ? "发布政策解读{政策解读}篇。" : "");
        return text.Append(facts.Responses > 0 ? "回应社会关切{回应关切}次。" : "").ToString();
    }

    private static string Applied(Report report, ReportFacts facts, ReportFigures figures)
    {
        if (report["T3.R1.C7"].Value == 0 && report["T3.R2.C7"].Value == 0)
        {
            return "全年没有收到政府信息公开申请，也没有上年结转的申请。";
        }

        var text = new StringBuilder("全年收到政府信息公开申请{T3.R1.C7}件");
        text.Append(figures.Find("较上年.T3.R1.C7") is null ? "" : "，较上年{较上年.T3.R1.C7}" + (figures.Find("较上年.T3.R1.C7") == "持平" ? "" : "件"));
        text.Append(report["T3.R2.C7"].Value > 0 ? "，上年结转{T3.R2.C7}件" : "");
        text.Append("；办理答复{T3.R3.7.C7}件，结转下年度{T3.R4.C7}件。");
        text.Append("办理结果中，予以公开{T3.R3.1.C7}件，部分公开{T3.R3.2.C7}件。");
        if (facts.Replied > 0)
        {
            text.Append(facts.RepliedLate == 0 ? "答复均在法定期限内作出。" : "超过法定期限答复{逾期答复}件，占{逾期率}%。");
        }

        return text.Append(Remedies(report)).ToString();
    }

    private static string Remedies(Report report)
    {
        var reviews = report["T4.A5"].Value;
        var suits = report["T4.B5"].Value + report["T4.C5"].Value;
        var text = new StringBuilder();
        text.Append(reviews > 0 ? "因政府信息公开被申请行政复议{T4.A5}件，其中结果纠正{T4.A2}件。" : "");
        return text.Append(suits > 0 ? "被提起行政诉讼：未经复议直接起诉{T4.B5}件，复议后起诉{T4.C5}件，其中结果纠正分别为{T4.B2}件、{T4.C2}件。" : "").ToString();
    }

    private static string Managed(Report report) => report.Format == ReportFormat.F2021
        ? "全年制发行政规范性文件{T2.1.2.C1}件，废止{T2.1.2.C2}件，现行有效{T2.1.2.C3}件。"
        : "全年新制作规范性文件{T2.1.2.C1}件，新公开{T2.1.2.C2}件。";

    /// <summary>Only what the ledger knows: checks, training and assessments are the officer's to write.</summary>
    private static string Supervised(Report report) =>
        report["T4.A2"].Value + report["T4.B2"].Value + report["T4.C2"].Value > 0
            ? "答复被纠正的，行政复议{T4.A2}件，未经复议直接起诉{T4.B2}件，复议后起诉{T4.C2}件。" : "";

    private static string Fees(Report report, ReportFacts facts) =>
        report.Year < 2021 ? "无" // 109号 is in force since 2021
            : facts.FeeNotices > 0 ? "依据《政府信息公开信息处理费管理办法》，全年发出收费通知{收费通知}件。"
            : "依据《政府信息公开信息处理费管理办法》，全年没有收取信息处理费。";
}
