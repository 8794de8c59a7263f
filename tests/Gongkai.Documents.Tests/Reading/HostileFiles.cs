using System.Diagnostics;
using System.Text;
using CsCheck;
using Gongkai.Documents;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Nothing a file holds may throw or take long.</summary>
public sealed class HostileFiles
{
    private static readonly string[] Kinds = [".txt", ".md", ".html", ".docx", ".xlsx", ".pdf", ".csv", ".json"];

    private static readonly byte[][] Seeds =
    [
        .. new[]
        {
            Invented.Lines(Invented.Report(ReportFormat.F2019)), Invented.Pipes(Invented.Report(ReportFormat.F2021)),
            Invented.Glued(Invented.Report(ReportFormat.F2021)), Pages.Of(Invented.Report(ReportFormat.F2021)),
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public void Of_random_bytes_give_an_answer() => Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, Kinds.Length - 1]).Sample(
        (bytes, kind) => Answer("a" + Kinds[kind], bytes), iter: 2000);

    [Fact]
    public void Changed_here_and_there_give_an_answer() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Int[0, 1 << 20], Gen.Byte).Array[1, 30], Gen.Int[0, 2]).Sample(
            (seed, changes, kind) =>
            {
                var bytes = (byte[])Seeds[seed].Clone();
                foreach (var (at, value) in changes)
                {
                    bytes[at % bytes.Length] = value;
                }

                Answer("a" + Kinds[kind], bytes);
            },
            iter: 500);

    [Fact]
    public void With_pieces_cut_out_and_doubled_give_an_answer() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Int[0, 1 << 20], Gen.Int[0, 1 << 20], Gen.Int[0, 1 << 20]).Sample(
            (seed, from, to, at) =>
            {
                var text = Encoding.UTF8.GetString(Seeds[seed]);
                var (start, end) = (Math.Min(from % text.Length, to % text.Length), Math.Max(from % text.Length, to % text.Length));
                Answer(seed == 3 ? "a.html" : "a.txt", Encoding.UTF8.GetBytes(text.Remove(start, end - start)));
                Answer(seed == 3 ? "a.html" : "a.txt", Encoding.UTF8.GetBytes(text.Insert(at % text.Length, text[start..end])));
            },
            iter: 300);

    [Theory]
    [InlineData("一")] // numerals that might begin a heading
    [InlineData("一、总体情况\n")]
    [InlineData("规章 ")]
    [InlineData("三、收到和处理政府信息公开申请情况\n一、本年新收 1 ")]
    [InlineData("|")]
    [InlineData("| 1 |\n|---|\n")]
    [InlineData("\t")]
    [InlineData("0")]
    [InlineData("一、存 ")]
    [InlineData("行政复议行政诉讼总计1")]
    [InlineData("二、主动公开政府信息情况第二十条第信息内容规章1")]
    [InlineData("。")]
    public void Of_one_thing_repeated_take_time_in_proportion(string piece)
    {
        var text = new StringBuilder("二、主动公开政府信息情况\n").Insert(0, piece, 3_000_000 / piece.Length).ToString();
        var watch = Stopwatch.StartNew();

        Answer("a.txt", Encoding.UTF8.GetBytes(text));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.Elapsed}");
    }

    private static void Answer(string name, byte[] bytes)
    {
        var result = ReportFile.Read(name, bytes);
        Assert.True(result.Report is null != (result.Error is null));
        Assert.DoesNotContain("Exception", result.Error?.Says ?? "", StringComparison.Ordinal);
    }
}
