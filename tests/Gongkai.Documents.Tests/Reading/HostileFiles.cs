using System.Text;
using CsCheck;
using Gongkai.Documents;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Nothing a file holds may throw or take long.</summary>
public sealed class HostileFiles
{
    /// <summary>Bytes a reader may allocate for each byte of a text: a line is some objects of its own.</summary>
    private const long MostForEach = 150;

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
                var (start, end) = (Math.Min(from % text.Length, to % text.Length), Math.Max(from % text.Length,
                    to % text.Length));
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
    public void Of_one_thing_repeated_take_memory_in_proportion(string piece)
    {
        var text = new StringBuilder("二、主动公开政府信息情况\n").Insert(0, piece, 3_000_000 / piece.Length).ToString();
        var bytes = Encoding.UTF8.GetBytes(text);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Answer("a.txt", bytes);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostForEach * bytes.LongLength);
    }

    [Fact]
    public void With_a_line_longer_than_any_report_are_read_to_a_bound_and_say_so()
    {
        var text = Invented.Lines(Invented.Report(ReportFormat.F2021)) + "\n" + new string('长', 150_000);

        var result = Reader.Read(text);

        Assert.Equal(100_000, result.Report!.Sections[6].Count(c => c == '长'));
        Assert.Contains(result.Remarks, remark => remark.Rule == "I3" && remark.Says.Contains("超过 100000 字",
            StringComparison.Ordinal));
    }

    private static void Answer(string name, byte[] bytes)
    {
        var result = ReportFile.Read(name, bytes);
        Assert.True(result.Report is null != (result.Error is null));
        Assert.DoesNotContain("Exception", result.Error?.Says ?? "", StringComparison.Ordinal);
    }
}
