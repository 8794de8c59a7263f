using System.Text;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Json;

public sealed class RegisterInput
{
    [Fact]
    public void Reads_cells_by_the_rule_of_reports()
    {
        Assert.True(Read("""
            {"T2.1.1.C1": 3, "T2.1.1.C2": null, "T2.9.1.C2": {"value": 27150, "unit": "", "raw": " 27150 \t元 "}}
            """).Ok(out var register));
        var cells = register.Table2!;

        Assert.Equal(CellValue.Of(3), cells["T2.1.1.C1"]);
        Assert.Equal(CellValue.Blank, cells["T2.1.1.C2"]);
        Assert.Equal(CellValue.Of(27150, null, "27150 元"), cells["T2.9.1.C2"]);
    }

    [Theory]
    [InlineData("""{"T2.1.1.C1": 12345678901234567890123456789}""", "“registers.T2.1.1.C1”的数字超出范围或位数过多")] // no rounding
    [InlineData("""{"T2.1.1.C1": {"valeu": 1}}""", "“registers.T2.1.1.C1”里有不认识的属性“valeu”")]
    [InlineData("""{"T2.1.1.C1": "1"}""", "“registers.T2.1.1.C1”应为数字")]
    [InlineData("""{"T2.1.1.C1": {"raw": "\ud800"}}""", "转义")]
    public void Is_refused_with_the_place(string registers, string says) =>
        Assert.Contains(says, Assert.Single(Read(registers).Problems).Says, StringComparison.Ordinal);

    private static Checked<Register> Read(string registers) =>
        RegisterFile.Read(Encoding.UTF8.GetBytes($$"""{"applications": [], "proceedings": [], "registers": {{registers}}}"""));
}
