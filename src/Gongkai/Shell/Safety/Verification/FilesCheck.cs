using System.Security.Cryptography;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Safety.Verification;

/// <summary>
/// Every row has its file, byte for byte; every file has its row or is young; whatever is used is in the store.
/// </summary>
internal sealed class FilesCheck(FileStore store, Findings findings, TimeProvider time)
{
    private const string FromBackup = "请从备份取回这个文件，放回数据文件夹的 files 目录。";
    private readonly HashSet<string> _rows = new(StringComparer.Ordinal);

    internal long Count { get; private set; }

    internal long Bytes { get; private set; }

    internal async Task RunAsync(GongkaiDb db, CancellationToken cancel)
    {
        await foreach (var row in db.StoredFiles.AsNoTracking().OrderBy(file => file.Hash).AsAsyncEnumerable()
            .WithCancellation(cancel))
        {
            _rows.Add(row.Hash);
            await LookAsync(row, cancel);
        }

        var old = time.GetUtcNow().UtcDateTime - FileSweep.Age;
        foreach (var file in store.All().Where(file => !_rows.Contains(file.Name) && file.LastWriteTimeUtc < old))
        {
            findings.Warn("verify.file-without-row", $"文件 {file.Name} 没有登记（{file.Length} 字节）。", "不影响使用，平台运行时每天自动清理。");
        }

        await UsesAsync(db, cancel);
    }

    /// <summary>Whether the store holds what somebody refers to.</summary>
    internal void Refer(string by, IReadOnlyList<ItemFile> files)
    {
        foreach (var file in files.Where(file => !_rows.Contains(file.Hash)))
        {
            findings.Error("verify.file-unknown", $"{by} 引用的文件“{file.Name}”没有登记。", "请重新上传这个附件，或从备份恢复。");
        }
    }

    private async Task LookAsync(StoredFile row, CancellationToken cancel)
    {
        if (!store.Has(row.Hash))
        {
            findings.Error("verify.file-missing", $"文件 {row.Hash} 已登记，但不在数据文件夹里。", FromBackup);
            return;
        }

        await using var content = store.Open(row.Hash);
        Count++;
        Bytes += content.Length;
        if (content.Length != row.Size)
        {
            findings.Error("verify.file-size", $"文件 {row.Hash} 应为 {row.Size} 字节，实为 {content.Length} 字节。", FromBackup);
        }
        else if (Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) != row.Hash)
        {
            findings.Error("verify.file-content", $"文件 {row.Hash} 的内容与登记的校验值不符。", FromBackup);
        }
    }

    private async Task UsesAsync(GongkaiDb db, CancellationToken cancel)
    {
        var uses = db.FileUses.AsNoTracking()
            .Where(use => use.Public && !db.Publications.Any(publication => publication.ItemId == use.ItemId));
        await foreach (var use in uses.OrderBy(use => use.ItemId).AsAsyncEnumerable().WithCancellation(cancel))
        {
            findings.Error("verify.file-public", $"信息 {use.ItemId} 没有公开，它的文件 {use.Hash} 却可以公开下载。", "请打开这条信息重新保存；仍不消失时从备份恢复。");
        }

        await foreach (var item in db.Items.AsNoTracking().OrderBy(item => item.Id)
            .Select(item => new { item.Id, item.Content.Files })
            .AsAsyncEnumerable().WithCancellation(cancel))
        {
            Refer($"信息 {item.Id}", item.Files);
        }
    }
}
