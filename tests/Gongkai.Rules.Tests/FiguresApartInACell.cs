using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests;

public sealed class FiguresApartInACell
{
    [Theory]
    [InlineData("33 0")] // two lines of one cell
    [InlineData("３３　０")] // full width
    [InlineData("1  2")]
    public void Are_never_read_as_one(string text) => Assert.False(CellText.Read(text).IsNumber);

    [Theory]
    [InlineData(" 0", 0)] // white space around
    [InlineData("12 件", 12)] // before a unit
    [InlineData("22（其中修订 16 件）", 22)] // inside a note
    public void Are_not_seen_where_there_is_one(string text, int value) => Assert.Equal(value, CellText.Read(text).Value);
}
