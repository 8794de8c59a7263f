using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests;

public sealed class EditionForms
{
    [Fact]
    public void F2019_has_the_198_cells_of_the_form_of_2019() => Assert.Equal(198, ReportFormat.F2019.RequiredCells.Count);

    [Fact]
    public void F2021_has_the_200_cells_of_the_form_of_2021() => Assert.Equal(200, ReportFormat.F2021.RequiredCells.Count);
}
