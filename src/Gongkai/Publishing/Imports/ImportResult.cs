using System.Text;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Documents;
using Gongkai.Publishing.Items;

namespace Gongkai.Publishing.Imports;

/// <summary>Where every publication of a batch is now: read from the rows and the items, so that neither can leave one out.</summary>
internal static class ImportResult
{
    private const int Chunk = 200;

    internal static async Task WriteAsync(GongkaiDb db, ImportPlan plan, Stream rows, Stream to, CancellationToken cancel)
    {
        await using (rows)
        {
            await using var lines = new StreamWriter(to, new UTF8Encoding(true), 1 << 16, leaveOpen: true);
            await lines.WriteAsync(TableFile.Line(["原地址", "标题", "原发布时间", "结果", "新地址"]));
            var chunk = new List<OldPublication>(Chunk);
            await foreach (var row in ImportRows.ReadAsync(rows, 0, cancel))
            {
                chunk.Add(row);
                if (chunk.Count == Chunk)
                {
                    await WriteAsync(db, plan, chunk, lines, cancel);
                    chunk.Clear();
                }
            }

            await WriteAsync(db, plan, chunk, lines, cancel);
        }
    }

    private static async Task WriteAsync(GongkaiDb db, ImportPlan plan, List<OldPublication> chunk, StreamWriter lines, CancellationToken cancel)
    {
        var known = await Importer.KnownAsync(db, plan.AgencyId, [.. chunk.Select(row => row.Key)], cancel);
        foreach (var row in chunk)
        {
            var there = known.TryGetValue(row.Key, out var item);
            var said = there ? item.BatchId == plan.BatchId ? "已迁入" : "此前已经迁移"
                : plan.State == ImportPlanState.Running ? "尚未迁入" : "未迁入：试查以后检查规则有变化，检查不通过";
            await lines.WriteAsync(TableFile.Line(
                [row.Key, row.Content.Title, Words.Time(row.PublishedAt), said, there ? $"/info/{item.Id}" : ""]));
        }
    }
}
