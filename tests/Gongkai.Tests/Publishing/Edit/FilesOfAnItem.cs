using System.IO.Compression;
using System.Net;
using System.Text;
using Gongkai.Data.People;
using Gongkai.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Tests.Publishing.Edit;

public abstract class FilesOfAnItem(TestSite site)
{
    [Fact]
    public async Task Are_kept_renamed_and_removed()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        var edit = $"/office/items/{id}/edit";

        var added = await editor.UploadAsync(edit, edit, "NewFiles", "名单.txt", "示例名单"u8.ToArray(), EditGivens.Form(office, (await site.Item(id)).Revision));
        Assert.True(added.Redirected, added.Text);
        var file = Assert.Single((await site.Item(id)).Content.Files);
        Assert.Equal(("名单.txt", "text/plain", 12L), (file.Name, file.ContentType, file.Size));

        await editor.PostAsync(edit, [.. EditGivens.Form(office, (await site.Item(id)).Revision), ("FileHash", file.Hash), ("FileName", "公示名单"), ("FileAlt", "")]);
        Assert.Equal("公示名单.txt", Assert.Single((await site.Item(id)).Content.Files).Name);

        await editor.PostAsync(edit, [.. EditGivens.Form(office, (await site.Item(id)).Revision), ("FileHash", file.Hash), ("FileName", "公示名单"), ("FileRemove", file.Hash)]);
        Assert.Empty((await site.Item(id)).Content.Files);
    }

    [Fact]
    public async Task Stand_in_the_order_that_was_asked_for()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        var edit = $"/office/items/{id}/edit";
        await editor.UploadAsync(edit, edit, "NewFiles", "甲.txt", "甲"u8.ToArray(), EditGivens.Form(office, (await site.Item(id)).Revision));
        var first = (await site.Item(id)).Content.Files[0];
        await editor.UploadAsync(edit, edit, "NewFiles", "乙.txt", "乙"u8.ToArray(),
            [.. EditGivens.Form(office, (await site.Item(id)).Revision), ("FileHash", first.Hash), ("FileName", "甲.txt"), ("FileAlt", "")]);
        var second = (await site.Item(id)).Content.Files[1];

        await editor.PostAsync(edit, [
            .. EditGivens.Form(office, (await site.Item(id)).Revision), ("FileHash", first.Hash), ("FileName", "甲.txt"), ("FileAlt", ""), ("FileOrder", "2"),
            ("FileHash", second.Hash), ("FileName", "乙.txt"), ("FileAlt", ""), ("FileOrder", "1")]);

        Assert.Equal(["乙.txt", "甲.txt"], (await site.Item(id)).Content.Files.Select(file => file.Name));
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "网页.html", "<html><script>alert(1)</script></html>", "文件是网页" },
        { "图片.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>", "文件是网页" },
        { "程序.exe", "MZ\u0090", "文件是程序" },
        { "假图.png", "<html></html>", "文件是网页" },
        { "空.txt", "", "文件是空的" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Are_refused_by_what_they_hold(string name, string content, string says)
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        var edit = $"/office/items/{id}/edit";

        var answer = await editor.UploadAsync(edit, edit, "NewFiles", name, Encoding.UTF8.GetBytes(content), EditGivens.Form(office, (await site.Item(id)).Revision));

        answer.Is(HttpStatusCode.OK);
        answer.Shows(says);
        Assert.Empty((await site.Item(id)).Content.Files);
    }

    [Fact]
    public async Task Are_refused_with_macros_and_as_bombs()
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        var edit = $"/office/items/{id}/edit";
        var macros = Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>"), ("word/vbaProject.bin", "x"));
        var bomb = Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", new string('a', 300_000_000)));
        var revision = (await site.Item(id)).Revision;

        (await editor.UploadAsync(edit, edit, "NewFiles", "宏.docx", macros, EditGivens.Form(office, revision))).Shows("文件中带有宏");
        var answer = await editor.UploadAsync(edit, edit, "NewFiles", "炸弹.docx", bomb, EditGivens.Form(office, revision));

        // Whether refused at the door or reported by the guard, it does not go out unread.
        if (answer.Redirected)
        {
            Assert.True(await site.InDb(db => db.GuardFindings.AnyAsync(row => row.ItemId == id && row.Kind == "Unread")));
        }
        else
        {
            Assert.Empty((await site.Item(id)).Content.Files);
        }
    }

    [Fact]
    public async Task Of_a_text_are_uploaded_shown_and_belong_to_the_item()
    {
        var office = await site.GivenOffice();
        var other = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var stranger = await site.SignedInAs(other.The(Role.Editor));
        using var nobody = site.Anybody();

        var url = Url(await editor.UploadAsync($"/office/items/{id}/edit", "/office/pictures", "file", "示意图.png", EditGivens.Png, ("alt", "示意图")));
        (await editor.GetAsync(url)).Is(HttpStatusCode.OK);
        (await stranger.GetAsync(url)).Is(HttpStatusCode.NotFound);
        (await nobody.GetAsync(url)).Is(HttpStatusCode.NotFound);
        await editor.PostAsync($"/office/items/{id}/edit", EditGivens.Form(
            office, (await site.Item(id)).Revision, ("Body", $"<p>见图。</p><p><img src=\"{url}\" alt=\"示意图\"></p>")));

        var picture = Assert.Single((await site.Item(id)).Content.Files);
        Assert.Equal(("示意图.png", true, "示意图"), (picture.Name, picture.Picture, picture.AltText));
        using var reviewer = await site.SignedInAs(office.The(Role.FirstReviewer));
        var shown = await reviewer.GetAsync($"/office/files/{id}/{picture.Hash}/x.png");
        shown.Is(HttpStatusCode.OK);
        Assert.Equal("image/png", shown.Headers["Content-Type"]);
        (await stranger.GetAsync($"/office/files/{id}/{picture.Hash}/x.png")).Is(HttpStatusCode.NotFound);
        (await nobody.GetAsync($"/office/files/{id}/{picture.Hash}/x.png")).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Of_another_organ_cannot_be_taken_by_their_hash()
    {
        var (office, other) = (await site.GivenOffice(), await site.GivenOffice());
        var (id, own) = (await site.GivenDraft(office), await site.GivenDraft(other));
        using var editor = await site.SignedInAs(office.The(Role.Editor));
        using var stranger = await site.SignedInAs(other.The(Role.Editor));
        var edit = $"/office/items/{id}/edit";
        await editor.UploadAsync(edit, edit, "NewFiles", "内部.txt", "不宜外传"u8.ToArray(), EditGivens.Form(office, (await site.Item(id)).Revision));
        var hash = (await site.Item(id)).Content.Files[0].Hash;
        var revision = (await site.Item(own)).Revision;

        var asFile = await stranger.PostAsync($"/office/items/{own}/edit", [.. EditGivens.Form(other, revision), ("FileHash", hash), ("FileName", "内部.txt")]);
        var asPicture = await stranger.PostAsync(
            $"/office/items/{own}/edit", EditGivens.Form(other, revision, ("Body", $"<p><img src=\"/files/{hash}/a.png\" alt=\"a\"></p>")));

        asFile.Shows("不属于本条信息");
        asPicture.Shows("不属于本条信息");
        Assert.Empty((await site.Item(own)).Content.Files);
        (await stranger.GetAsync($"/office/files/{own}/{hash}/a.txt")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("a.txt", "文字", "说明", "不是图片")]
    [InlineData("a.png", "png", "", "没有替代文字")]
    public async Task Of_a_text_are_pictures_with_words(string name, string content, string alt, string says)
    {
        var office = await site.GivenOffice();
        var id = await site.GivenDraft(office);
        using var editor = await site.SignedInAs(office.The(Role.Editor));

        var answer = await editor.UploadAsync(
            $"/office/items/{id}/edit", "/office/pictures", "file", name, content == "png" ? EditGivens.Png : Encoding.UTF8.GetBytes(content), ("alt", alt));

        answer.Is(HttpStatusCode.BadRequest);
        Assert.Contains(says, System.Text.RegularExpressions.Regex.Unescape(answer.Text));
    }

    private static string Url(Shown answer)
    {
        answer.Is(HttpStatusCode.OK);
        return System.Text.Json.JsonDocument.Parse(answer.Text).RootElement.GetProperty("url").GetString()!;
    }

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                part.Write(content);
            }
        }

        return memory.ToArray();
    }
}

public sealed class FilesOfAnItemOnSqlite(SqliteSite site) : FilesOfAnItem(site), IClassFixture<SqliteSite>;

public sealed class FilesOfAnItemOnPostgres(PostgresSite site) : FilesOfAnItem(site), IClassFixture<PostgresSite>;
