namespace Gongkai.Tests.Commands;

/// <summary>国办函〔2020〕109号 arts. 3–5.</summary>
public sealed class Fee
{
    [Theory]
    [InlineData("--items 0", 0)]
    [InlineData("--items 10", 0)] // the last free item
    [InlineData("--items 11", 100)]
    [InlineData("--items 30", 2000)]
    [InlineData("--items 31", 2200)] // only the 31st costs 200
    [InlineData("--items 50", 7000)]
    [InlineData("--pages 30", 0)] // the last free page
    [InlineData("--pages 31", 10)]
    [InlineData("--pages 200", 2700)]
    [InlineData("--pages 201", 2740)]
    public void Is_the_whole_fee_in_yuan(string scale, int yuan)
    {
        var json = Run.Gongkai($"fee {scale} --json").Json;

        Assert.Equal(yuan, json.GetProperty("yuan").GetInt32());
        Assert.Equal(yuan, json.GetProperty("steps").EnumerateArray().Sum(step => step.GetProperty("yuan").GetInt32()));
        Assert.Equal(
            json.GetProperty("quantity").GetInt32(),
            json.GetProperty("steps").EnumerateArray().Sum(step => step.GetProperty("quantity").GetInt32()));
    }

    [Fact]
    public void Has_the_promised_json()
    {
        var run = Run.Gongkai("fee --items 11 --json");

        Assert.Equal(
            """
            {
              "scale": "items",
              "quantity": 11,
              "yuan": 100,
              "steps": [
                {
                  "from": 1,
                  "to": 10,
                  "quantity": 10,
                  "rate": 0,
                  "yuan": 0
                },
                {
                  "from": 11,
                  "to": 11,
                  "quantity": 1,
                  "rate": 100,
                  "yuan": 100
                }
              ]
            }

            """,
            run.Out);
        Assert.Equal((0, ""), (run.Exit, run.Err));
    }

    [Fact]
    public void Is_explained_step_by_step() => Assert.Equal(
        "31 件，信息处理费 2200 元。\n  第 1 至 10 件：免费\n  第 11 至 30 件：20 件 × 100 元 = 2000 元\n  第 31 件：1 件 × 200 元 = 200 元\n" +
        "依据：国办函〔2020〕109号第四条\n",
        Run.Gongkai("fee --items 31").Out);

    [Theory]
    [InlineData("fee", "没有写按件（--items）还是按量（--pages）计收。请只写其中一个。（国办函〔2020〕109号第三条）\n")]
    [InlineData("fee --items 3 --pages 4", "按件（--items）和按量（--pages）只能选一种，不能同时计收。请只写其中一个。（国办函〔2020〕109号第三条）\n")] // one scale per application
    [InlineData("fee --items -1", "件数 -1 是负数。请填写 0 至 1000000 的整数。（国办函〔2020〕109号第四条）\n")]
    [InlineData("fee --pages=-1", "页数 -1 是负数。请填写 0 至 1000000 的整数。（国办函〔2020〕109号第五条）\n")]
    [InlineData("fee --items ten", "--items 的值“ten”不是整数，或者太大。请写一个整数，例如 20。\n")]
    [InlineData("fee --items 99999999999", "--items 的值“99999999999”不是整数，或者太大。请写一个整数，例如 20。\n")]
    [InlineData("fee 31", "“31”是多余的。用法见 gongkai fee --help。\n")]
    public void Is_refused_with_a_sentence(string line, string sentence)
    {
        var run = Run.Gongkai(line);

        Assert.Equal((2, sentence, ""), (run.Exit, run.Err, run.Out));
    }
}
