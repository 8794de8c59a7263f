using System.Diagnostics;

namespace Gongkai.Documents.Reading;

/// <summary>
/// How long a PDF may take and how much its streams may inflate to. The refusal is kept, because the parser swallows
/// exceptions.
/// </summary>
internal sealed class PdfLimits(Stopwatch clock, TimeSpan longest)
{
    private long _inflated;

    internal UnreadableFileException? Refusal { get; private set; }

    internal void Check()
    {
        if (clock.Elapsed > longest)
        {
            Refuse(new UnreadableFileException(
                "file.too-slow", $"读取这个 PDF 已超过 {longest.TotalSeconds:0} 秒，已停止。", "请改用报告的 Word 文件，或用“打印为 PDF”重新生成后再试。"));
        }
    }

    internal void Count(long bytes)
    {
        _inflated += bytes;
        if (_inflated > ZipPackage.LargestPackage)
        {
            Refuse(UnreadableFileException.TooLarge("pdf"));
        }
    }

    internal void Rethrow()
    {
        if (Refusal is not null)
        {
            throw Refusal;
        }
    }

    internal void Refuse(UnreadableFileException refusal)
    {
        Refusal ??= refusal;
        throw Refusal;
    }
}
