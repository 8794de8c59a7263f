using Gongkai.Rules.Reports.Writing;

namespace Gongkai.Rules.Tests.Reports;

/// <summary>What was copied from last year's report.</summary>
public sealed class SentencesOfLastYear
{
    [Fact]
    public void Are_found_though_their_figures_changed()
    {
        var found = RepeatedPhrases.Find(
            "全年召开政务公开专题会议4次，逐项研究公开事项。今年新设了政务公开查阅点三处，方便群众。", "全年召开政务公开专题会议3次，逐项研究公开事项。");

        Assert.Equal("全年召开政务公开专题会议4次，逐项研究公开事项", Assert.Single(found).Now);
    }

    [Fact]
    public void Are_none_where_nothing_is_alike() =>
        Assert.Empty(RepeatedPhrases.Find("组织信息员培训两期，讲解公开属性的认定。", "公开内容与群众关心的事项结合还不够紧密。"));

    [Fact]
    public void Are_not_looked_for_among_headings_and_facts() => Assert.Empty(RepeatedPhrases.Find(
        "（四）政府信息公开平台建设情况\n全年主动公开政府信息{公开总数}条。", "（四）政府信息公开平台建设情况\n全年主动公开政府信息86条。"));
}
