using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Data.Search;
using Gongkai.Documents.Inspection;
using Gongkai.Documents.Writing;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Demo;

/// <summary>Makes the attachments and pictures of the demo and keeps them as an upload would.</summary>
internal sealed class DemoFiles(GongkaiDb db, FileStore store, DateTime now)
{
    private readonly HashSet<string> _known = [];

    internal async Task<ItemFile> KeepAsync(DemoAttachment attachment, CancellationToken cancel)
    {
        var title = Path.GetFileNameWithoutExtension(attachment.Name);
        var bytes = attachment.Kind == DemoFileKind.Xlsx ? PlainFiles.Xlsx(title, attachment.Rows) : PlainFiles.Docx(title, attachment.Paragraphs);
        return await KeepAsync(bytes, attachment.Name, "", cancel);
    }

    internal Task<ItemFile> KeepAsync(DemoPicture picture, CancellationToken cancel) =>
        KeepAsync(Landscape.Paint(picture), $"{picture.Name}.png", picture.Alt, cancel);

    private async Task<ItemFile> KeepAsync(byte[] bytes, string name, string alt, CancellationToken cancel)
    {
        if (!FileContent.Recognise(bytes, name).Ok(out var kind))
        {
            throw new InvalidOperationException($"The demo made a file that is refused: {name}");
        }

        using var content = new MemoryStream(bytes);
        var kept = (await store.KeepAsync(content, bytes.Length, cancel))!;
        if (_known.Add(kept.Hash) && !await db.StoredFiles.AnyAsync(file => file.Hash == kept.Hash, cancel))
        {
            db.StoredFiles.Add(new StoredFile { Hash = kept.Hash, Size = kept.Size, ContentType = kind.ContentType, CreatedAt = now });
            db.FileTexts.Add(FileTexts.Of(kept.Hash, bytes, name, kind.ContentType));
        }

        return new ItemFile(kept.Hash, name, kept.Size, kind.ContentType, alt.Length > 0, alt);
    }
}
