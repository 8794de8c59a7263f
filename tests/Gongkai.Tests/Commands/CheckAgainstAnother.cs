namespace Gongkai.Tests.Commands;

/// <summary>One report held against what is given beside it.</summary>
public sealed class CheckAgainstAnother
{
    private const string Register = """{"agency": "示例区体育局", "applications": []}""";

    [Fact]
    public void Says_when_last_years_report_or_the_register_is_another_organs()
    {
        using var folder = new Folder().With("体育局台账.json", Register);
        folder.With("科技局2020.json", Run.Gongkai("compile - --year 2020 --agency 示例区科技局", input: Register).Out);
        folder.With("体育局2019.json", Run.Gongkai("compile - --year 2019", input: Register).Out);

        var run = Run.Gongkai("check 科技局2020.json --previous 体育局2019.json --register 体育局台账.json --json", folder.Path);

        Assert.Equal(0, run.Exit);
        Assert.Equal(2, run.Err.Split("“示例区体育局”").Length - 1);
    }
}
