using System.Diagnostics;
using System.Security.Cryptography;

namespace Gongkai.Shell.Pdf;

/// <summary>What came of the wish for a PDF.</summary>
internal enum PdfOutcome
{
    Made,

    /// <summary>Others wait already; the reader tries again in a moment.</summary>
    Busy,

    Failed,
}

/// <summary>
/// Word documents as PDF, by the LibreOffice of the machine where there is one. What was converted once is kept by the hash of
/// its source, so that the second reader does not wait. One conversion at a time, a few waiting, each with a profile and a time
/// limit of its own.
/// </summary>
internal sealed class PdfConverter(SiteOptions options) : IDisposable
{
    private const int MostWaiting = 8;
    private const int MostKept = 4000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private static readonly string[] Names =
        OperatingSystem.IsWindows() ? ["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];

    private readonly SemaphoreSlim _one = new(1);
    private readonly Lazy<string?> _program = new(Find);
    private int _waiting;

    /// <summary>Looked up once: whoever installs it starts the site anew.</summary>
    internal bool Installed => _program.Value is not null;

    /// <summary>The converted file, kept or made now.</summary>
    internal async Task<(PdfOutcome Outcome, string Path)> ConvertAsync(byte[] docx, CancellationToken cancel)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(docx));
        var kept = Path.Combine(Folder, hash[..2], hash + ".pdf");
        if (File.Exists(kept))
        {
            return (PdfOutcome.Made, kept);
        }

        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return (PdfOutcome.Busy, kept);
        }

        try
        {
            await _one.WaitAsync(cancel);
            try
            {
                // Who waited for the same document finds it made. Nobody's leaving stops the work: the next one wants it too.
                return (File.Exists(kept) || await MakeAsync(docx, kept) ? PdfOutcome.Made : PdfOutcome.Failed, kept);
            }
            finally
            {
                _one.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _one.Dispose();

    private string Folder => Path.Combine(options.DataFolder, "converted");

    private async Task<bool> MakeAsync(byte[] docx, string kept)
    {
        var work = Directory.CreateTempSubdirectory("gongkai-pdf-").FullName;
        try
        {
            using var alone = await MachineLockAsync();
            var source = Path.Combine(work, "paper.docx");
            await File.WriteAllBytesAsync(source, docx);
            var made = Path.Combine(work, "paper.pdf");
            if (alone is null || !await RunAsync(work, source) || !File.Exists(made))
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            Trim();
            var incoming = kept + ".new";
            File.Copy(made, incoming, overwrite: true); // the temporary folder may lie on another disk
            File.Move(incoming, kept, overwrite: true);
            return true;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Several sites may share a machine: waits while another one converts; null when that takes too long.</summary>
    private static async Task<FileStream?> MachineLockAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), $"gongkai-pdf-{Environment.UserName}.lock");
        for (var waited = TimeSpan.Zero; waited < Longest; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(Pause);
            }
        }

        return null;
    }

    private async Task<bool> RunAsync(string work, string source)
    {
        var profile = new Uri(Path.Combine(work, "profile")).AbsoluteUri;
        var start = new ProcessStartInfo(_program.Value!)
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        string[] words =
            ["--headless", "--norestore", $"-env:UserInstallation={profile}", "--convert-to", "pdf", "--outdir", work, source];
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await Task.WhenAll(
                process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token),
                process.WaitForExitAsync(limit.Token));
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            return false;
        }
    }

    /// <summary>Keeps the folder from growing without end: what was made longest ago can be made again.</summary>
    private void Trim()
    {
        var files = new DirectoryInfo(Folder).EnumerateFiles("*.pdf", SearchOption.AllDirectories).ToList();
        foreach (var old in files.Count < MostKept ? [] : files.OrderBy(file => file.LastWriteTimeUtc).Take(MostKept / 10))
        {
            old.Delete();
        }
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
