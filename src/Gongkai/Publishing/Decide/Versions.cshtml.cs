using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Decide;

/// <summary>What was public, what was saved, and what differs between any two.</summary>
[Needs(Permission.ReadItems)]
internal sealed class VersionsModel(DecideDesk desk) : ItemPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    internal IReadOnlyList<ItemVersion> Published { get; private set; } = [];

    /// <summary>The latest first: versions as “v2”, saves as “s7”.</summary>
    internal IReadOnlyList<Compared> Choices { get; private set; } = [];

    internal Compared? Before => Choices.FirstOrDefault(one => one.Key == From) ?? (Choices.Count > 1 ? Choices[1] : null);

    internal Compared? After => Choices.FirstOrDefault(one => one.Key == To) ?? (Choices.Count > 1 ? Choices[0] : null);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (!await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        Published = await Desk.Db.ItemVersions.AsNoTracking().Where(version => version.ItemId == id)
            .OrderByDescending(version => version.Number).ToListAsync(cancel);
        var saves = await Desk.Db.ItemRevisions.AsNoTracking().Where(save => save.ItemId == id)
            .OrderByDescending(save => save.Number).ToListAsync(cancel);
        var shown = await ShowAsync(cancel);
        Choices =
        [
            .. saves.Select(save => (save.At, One: new Compared(
                    $"s{save.Number}", $"{Words.Time(save.At)} {View.Names.GetValueOrDefault(save.PersonId)}保存",
                        Contents.FromSnapshot(save.Content))))
                .Concat(Published.Select(version => (At: version.PublishedAt, One: new Compared(
                    $"v{version.Number}", $"公开的第 {version.Number} 版（{Words.Time(version.PublishedAt)}）",
                        Contents.FromSnapshot(version.Content)))))
                .OrderByDescending(one => one.At).Select(one => one.One),
        ];
        return shown;
    }
}
