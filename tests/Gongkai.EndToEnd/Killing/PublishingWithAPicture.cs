using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.EndToEnd.Killing;

/// <summary>
/// A picture is uploaded, an item drafted, reviewed by three, released for secrecy and published, each by its person. Whatever was
/// acknowledged as published is public after the crash, with its picture; whatever was not is public wholly or not at all.
/// </summary>
internal sealed class PublishingWithAPicture : IKillAction
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==");

    private readonly ConcurrentDictionary<Role, CookieContainer> _signedIn = [];
    private readonly ConcurrentQueue<(long Id, string Picture)> _published = [];

    public async Task DoAsync(KillScene scene, Uri address)
    {
        var editor = await AsAsync(scene, address, Role.Editor);
        var picture = await UploadAsync(scene, editor);
        var saved = await editor.PostAsync($"/office/items/new?column={scene.NoticesColumnId}", Form(scene, picture));
        Assert.True(saved.Redirected, $"{saved.Status} {saved.Text}");
        var id = long.Parse(saved.Location!.ToString().Split('/').First(part => long.TryParse(part, out _)));
        var page = $"/office/items/{id}";
        await DecideAsync(scene, address, Role.Editor, page, "?handler=Submit");
        await DecideAsync(scene, address, Role.FirstReviewer, page + "/review", "", ("Step", "first"), ("Decision", "pass"));
        await DecideAsync(scene, address, Role.SecondReviewer, page + "/review", "", ("Step", "second"), ("Decision", "pass"));
        await DecideAsync(scene, address, Role.SecrecyReviewer, page + "/secrecy", "", ("Result", "Open"), ("Basis", "不涉及国家秘密"));
        await DecideAsync(scene, address, Role.FinalReviewer, page + "/review", "", ("Step", "final"), ("Decision", "pass"));
        await DecideAsync(scene, address, Role.FinalReviewer, page + "/publish", "?handler=Now");
        _published.Enqueue((id, picture));
    }

    public async Task CheckAsync(KillScene scene, Uri address)
    {
        using var reader = new Visitor(address);
        foreach (var (id, picture) in _published)
        {
            (await reader.GetAsync($"/info/{id}")).Is(HttpStatusCode.OK);
            (await reader.GetAsync(picture)).Is(HttpStatusCode.OK);
        }

        await using var db = scene.Open();
        Assert.Equal(
            await db.Publications.Select(shown => shown.ItemId).OrderBy(id => id).ToListAsync(),
            await db.ItemEvents.Where(fact => fact.Kind == "published").Select(fact => fact.ItemId).OrderBy(id => id)
                .ToListAsync());
        Assert.Equal(
            Enumerable.Range(1, await db.Publications.CountAsync()),
            (await db.Publications.Select(shown => shown.IndexNumber).ToListAsync()).Select(number => int.Parse(number[^5..]))
                .Order());
    }

    private static async Task<string> UploadAsync(KillScene scene, Visitor editor)
    {
        var shown = await editor.UploadAsync(
            $"/office/items/new?column={scene.NoticesColumnId}", "/office/pictures", "file", "dot.png", Png, ("alt", "一个白点"));
        shown.Is(HttpStatusCode.OK);
        return JsonDocument.Parse(shown.Text).RootElement.GetProperty("url").GetString()!;
    }

    /// <summary>An item that waits for its first review.</summary>
    internal static async Task<long> GivenWaitingAsync(KillScene scene, Uri address)
    {
        var action = new PublishingWithAPicture();
        var editor = await action.AsAsync(scene, address, Role.Editor);
        var saved = await editor.PostAsync($"/office/items/new?column={scene.NoticesColumnId}",
            Form(scene, await UploadAsync(scene, editor)));
        var id = long.Parse(saved.Location!.ToString().Split('/').First(part => long.TryParse(part, out _)));
        await action.DecideAsync(scene, address, Role.Editor, $"/office/items/{id}", "?handler=Submit");
        return id;
    }

    private async Task DecideAsync(
        KillScene scene, Uri address, Role role, string page, string handler, params (string Name, string Value)[] fields)
    {
        var visitor = await AsAsync(scene, address, role);
        var seen = (await visitor.GetAsync(page)).Page.QuerySelector("input[name=Seen]")?.GetAttribute("value") ?? "";
        var done = await visitor.PostFromAsync(page, page + handler, [.. fields, ("Seen", seen)]);
        Assert.True(done.Redirected, $"{role} {page}{handler}: {done.Status} {done.Text}");
    }

    /// <summary>Signed in once; a session outlives the crash.</summary>
    private async Task<Visitor> AsAsync(KillScene scene, Uri address, Role role)
    {
        if (_signedIn.TryGetValue(role, out var known))
        {
            return new Visitor(address, known);
        }

        var cookies = new CookieContainer();
        var visitor = new Visitor(address, cookies);
        var shown = await visitor.PostAsync(
            "/office/sign-in", ("UserName", scene.People[role].UserName), ("Password", KillScene.Password));
        Assert.True(shown.Redirected, $"{shown.Status} {shown.Text}");
        _signedIn[role] = cookies;
        return visitor;
    }

    private static (string, string)[] Form(KillScene scene, string picture) =>
    [
        ("Title", $"关于示例事项的通知（{Guid.NewGuid():N}）"), ("Summary", "示例事项。"),
        ("Body", $"<p>现将示例事项通知如下。</p><p><img src=\"{picture}\" alt=\"一个白点\"></p>"), ("Kind", "Information"), ("Origin", "Made"),
        ("Openness", "Proactive"), ("Column", scene.NoticesColumnId.ToString()), ("Section", scene.Section.Id.ToString()),
        ("FormedOn", DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd")), ("TopicClass", "科技、教育"), ("Source", scene.Agency.Name),
        ("Revision", "0"), ("SeenStage", "Draft"), ("go", "save"),
    ];
}
