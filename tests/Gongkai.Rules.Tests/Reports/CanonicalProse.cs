using CsCheck;
using Gongkai.Rules.Reports;

namespace Gongkai.Rules.Tests.Reports;

public sealed class CanonicalProse
{
    private static readonly Gen<string> AnyText =
        Gen.OneOf('一', '\n', '\r', ' ', '\u3000', '\u200b', '\u0001', '\t', '\u0085', '\u2028', '\uffff', 'a')
            .Array[0, 12].Select(letters => new string(letters));

    [Fact]
    public void Changes_nothing_the_second_time() => AnyText.Sample(text =>
        SectionText.Canonical(SectionText.Canonical(text)) == SectionText.Canonical(text));

    [Fact]
    public void Has_no_white_space_at_the_end_of_a_line() => AnyText.Sample(text =>
        SectionText.Canonical(text).Split('\n').All(line => line.Trim('\t', ' ', '\u3000', '\u200b', '\u0085') == line
            && !line.Contains('\u0001', StringComparison.Ordinal)));

    [Fact]
    public void Keeps_blank_lines_inside() => Assert.Equal("一\n\n二", SectionText.Canonical("\n　一 \r\n\r\n　二\n\n"));
}
