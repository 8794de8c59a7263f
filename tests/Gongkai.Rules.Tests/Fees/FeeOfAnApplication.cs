using CsCheck;
using Gongkai.Rules.Fees;

namespace Gongkai.Rules.Tests.Fees;

/// <summary>国办函〔2020〕109号 arts. 4 and 5.</summary>
public sealed class FeeOfAnApplication
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(11, 100)]
    [InlineData(30, 2000)]
    [InlineData(31, 2200)] // only the 31st at the higher rate
    [InlineData(40, 4000)]
    [InlineData(41, 4300)]
    [InlineData(50, 7000)]
    [InlineData(60, 11000)]
    public void By_item_rises_with_every_ten_above_thirty(int items, long yuan) => Assert.Equal(yuan, Items(items).Yuan);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 10)]
    [InlineData(100, 700)]
    [InlineData(101, 720)]
    [InlineData(200, 2700)]
    [InlineData(201, 2740)]
    [InlineData(1_000_000, 39_994_700)]
    public void By_page_has_three_rates(int pages, long yuan) => Assert.Equal(yuan, Pages(pages).Yuan);

    [Fact]
    public void Shows_the_steps_it_is_made_of()
    {
        Assert.Equal([new(1, 10, 10, 0, 0), new(11, 30, 20, 100, 2000), new(31, 31, 1, 200, 200)], Items(31).Steps);
        Assert.Equal([new(1, 30, 30, 0, 0), new(31, 100, 70, 10, 700), new(101, 150, 50, 20, 1000)], Pages(150).Steps);
        Assert.Empty(Items(0).Steps);
    }

    [Fact]
    public void Is_the_sum_of_its_steps_and_never_falls() => Gen.Select(Gen.Int[0, 5000], Gen.Bool).Sample((n, byItem) =>
    {
        var (fee, more) = byItem ? (Items(n), Items(n + 1)) : (Pages(n), Pages(n + 1));
        return fee.Steps.Sum(step => step.Quantity) == n && more.Yuan >= fee.Yuan
            && fee.Steps.Sum(step => (long)step.Quantity * step.Rate) == fee.Yuan;
    });

    [Fact]
    public void Of_very_many_items_is_exact_and_beyond_that_refused()
    {
        Assert.Equal(4_999_850_002_000, Items(ProcessingFee.Most).Yuan); // the same sum taken item by item
        Assert.Equal("件数 1000001 超过可计算的上限 1000000 件。", Assert.Single(ProcessingFee.ForItems(1_000_001).Problems).Says);
        Assert.Equal("页数 2147483647 超过可计算的上限 1000000 页。", Assert.Single(ProcessingFee.ForPages(int.MaxValue).Problems).Says);
    }

    [Fact]
    public void Of_fewer_than_none_is_refused_with_the_article()
    {
        var problem = Assert.Single(ProcessingFee.ForItems(-1).Problems);

        Assert.Equal(
            ("fee.negative", "件数 -1 是负数。", "请填写 0 至 1000000 的整数。", "国办函〔2020〕109号第四条"),
            (problem.Code, problem.Says, problem.Remedy, problem.Law));
        Assert.Equal("国办函〔2020〕109号第五条", Assert.Single(ProcessingFee.ForPages(-1).Problems).Law);
    }

    private static ProcessingFee Items(int items) =>
        ProcessingFee.ForItems(items).Ok(out var fee) ? fee : throw new InvalidOperationException();

    private static ProcessingFee Pages(int pages) =>
        ProcessingFee.ForPages(pages).Ok(out var fee) ? fee : throw new InvalidOperationException();
}
