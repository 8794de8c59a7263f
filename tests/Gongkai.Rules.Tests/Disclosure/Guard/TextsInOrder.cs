using System.Diagnostics;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Rules.Tests.Disclosure.Guard;

/// <summary>What organs publish every day gives no alarm.</summary>
public sealed class TextsInOrder
{
    public static TheoryData<string> Corpus { get; } =
    [
        "示科〔2020〕12号 关于印发《示例区科技计划项目管理办法》的通知",
        "统一社会信用代码：91350100M000100Y43，统一社会信用代码 11350100003600123E",
        "索引号：SL00101-0100-2020-00086　发布日期：2020-01-01　文号：示科〔2020〕12号",
        "项目代码：2020-350102-73-03-012345；投资额 12,345.67 万元；建设规模 13800000000 平方米",
        "联系电话：0591-12345678，传真：0591-87654321，邮编：350001，监督电话 12345",
        "国际标准书号 ISBN 978-7-5615-1234-5，定价 38.00 元",
        "采购编号：SLZC2020010100012345678901，中标金额：1380000000.00 元",
        "开户名称：示例区财政局　预算单位编码：350102001001　合同号：20200101123456789012",
        "执行日期 20200101，截止 20201231；数据更新至 2020-12-31 23:59:59",
        "食品经营许可证号 JY13501020012345，医疗机构登记号 PDY00012335010217A1002",
        "受理号350102202001010011，办结时限20个工作日",
        "序号\t单位\t2018\t2019\t2020\n1\t甲公司\t1380\t1234\t5678\n2\t乙公司\t4000\t5000\t6000",
        "2018 2019 2020 2021 2022 2023\n1380 1234 5678 9012 3456 7890\n15 00 12 34 56 78 90 12 34 56",
        "办公地址：示例区望江路12号区政府2号楼5层，办公时间：周一至周五 8:30—12:00、14:30—17:30（法定节假日除外）",
        "坐标 119.296494,26.074507；海拔 13.5 米；面积 0.138 平方千米",
        "第三章 第二单元 国家秘密、商业秘密和个人隐私的保护；绝密级、机密级、秘密级的国家秘密",
        "车辆信息：公务用车 5 辆，闽A、闽O号牌；闽B2-20050001；闽ICP备12345678号-1；闽公网安备 35010202000123号",
        "示例区前进村村民委员会、第三村民小组集体经济组织；望江社区居民委员会",
        "网址 https://example.gov.cn/art/2020/1/1/art_1380000000012345.html?id=4000000000000001",
        "校验码 d41d8cd98f00b204e9800998ecf8427e，流水 202001011234567890123456789012",
        "公示期：2020年1月1日至1月7日（7个自然日）。名单：甲（3501**********1234，138****0000）",
        "经纬 13800 000000、电表 138 0000 00 00、比例 62.22%、6222 0200 个",
    ];

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Give_no_alarm(string text) => Assert.Empty(Reading.Of(text).Select(finding =>
        $"{finding.Kind}: {finding.Excerpt}"));

    [Fact]
    public void All_findings_of_a_text_come_in_the_order_of_the_text()
    {
        var kinds = Reading.Kinds("秘密★1年 甲，11010519491231002X，手机13800000000，卡号6222020000000000000，车牌闽A12345");

        Assert.Equal(
            [GuardKind.SecrecyMark, GuardKind.ResidentId, GuardKind.MobileNumber, GuardKind.BankCard, GuardKind.LicencePlate],
                kinds);
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("6222 ")]
    [InlineData("110105194912310021 ")]
    [InlineData("11010519491231002X,")]
    [InlineData("秘密")]
    [InlineData("3栋2单元")]
    [InlineData("村组")]
    [InlineData("1@qq.com")]
    [InlineData("闽A1234")]
    [InlineData("禁")]
    public void Are_read_in_time_that_grows_with_their_length(string piece)
    {
        var settings = new GuardSettings { Words = [.. Enumerable.Range(0, 2000).Select(n => $"禁{n:0000}词")] };
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var clock = Stopwatch.StartNew();

        Reading.Of(text, settings);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }
}
