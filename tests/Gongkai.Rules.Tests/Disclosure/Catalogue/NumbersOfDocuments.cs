using Gongkai.Rules.Disclosure.Catalogue;

namespace Gongkai.Rules.Tests.Disclosure.Catalogue;

/// <summary>发文字号, GB/T 9704.</summary>
public sealed class NumbersOfDocuments
{
    [Theory]
    [InlineData("示科〔2020〕12号", "示科", 2020, 12)]
    [InlineData("示政办发〔2024〕108号", "示政办发", 2024, 108)]
    [InlineData("示例区人民政府令第3号", "示例区人民政府令", null, 3)]
    public void Are_read_and_written_alike(string text, string word, int? year, int serial)
    {
        Assert.True(DocumentNumber.Parse(text).Ok(out var number));
        Assert.Equal((word, year, serial, text), (number.Word, number.Year, number.Serial, number.ToString()));
    }

    [Theory]
    [InlineData("示科[2020]12号", "brackets")]
    [InlineData("示科（2020）12号", "brackets")]
    [InlineData("示科【2020】12号", "brackets")]
    [InlineData("示科〔2020〕第12号", "ordinal")]
    [InlineData("示科〔2020〕012号", "zeros")]
    [InlineData("示科〔2020〕12", "end")]
    [InlineData("示科 〔2020〕 12号", "space")]
    [InlineData("示科〔2020年〕12号", "form")]
    [InlineData("示科[2020]第012", "brackets ordinal zeros end")]
    public void Faulty_name_every_fault_and_the_right_way_to_write_them(string text, string faults)
    {
        var problems = DocumentNumber.Parse(text).Problems;

        Assert.Equal(faults.Split(' ').Select(fault => "document-number." + fault), problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.Equal("请写成“示科〔2020〕12号”。", problem.Remedy));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2020年第12号")]
    [InlineData("〔2020〕12号")]
    [InlineData("示科〔20〕12号")]
    [InlineData("示科〔2020〕号")]
    [InlineData("示科〔2020〕0号")]
    [InlineData("示科〕2020〔12号")]
    [InlineData("示科〔2020〕999999999999号")]
    [InlineData("示例区人民政府令第03号")]
    [InlineData("令第3号")]
    public void Beyond_mending_show_the_form(string text)
    {
        var problem = Assert.Single(DocumentNumber.Parse(text).Problems);

        Assert.Equal("document-number.form", problem.Code);
        Assert.Contains("示科〔2020〕12号", problem.Remedy, StringComparison.Ordinal);
    }
}
