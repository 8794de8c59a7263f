using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Documents;
using Gongkai.Rules.Reports;

namespace Gongkai.Bench;

/// <summary>Reading and checking one report, beside bare parsing of the same file; the ratio is what counts.</summary>
public abstract class CheckedReports
{
    /// <summary>Reads and checks; throws when the file could not be read, so that nothing is measured in vain.</summary>
    internal static int Check(string name, byte[] file)
    {
        var read = ReportFile.Read(name, file);
        var report = read.Report ?? throw new InvalidOperationException(read.Error!.Says);
        var result = ReportChecker.Check(report, CheckContext.None);
        return result.Complete && !result.HasErrors ? result.Findings.Count : throw new InvalidOperationException("The sample must tie out.");
    }
}

/// <summary>Aim ≥ 6,000/s, ratio ≤ 2.</summary>
[MemoryDiagnoser]
public class JsonReports : CheckedReports
{
    private readonly byte[] _file = Samples.Write(InventedReports.Make(7), ReportFileKind.Json);

    /// <summary>The same bytes through the base library's parser.</summary>
    [Benchmark(Baseline = true)]
    public int Parse()
    {
        using var document = JsonDocument.Parse(_file);
        return document.RootElement.GetProperty("cells").EnumerateObject().Count();
    }

    /// <summary>Read and checked.</summary>
    [Benchmark]
    public int Check() => Check("a.json", _file);
}

/// <summary>Aim ≥ 3,000/s.</summary>
[MemoryDiagnoser]
public class TextReports : CheckedReports
{
    private readonly byte[] _file = Samples.Text(InventedReports.Make(7));

    /// <summary>The same bytes decoded and split into lines.</summary>
    [Benchmark(Baseline = true)]
    public int Lines() => Encoding.UTF8.GetString(_file).Split('\n').Sum(line => line.Trim().Length);

    /// <summary>Read and checked.</summary>
    [Benchmark]
    public int Check() => Check("a.txt", _file);
}

/// <summary>Aim ≥ 1,500/s, ratio ≤ 1.5.</summary>
[MemoryDiagnoser]
public class PageReports : CheckedReports
{
    private readonly byte[] _file = Samples.ForeignPage(InventedReports.Make(7));

    /// <summary>AngleSharp, and the text of every cell.</summary>
    [Benchmark(Baseline = true)]
    public int Parse()
    {
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(_file));
        return page.QuerySelectorAll("td,th,p").Sum(cell => cell.TextContent.Length);
    }

    /// <summary>Read and checked.</summary>
    [Benchmark]
    public int Check() => Check("a.html", _file);
}

/// <summary>Aim ≥ 280/s, ratio ≤ 1.5.</summary>
[MemoryDiagnoser]
public class WordReports : CheckedReports
{
    private readonly byte[] _file = Samples.ForeignWord(InventedReports.Make(7));

    /// <summary>The Open XML SDK: open, and the text of every paragraph.</summary>
    [Benchmark(Baseline = true)]
    public int Parse()
    {
        using var stream = new MemoryStream(_file, writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Sum(paragraph => paragraph.InnerText.Length);
    }

    /// <summary>Read and checked.</summary>
    [Benchmark]
    public int Check() => Check("a.docx", _file);

    /// <summary>Written.</summary>
    [Benchmark]
    public int Write() => Samples.Write(InventedReports.Make(7), ReportFileKind.Docx).Length;
}

/// <summary>Aim: 3,000 reports from parsed form in half a second.</summary>
[MemoryDiagnoser]
public class RolledUpReports
{
    private readonly Report[] _reports = [.. Enumerable.Range(0, 3000).Select(i => InventedReports.Make(i))];

    /// <summary>Three thousand organs summed and each checked.</summary>
    [Benchmark]
    public int RollUp3000() => RollUp.Of(_reports, null, null).Ok(out var sum) ? sum.Completeness.Included.Count : 0;
}
