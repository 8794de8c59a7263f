using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Demo;

/// <summary>Brings the published years of the district in by the same marked import that brings in an old portal (迁移).</summary>
internal sealed class DemoHistory(GongkaiDb db, DemoDistrict district, DemoOrgans organs, DemoContents contents,
    Importer importer, Validities validities)
{
    private readonly ILookup<string, DemoPublication> _endedBy =
        district.Publications.Where(item => item.Validity is { EndedBy: not null, EndedOn: not null })
            .ToLookup(item => item.Validity!.EndedBy!);

    /// <summary>The items by the keys of the demo.</summary>
    internal Dictionary<string, long> Items { get; } = [];

    internal List<(string Key, string Why)> Skipped { get; } = [];

    internal async Task WriteAsync(CancellationToken cancel)
    {
        foreach (var demo in district.Agencies)
        {
            var deciders = new DemoDeciders(district, organs, demo.Slug);
            var old = new List<OldPublication>();
            foreach (var item in district.Publications.Where(item => item.Agency == demo.Slug))
            {
                // What was corrected later comes in as it first stood; the correction follows by the way of every correction.
                var content = await contents.OfAsync(item, item.Amendments is [var first, ..] ? first.EarlierBody : null, cancel);
                old.Add(new OldPublication(
                    item.Key, organs.Columns[(demo.Slug, DemoOrgans.ColumnKey(item.Column))]
                        .Id, organs.Sections[(demo.Slug, item.Section)].Id,
                    content, item.PublishedAt)
                { Ties = [.. TiesOf(item)] });
            }

            db.Record("demo.files", $"agency:{organs.Agencies[demo.Slug].Id}", organs.Agencies[demo.Slug].Id);
            await db.SaveChangesAsync(cancel);
            var decision = new BatchDecision(
                "示例区原政府门户", $"经初审、复审、终审同意，{demo.Name}原门户已公开的信息按原发布日期迁移。", deciders.Reviewers, deciders.Importer);
            var result = await importer.ImportAsync(organs.Agencies[demo.Slug], decision, old, cancel);
            Skipped.AddRange(result.Skipped);
            foreach (var (key, id) in result.Items)
            {
                Items[key] = id;
            }
        }

        await ValiditiesAsync(cancel);
    }

    /// <summary>An interpretation says what it interprets, the later act what it ends.</summary>
    private IEnumerable<OldTie> TiesOf(DemoPublication item) =>
    [
        .. item.Interprets is { } document ? [new OldTie(document, TieKind.Interprets)] : Array.Empty<OldTie>(),
        .. _endedBy[item.Key].Select(ended => new OldTie(ended.Key, TieKind.Abolishes, ended.Validity!.EndedOn)),
    ];

    private async Task ValiditiesAsync(CancellationToken cancel)
    {
        foreach (var publication in await db.Publications.Where(known => known.Content.Kind != ItemKind.Information)
            .ToListAsync(cancel))
        {
            await validities.RefreshAsync(publication, cancel);
        }

        db.Record("demo.validities", "", null);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}

/// <summary>Who decides and who carries out in an organ: three reviewers, and somebody who is none of them.</summary>
internal sealed class DemoDeciders(DemoDistrict district, DemoOrgans organs, string agency)
{
    internal IReadOnlyList<long> Reviewers { get; } =
        [.. new[] { DemoRoles.FirstReviewer, DemoRoles.SecondReviewer, DemoRoles.FinalReviewer }
            .Select(role => organs.People[Of(district, agency, role).UserName].Id)];

    internal long Importer => organs.People[district.People
        .First(person => person.Agency == Of(district, agency, DemoRoles.Editor).Agency && person.Roles.HasFlag(DemoRoles.Editor)
            && !Reviewers.Contains(organs.People[person.UserName].Id)).UserName].Id;

    /// <summary>For an organ that is gone, the person of its successor.</summary>
    internal static DemoPerson Of(DemoDistrict district, string agency, DemoRoles role)
    {
        var living = district.Agencies.First(organ => organ.Slug == agency).Successor ?? agency;
        return district.People.FirstOrDefault(person => person.Agency == living && person.Roles.HasFlag(role))
            ?? throw new InvalidOperationException($"{living} has nobody for {role}.");
    }
}
