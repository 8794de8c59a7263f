using Gongkai.Rules.Disclosure;

namespace Gongkai.Rules.Tests.Disclosure;

/// <summary>条例 arts. 12, 20, 21.</summary>
public sealed class ContentToPublish
{
    [Theory]
    [InlineData(AgencyLevels.Central, 15)]
    [InlineData(AgencyLevels.Province, 15)]
    [InlineData(AgencyLevels.City, 22)] // art. 21: seven more for cities with districts
    [InlineData(AgencyLevels.County, 22)] // and counties
    [InlineData(AgencyLevels.Township, 23)] // eight of their own for townships
    public void Depends_on_the_level_of_the_organ(AgencyLevels level, int kinds) =>
        Assert.Equal(kinds, ContentCatalogue.For(level).Count);

    [Theory]
    [InlineData("A20.01", "行政法规、规章和规范性文件", "条例第二十条第一项")]
    [InlineData("A20.07", "财政预算、决算信息", "条例第二十条第七项")]
    [InlineData("A20.15", "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息", "条例第二十条第十五项")]
    [InlineData("A21.C7", "社会救助", "条例第二十一条")]
    [InlineData("A21.T7", "筹资筹劳", "条例第二十一条")]
    public void Is_named_in_the_words_of_the_regulation(string code, string wording, string law)
    {
        var kind = ContentCatalogue.Find(code);

        Assert.Equal((wording, law), (kind?.Wording, kind?.Law));
    }

    [Fact]
    public void Has_codes_that_stand_once_and_twenty_six_local_fields()
    {
        Assert.Equal(30, ContentCatalogue.All.Select(kind => kind.Code).Distinct().Count());
        Assert.Equal(26, ContentCatalogue.LocalFields.Distinct().Count());
        Assert.Null(ContentCatalogue.Find("A22.1"));
        Assert.False(ContentCatalogue.Find("A21.T3")!.AppliesTo(AgencyLevels.County));
    }

    [Fact]
    public void In_the_guide_has_nine_elements_and_in_the_catalogue_four()
    {
        Assert.Equal((9, 4), (RequiredElements.Guide.Count, RequiredElements.CatalogueEntry.Count));
        var entry = new Dictionary<string, string> { ["索引"] = "000014349/2017-00110", ["名称"] = "某项通知", ["内容概述"] = " " };

        Assert.Equal(["内容概述", "生成日期"], RequiredElements.Missing(RequiredElements.CatalogueEntry, entry));
    }
}
