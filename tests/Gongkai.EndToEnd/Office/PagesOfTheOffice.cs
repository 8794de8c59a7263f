using Deque.AxeCore.Playwright;
using Gongkai.Data.People;
using Gongkai.EndToEnd.Killing;
using Microsoft.Playwright;

namespace Gongkai.EndToEnd.Office;

/// <summary>
/// Every kind of page that staff see, opened once: no console error, no sideways scroll on a desk or on a phone, and nothing serious
/// for who cannot see, hear or use a mouse.
/// </summary>
public sealed class PagesOfTheOffice : OfficeInABrowser
{
    private static readonly int[] Widths = [1280, 360];
    private long _published;
    private long _waiting;

    private IEnumerable<(Role Role, string[] Paths)> Pages =>
    [
        (Role.Editor,
        [
            "/office", "/office/items", $"/office/items/new?column={Scene.NoticesColumnId}", $"/office/items/{_waiting}",
                $"/office/items/{_waiting}/edit",
            $"/office/items/{_waiting}/links?q=示例", $"/office/items/{_published}/links", $"/office/items/{_published}/history",
            $"/office/items/{_published}/versions", $"/office/items/{_published}/check", $"/office/items/{_published}/related",
            $"/office/items/{_published}/amend", "/office/undisclosed", "/office/me", "/office/me/password",
                "/office/me/second-factor",
        ]),
        (Role.FirstReviewer, ["/office/review", $"/office/items/{_waiting}/review"]),
        (Role.SecrecyReviewer, [$"/office/items/{_waiting}/secrecy"]),
        (Role.DisclosureHead,
        [
            $"/office/items/{_waiting}/publish", $"/office/items/{_published}/withdraw", "/office/columns",
                $"/office/columns/{Scene.NoticesColumnId}",
            "/office/lattice", "/office/numbers", "/office/words", "/office/imports", "/office/imports/new",
        ]),
        (Role.Supervisor, ["/office/overview", $"/office/overview/{Scene.Agency.Slug}"]),
        (Role.SystemAdministrator,
        [
            "/office/agencies", "/office/agencies/new", $"/office/agencies/{Scene.Agency.Id}",
                $"/office/agencies/{Scene.Agency.Id}/change",
            $"/office/agencies/{Scene.Agency.Id}/edit", "/office/settings", "/office/lattice?agency=0",
                "/office/numbers?agency=0",
        ]),
        (Role.SecurityAdministrator, ["/office/people", "/office/people/new", $"/office/people/{Scene.People[Role.Editor].Id}"]),
        (Role.AuditAdministrator, ["/office/audit", "/office/audit/1"]),
    ];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var publishing = new PublishingWithAPicture();
        await publishing.DoAsync(Scene, Address);
        await using var db = Scene.Open();
        _published = db.Publications.Select(shown => shown.ItemId).Single();
        _waiting = await PublishingWithAPicture.GivenWaitingAsync(Scene, Address);
    }

    [Fact]
    public async Task Log_no_error_fit_the_window_and_are_open_to_everybody()
    {
        var wrong = new List<string>();
        foreach (var (role, paths) in Pages)
        {
            var page = await AsAsync(role);
            foreach (var path in paths)
            {
                wrong.AddRange((await LookAsync(page, path)).Select(what => $"{role} {path}: {what}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private async Task<IReadOnlyList<string>> LookAsync(IPage page, string path)
    {
        var (wrong, before) = (new List<string>(), Browser.Errors.Count);
        var answer = await page.GotoAsync(path);
        if (answer?.Status != 200)
        {
            return [$"{answer?.Status}"];
        }

        var found = await page.RunAxe();
        wrong.AddRange(found.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation =>
            $"{violation.Id}: {violation.Help} ({string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))})"));
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            wrong.AddRange(wide > width ? [$"{wide} pixels wide in a window of {width}"] : []);
        }

        await page.SetViewportSizeAsync(Widths[0], 900);
        wrong.AddRange(Browser.Errors.Skip(before));
        return wrong;
    }
}
