using Gongkai.Rules.Reports.Checks;

namespace Gongkai.Rules.Reports.Writing;

/// <summary>What section 一 asks for and no table holds: the year's publications and how the applications were handled.</summary>
/// <remarks>Example: 区科技局 in 2020: 86 items, 44 of them 工作动态 and 34 通知公告.</remarks>
/// <param name="Items">Items opened of the organ's own accord in the year.</param>
/// <param name="Columns">By column, the largest first: name and number.</param>
/// <param name="Channels">By channel besides the site: name and number.</param>
/// <param name="Interpretations">政策解读.</param>
/// <param name="Responses">回应关切.</param>
/// <param name="Platforms">Platforms the organ runs: its site, its accounts.</param>
/// <param name="Replied">Applications answered in the year.</param>
/// <param name="RepliedLate">Of these, later than the law allows.</param>
/// <param name="FeeNotices">收费通知 of the year.</param>
public sealed record ReportFacts(
    int Items, IReadOnlyList<(string Name, int Number)> Columns, IReadOnlyList<(string Name, int Number)> Channels,
    int Interpretations, int Responses, int Platforms, int Replied, int RepliedLate, int FeeNotices)
{
    /// <summary>A year of which nothing is known. Example: a report that came from a file.</summary>
    public static ReportFacts None { get; } = new(0, [], [], 0, 0, 0, 0, 0, 0);

    /// <summary>The facts by the names under which a text may bind them.</summary>
    /// <remarks>Example: <c>公开总数</c> → 86, <c>栏目.通知公告</c> → 34.</remarks>
    public IReadOnlyDictionary<string, string> Named
    {
        get
        {
            var named = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["公开总数"] = Text(Items),
                ["政策解读"] = Text(Interpretations),
                ["回应关切"] = Text(Responses),
                ["平台数量"] = Text(Platforms),
                ["答复件数"] = Text(Replied),
                ["逾期答复"] = Text(RepliedLate),
                ["逾期率"] = Percent(RepliedLate, Replied),
                ["收费通知"] = Text(FeeNotices),
            };
            foreach (var (name, number) in Columns)
            {
                named.TryAdd("栏目." + name, Text(number));
            }

            foreach (var (name, number) in Channels)
            {
                named.TryAdd("渠道." + name, Text(number));
            }

            return named;
        }
    }

    private static string Text(int number) => Say.Number(number);

    private static string Percent(int part, int whole) => whole == 0 ? "0"
        : Say.Number(Math.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero));
}
