using static Gongkai.Rules.Disclosure.ThresholdBasis;
using static Gongkai.Rules.Disclosure.VetoGroup;

namespace Gongkai.Rules.Disclosure;

/// <summary>The table of column types, with the defaults of the inspection of 国办秘函〔2019〕19号.</summary>
/// <remarks>Example: <c>ColumnTypes.Find("policy")!.LongestGap</c> is 6 months.</remarks>
public static class ColumnTypes
{
    private static readonly UpdatePeriod TwoWeeks = new(2, 0);

    /// <summary>Every type, the home page first.</summary>
    public static IReadOnlyList<ColumnType> All { get; } =
    [
        new("home", "首页", TwoWeeks, HomePage, 0, Verified),
        new("news", "动态要闻", TwoWeeks, NewsAndPolicy, 0, Verified),
        new("notices", "通知公告", Months(6), NewsAndPolicy, 0, Verified),
        new("policy", "政策文件", Months(6), NewsAndPolicy, 5, Verified),
        new("interpretation", "政策解读", Months(6), Other, 5, Default),
        new("statistics", "数据发布", Months(3), Other, 2, Verified), // quoted for 办事统计数据
        new("messages", "留言公开", Months(2), Other, 3, Verified),
        new("consultation", "征集调查", Months(12), Other, 0, Default),
        new("interviews", "在线访谈", Months(12), Other, 0, Default),
        new("guide", "信息公开指南", null, VetoGroup.None, 0, Default), // must be right, need not be new
        new("overview", "概况信息", null, VetoGroup.None, 0, Default),
        new("functions", "机构职能", null, VetoGroup.None, 0, Default),
        new("leaders", "领导信息", null, VetoGroup.None, 0, Default),
        new("services", "办事服务", null, VetoGroup.None, 0, Default),
        new("new-media", "政务新媒体", TwoWeeks, HomePage, 0, Verified), // an account still for two weeks is vetoed alone
    ];

    /// <summary>The type of a code.</summary>
    /// <param name="code">As in <see cref="ColumnType.Code"/>.</param>
    /// <returns>Null for an unknown code.</returns>
    public static ColumnType? Find(string code) => All.FirstOrDefault(type => type.Code == code);

    private static UpdatePeriod Months(int months) => new(0, months);
}
