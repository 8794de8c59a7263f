namespace Gongkai.Documents.Writing;

/// <summary>The printed headings of the six sections; the same in both editions.</summary>
internal static class SectionNames
{
    private static readonly string[] Names =
    [
        "", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
        "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
    ];

    /// <summary>The heading of a section.</summary>
    /// <param name="section">1–6; 0, the prose before 一, has none.</param>
    internal static string Of(int section) => Names[section];
}
