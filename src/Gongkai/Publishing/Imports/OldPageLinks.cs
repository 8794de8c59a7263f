using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;

namespace Gongkai.Publishing.Imports;

/// <summary>Where the links of one old page lead from now on, and which files come in with it.</summary>
internal sealed class OldPageLinks(OldSite site, OldAddresses addresses, OldFiles files, Dictionary<string, string> wanted)
{
    private const int MostTold = 5;
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private readonly List<ItemFile> _files = [];
    private readonly HashSet<string> _kept = [];
    private readonly List<string> _paths = [];
    private readonly List<string> _errors = [];
    private readonly List<string> _lost = [];
    private readonly List<string> _refused = [];

    /// <summary>New addresses by the old ones.</summary>
    internal IReadOnlyDictionary<string, string> Addresses => _addresses;

    /// <summary>Attachments and pictures.</summary>
    internal IReadOnlyList<ItemFile> Files => _files;

    /// <summary>The hashes of all that comes in.</summary>
    internal IReadOnlySet<string> Kept => _kept;

    /// <summary>Where in the site they lie.</summary>
    internal IReadOnlyList<string> Paths => _paths;

    internal IReadOnlyList<string> Errors => _errors;

    internal IEnumerable<string> Notes =>
    [
        .. Told(_lost, "个链接在文件夹里找不到，保留原链接"), .. Told(_refused, "个附件或者图片不能迁入，保留原链接"),
    ];

    internal async Task<OldPageLinks> ReadAsync(string page, OldArticle article, CancellationToken cancel)
    {
        foreach (var link in article.Links)
        {
            await LinkAsync(page, link, cancel);
        }

        return this;
    }

    private async Task LinkAsync(string page, OldLink link, CancellationToken cancel)
    {
        var path = addresses.PathOf(page, link.Address);
        if (path is null || OldPageNames.IsPage(path))
        {
            if (path is null && IsOwn(link))
            {
                _lost.Add(link.Address);
            }

            Point(link, addresses.Absolute(page, link.Address));
            return;
        }

        wanted.TryAdd(path, page);
        var taken = await files.TakeAsync(site, path, cancel);
        _errors.AddRange(taken.Errors);
        if (taken.File is not { } file)
        {
            _refused.Add($"{link.Address}（{taken.Fault}）");
            Point(link, addresses.Absolute(page, link.Address));
            return;
        }

        _kept.Add(file.Hash);
        _paths.Add(path);
        _addresses[link.Address] = link.Kind == OldLinkKind.Picture ? Picture(link, file) : Attachment(link, file);
    }

    /// <summary>A body keeps no address with escapes: the name is plain.</summary>
    private string Picture(OldLink link, ItemFile file)
    {
        var name = AddressName(file.Name);
        Use(file with { Name = name, Picture = true, AltText = link.Text });
        return $"/files/{file.Hash}/{name}";
    }

    private string Attachment(OldLink link, ItemFile file)
    {
        var name = _files.Find(known => known.Hash == file.Hash && !known.Picture)?.Name ?? NameOf(link, file);
        Use(file with { Name = name, Picture = false });
        return $"/files/{file.Hash}/{Uri.EscapeDataString(name)}";
    }

    private void Use(ItemFile file)
    {
        if (!_files.Exists(known => known.Hash == file.Hash && known.Name == file.Name))
        {
            _files.Add(file);
        }
    }

    /// <summary>A relative address that leads nowhere would lead somewhere on this site.</summary>
    private void Point(OldLink link, string address)
    {
        if (address != link.Address || link.Kind == OldLinkKind.Picture)
        {
            _addresses[link.Address] = address;
        }
    }

    private static bool IsOwn(OldLink link) => link.Kind == OldLinkKind.Picture || !(link.Address.Contains(':', StringComparison.Ordinal)
        || link.Address.StartsWith("//", StringComparison.Ordinal));

    /// <summary>Attachments are called as their link is written, which says more than P020200802.pdf.</summary>
    private static string NameOf(OldLink link, ItemFile file)
    {
        var end = Path.GetExtension(file.Name);
        var words = Shell.Files.Uploads.NameOf(link.Text.Replace('/', '、').Replace('\\', '、'));
        words = words.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? words[..^end.Length] : words;
        return words.Length is > 1 and <= 100 ? words + end : file.Name;
    }

    private static string AddressName(string name)
    {
        var stem = string.Concat(Path.GetFileNameWithoutExtension(name).Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        return (stem.Length > 0 ? stem : "file") + Path.GetExtension(name).ToLowerInvariant();
    }

    private static IEnumerable<string> Told(List<string> links, string says) => links.Count == 0 ? []
        : [$"{links.Count} {says}：{string.Join("、", links.Take(MostTold))}{(links.Count > MostTold ? " 等" : "")}。"];
}
