using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Columns;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Columns;

/// <summary>Gives an organ the columns its level and kind ask for; what it has already stays as it is.</summary>
internal static class ColumnsFromTemplate
{
    internal static async Task<IReadOnlyList<Column>> AddAsync(GongkaiDb db, Agency agency, CancellationToken cancel)
    {
        var have = await db.Columns.Where(column => column.AgencyId == agency.Id).ToDictionaryAsync(column => column.Slug, cancel);
        var added = new List<Column>();
        foreach (var node in ColumnTemplate.For(agency.Level, agency.Kind))
        {
            if (have.ContainsKey(node.Key))
            {
                continue;
            }

            var column = new Column
            {
                AgencyId = agency.Id,
                ParentId = node.ParentKey is { } parent && have.TryGetValue(parent, out var above) ? above.Id : null,
                Slug = node.Key,
                Name = node.Name,
                TypeCode = node.TypeCode,
                ContentCodes = string.Join(',', node.ContentCodes),
                Sort = (have.Count + 1) * 10,
                Description = $"{agency.Name}{node.Name}",
                Keywords = node.Name,
            };
            db.Columns.Add(column);
            if (ColumnTemplate.All.Any(other => other.ParentKey == node.Key))
            {
                await db.SaveChangesAsync(cancel); // its children need its id
            }

            have[node.Key] = column;
            added.Add(column);
        }

        await db.SaveChangesAsync(cancel);
        return added;
    }
}
