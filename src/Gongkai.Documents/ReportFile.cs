using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents;

/// <summary>Annual reports as files: any readable kind in, any writable kind out.</summary>
/// <remarks>
/// Example: <c>ReportFile.Read("2020.docx", bytes)</c> gives the report, or one sentence why it could not be read.
/// </remarks>
public static class ReportFile
{
    /// <summary>The largest file taken, in bytes (64 MiB); a larger one is refused before it is read.</summary>
    public const long LargestBytes = 64L << 20;

    /// <summary>Whether a name ends like a kind that can be read: .txt .md .html .htm .docx .xlsx .pdf .csv .json.</summary>
    /// <param name="fileName">A name or path; only its end is looked at.</param>
    /// <returns>True when <see cref="Read"/> would try it.</returns>
    public static bool CanRead(string fileName) => ReportReader.CanRead(fileName);

    /// <summary>Reads a report. Never throws for what a file holds.</summary>
    /// <param name="fileName">Its name; the end chooses the kind, the content must agree.</param>
    /// <param name="content">The bytes.</param>
    /// <returns>A report with the reader's remarks, or the error.</returns>
    public static ReadResult Read(string fileName, ReadOnlyMemory<byte> content) => ReportReader.Read(fileName, content);

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="kind">The kind of file.</param>
    /// <param name="output">Where to; left open. Need not be seekable.</param>
    public static void Write(Report report, ReportFileKind kind, Stream output) => ReportWriter.Write(report, kind, output);
}
