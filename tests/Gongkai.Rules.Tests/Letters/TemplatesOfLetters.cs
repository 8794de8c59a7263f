using Gongkai.Rules.Letters;
using static Gongkai.Rules.Tests.Letters.LetterGivens;

namespace Gongkai.Rules.Tests.Letters;

/// <summary>What an administrator may write into a template.</summary>
public sealed class TemplatesOfLetters
{
    [Theory]
    [InlineData("D15", "{检索关键词}", "", "letter-template.lacks-element", "条例第三十六条第四项")]
    [InlineData("D15", "{申请编号}", "", "letter-template.lacks-element", "条例第三十六条第四项")]
    [InlineData("D15", "第三十六条第四项", "有关", "letter-template.lacks-law", "条例第三十六条第四项")]
    [InlineData("D15", "{救济途径}", "", "letter-template.lacks-remedy", "行政复议法第二十条、第二十三条")]
    [InlineData("D15", "{救济途径}", "{如有 附件}{救济途径}", "letter-template.lacks-remedy", "行政复议法第二十条、第二十三条")]
    [InlineData("D15", "{救济途径}", "不服的，{救济途径}", "letter-template.lacks-remedy", "行政复议法第二十条、第二十三条")]
    [InlineData("D15", "检索关键词：{检索关键词}", "{如有 附件}检索关键词：{检索关键词}", "letter-template.lacks-element", "条例第三十六条第四项")]
    [InlineData("D15", "检索方式：", "可以向人民法院起诉。", "letter-template.own-remedy", "行政复议法第二十三条")]
    [InlineData("D15", "检索方式：", "{检索办法}", "letter-template.unknown-field", "")]
    [InlineData("D15", "检索方式：", "检{如有 附件}索", "letter-template.unknown-field", "")]
    [InlineData("D15", "检索方式：", "|一|二|三|\n", "letter-template.row", "")]
    [InlineData("D15", "检索方式：", "{", "letter-template.brace", "")]
    [InlineData("D15", "检索方式：", "{}", "letter-template.brace", "")]
    [InlineData("D15", "检索方式：", "}", "letter-template.brace", "")]
    [InlineData("D04", "三、补正期限和提交方式", "{救济途径}", "letter-template.needless-remedy", "国办函〔2021〕132号")]
    [InlineData("D07", "{征询内容}", "{征询内容}（{申请人}）", "letter-template.names-applicant", "个人信息保护法第六条")]
    [InlineData("D08", "逾期未提出意见的视为同意公开", "", "letter-template.lacks-law", "条例第三十四条")] // not the effect of art. 32
    public void Are_refused_with_what_is_wrong(string key, string old, string now, string code, string law)
    {
        var template = LetterTemplate.Default(Kind(key));

        var problems = LetterTemplate.Read(template.Kind, 1, Day, template.Title, template.Body.Replace(old, now, StringComparison.Ordinal)).Problems;

        Assert.Contains(problems, problem => problem.Code == code && problem.Law == law && problem.Remedy.Length > 0);
    }

    [Theory]
    [InlineData("", "letter-template.title")]
    [InlineData("{收件人}", "letter-template.long-title")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", "letter-template.long-title")]
    public void Need_a_title_of_one_line(string title, string code) =>
        Assert.Equal(code, Assert.Single(LetterTemplate.Read(Kind("D15"), 1, Day, title, LetterTemplate.Default(Kind("D15")).Body).Problems).Code);

    [Fact]
    public void Name_all_that_an_empty_one_lacks_at_once_and_refuse_one_without_end()
    {
        Assert.Equal("letter-template.empty", Assert.Single(LetterTemplate.Read(Kind("D15"), 1, Day, "标题", " \n ").Problems).Code);
        Assert.Equal(9, LetterTemplate.Read(Kind("D15"), 1, Day, "标题", "只有一段。").Problems.Count); // seven fields, article, remedy
        Assert.Equal("letter-template.too-long", Assert.Single(LetterTemplate.Read(Kind("D15"), 1, Day, "标题", new string('长', 8001)).Problems).Code);
    }

    [Fact]
    public void Are_chosen_by_the_date_of_the_document()
    {
        var (kind, text) = (Kind("D15"), LetterTemplate.Default(Kind("D15")));
        LetterTemplate Version(int version, string from) =>
            LetterTemplate.Read(kind, version, DateOnly.Parse(from), text.Title, text.Body).Ok(out var read) ? read : throw new InvalidOperationException();
        LetterTemplate[] versions = [Version(2, "2026-06-01"), Version(1, "2026-01-01"), Version(3, "2026-06-01"), Version(4, "2027-01-01")];

        Assert.Equal([0, 1, 1, 3, 4], new[] { "2025-12-31", "2026-01-01", "2026-05-31", "2026-06-01", "2027-01-01" }
            .Select(day => LetterTemplate.On(kind, versions, DateOnly.Parse(day)).Version));
        Assert.Equal(0, LetterTemplate.On(Kind("D16"), versions, Day).Version);
    }

    [Fact]
    public void Become_rows_of_a_table_and_a_page_of_its_own()
    {
        var letter = Composed("D07");

        Assert.Contains(new LetterPart("第三方意见征询书回执"), letter.Blocks);
        var table = Assert.IsType<LetterTable>(letter.Blocks[^1]);
        Assert.Equal(["申请编号", "2026-0012", "征询书文号", "示科公开〔2026〕12号"], table.Rows[0].Cells);
    }
}
