using Gongkai.Api.Faults;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Work;

/// <summary>
/// The files of an item. It may show what was sent to it, and what is public anyway: a hash that somebody knows from elsewhere opens
/// nothing, for what a published text shows the public may have.
/// </summary>
internal sealed class ItemFiles(GongkaiDb db)
{
    internal const int Most = 60;

    internal async Task<IReadOnlyList<Problem>> WriteAsync(
        InformationItem item, IReadOnlyList<FileInput>? sent, CancellationToken cancel)
    {
        var body = CleanHtml.Of(item.Content.BodyHtml);
        if (await StrangeAsync(item, body, cancel))
        {
            return [ApiProblems.StrangeFile("bodyHtml")];
        }

        var files = item.Content.Files;
        if (sent is not null)
        {
            var known = files.ToDictionary(file => file.Hash);
            if (sent.Any(file => !known.ContainsKey(file.Sha256)) || sent.DistinctBy(file => file.Sha256).Count() != sent.Count)
            {
                return [ApiProblems.StrangeFile("files")];
            }

            files = [.. sent.Select(file => Named(known[file.Sha256], file))];
        }

        item.Content.Files = await WithPicturesAsync([.. files], body, cancel);
        return item.Content.Files.Count > Most ? [ApiProblems.TooManyFiles(Most)] : [];
    }

    /// <summary>
    /// What stands in an address of a picture: only letters, digits and hyphens, since a body keeps no address with escapes.
    /// </summary>
    internal static string AddressOf(ItemFile file)
    {
        var stem = string.Concat(
            Path.GetFileNameWithoutExtension(file.Name).Where(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_'));
        return $"/files/{file.Hash}/{(stem.Length > 0 ? stem : "picture")}{Path.GetExtension(file.Name).ToLowerInvariant()}";
    }

    private async Task<bool> StrangeAsync(InformationItem item, CleanedHtml body, CancellationToken cancel)
    {
        string[] shown = [.. PictureAddresses.In(body.Html)];
        var may = await db.FileUses.AsNoTracking().Where(use => shown.Contains(use.Hash) && (use.ItemId == item.Id || use.Public))
            .Select(use => use.Hash).ToListAsync(cancel);
        return shown.Except(may).Any();
    }

    /// <summary>
    /// Pictures of the text belong to the item like attachments, under the name of their address; their words are the
    /// text's.
    /// </summary>
    private async Task<IReadOnlyList<ItemFile>> WithPicturesAsync(
        List<ItemFile> files, CleanedHtml body, CancellationToken cancel)
    {
        foreach (var picture in body.Pictures)
        {
            if (picture.Address.Split('/', 4) is not [_, "files", var hash, var name])
            {
                continue; // of another site: the guard has something to say about it
            }

            var at = files.FindIndex(file => file.Hash == hash);
            if (at < 0 && await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Hash == hash, cancel) is { } kept)
            {
                files.Add(new ItemFile(hash, "", kept.Size, kept.ContentType, kept.ContentType.StartsWith("image/", StringComparison.Ordinal), ""));
                at = files.Count - 1;
            }

            if (at >= 0)
            {
                files[at] = files[at] with { Name = Uploads.NameOf(Uri.UnescapeDataString(name)), AltText = picture.Alternative };
            }
        }

        return files;
    }

    /// <summary>The name that was sent, with the end that the content asks for.</summary>
    private static ItemFile Named(ItemFile file, FileInput sent)
    {
        var (name, end) = (Uploads.NameOf(sent.Name), Path.GetExtension(file.Name));
        var whole = name.Length == 0 ? file.Name : name.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? name : name + end;
        return file with { Name = whole, AltText = sent.AltText.Replace("\0", "").Trim() };
    }
}
