using Gongkai.Documents;
using Gongkai.Rules.Problems;

namespace Gongkai.Publishing.Imports;

/// <summary>A folder that was packed and uploaded.</summary>
internal sealed class ZipSite : OldSite
{
    private readonly SiteArchive _archive;
    private readonly string _top;

    private ZipSite(SiteArchive archive)
    {
        _archive = archive;
        _top = TopOf(archive.Files);
        Files = [.. archive.Files.Select(file => new OldFile(file.Path.StartsWith(_top, StringComparison.Ordinal) ? file.Path[_top.Length..] : file.Path, file.Fault))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    internal override IReadOnlyList<OldFile> Files { get; }

    internal static Checked<ZipSite> Open(Stream stream)
    {
        var opened = SiteArchive.Open(stream);
        return opened.Ok(out var archive) ? new ZipSite(archive) : new Checked<ZipSite>(opened.Problems);
    }

    internal override Checked<byte[]> Read(string path, int largest) => _archive.Read(_top + path, largest);

    public override void Dispose()
    {
        _archive.Dispose();
        base.Dispose();
    }

    /// <summary>Packing a folder puts the folder itself on top: where the home page stands in it, the site begins there.</summary>
    private static string TopOf(IReadOnlyList<ArchiveFile> files)
    {
        var first = files.FirstOrDefault(file => file.Fault.Length == 0)?.Path ?? "";
        var top = first[..(first.IndexOf('/', StringComparison.Ordinal) + 1)];
        var home = files.Any(file => file.Path.Length > top.Length && file.Path[top.Length..] is "index.html" or "index.htm" or "index.shtml" or "index.jsp"
            or "default.htm" or "default.html");
        return top.Length > 0 && home && files.All(file => file.Fault.Length > 0 || file.Path.StartsWith(top, StringComparison.Ordinal)) ? top : "";
    }
}
