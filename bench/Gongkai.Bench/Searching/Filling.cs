using System.Diagnostics;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Data.Search;
using Gongkai.Rules.Disclosure.Catalogue;
using Microsoft.EntityFrameworkCore;
using AgencyKind = Gongkai.Rules.Disclosure.Columns.AgencyKind;

namespace Gongkai.Bench.Searching;

/// <summary>Fills an empty database by plain statements, many documents in a transaction: what people do is not measured here.</summary>
internal static class Filling
{
    private const int Agencies = 30;
    private const int Columns = 10;
    private const int Batch = 500;

    internal static async Task FillAsync(Func<GongkaiDb> open, Documents documents, long count)
    {
        await using (var db = open())
        {
            await OrgansAsync(db);
        }

        var started = Stopwatch.StartNew();
        for (var from = 1L; from <= count; from += Batch)
        {
            await using var db = open();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await using var transaction = await db.Database.BeginTransactionAsync();
            for (var id = from; id < Math.Min(from + Batch, count + 1); id++)
            {
                await PutAsync(db, Publication(documents.Number(id, count)));
            }

            await transaction.CommitAsync();
            if ((from - 1) % (Batch * 100) == 0)
            {
                Console.Error.WriteLine($"{from - 1:N0} of {count:N0} documents, {started.Elapsed:hh\\:mm\\:ss}");
            }
        }
    }

    internal static Publication Publication(Invented document)
    {
        var agency = (document.Id % Agencies) + 1;
        return new Publication
        {
            ItemId = document.Id,
            AgencyId = agency,
            ColumnId = ((agency - 1) * Columns) + (document.Id / Agencies % Columns) + 1,
            IndexNumber = $"{agency:000000000}/{document.PublishedAt.Year}-{document.Id:00000000}",
            Version = 1,
            BodyText = document.Body,
            PublishedAt = document.PublishedAt,
            UpdatedAt = document.PublishedAt,
            Validity = document.Id % 25 == 0 ? document.Id % 100 == 0 ? "废止" : "有效" : "",
            Content = new ItemContent
            {
                Title = document.Title,
                Summary = document.Title,
                BodyHtml = $"<p>{document.Body}</p>",
                Kind = document.Id % 25 == 0 ? ItemKind.OtherDocument : ItemKind.Information,
                DocumentNumber = document.Id % 25 == 0 ? $"示{agency}发〔{document.PublishedAt.Year}〕{document.Id}号" : null,
                FormClass = "通知",
                TopicClass = "其他",
                Source = "示例区",
                FormedOn = DateOnly.FromDateTime(document.PublishedAt),
            },
        };
    }

    private static async Task OrgansAsync(GongkaiDb db)
    {
        for (var number = 1; number <= Agencies; number++)
        {
            var agency = new Agency
            {
                Name = $"示例区第{number}局",
                ShortName = $"第{number}局",
                Slug = $"ju{number}",
                Kind = AgencyKind.Department,
                Path = $"/{number}/",
            };
            db.Agencies.Add(agency);
            await db.SaveChangesAsync();
            db.Columns.AddRange(Enumerable.Range(1, Columns).Select(column =>
                new Column { AgencyId = agency.Id, Slug = $"lanmu{column}", Name = $"第{column}栏目", Sort = column }));
            await db.SaveChangesAsync();
        }
    }

    /// <summary>The item's own row is as short as it may be: the portal never reads it.</summary>
    private static async Task PutAsync(GongkaiDb db, Publication row)
    {
        var item = new InformationItem { Id = row.ItemId, AgencyId = row.AgencyId, ColumnId = row.ColumnId, CreatedAt = row.PublishedAt, UpdatedAt = row.PublishedAt };
        await Rows.InsertAsync(db, item);
        await Rows.InsertAsync(db, row);
        await db.Search.PutAsync(db, SearchDocument.Of(row, new Dictionary<string, string>()), CancellationToken.None);
    }
}
