using Gongkai.Data.People;
using Gongkai.Documents.Writing;
using Microsoft.Playwright;

namespace Gongkai.EndToEnd.Office;

/// <summary>From signing in to the portal as people do it: a text pasted from Word, a picture, an attachment, three reviews.</summary>
public sealed class ANewcomersWay : OfficeInABrowser
{
    private const string Title = "关于开展示例活动的通知";

    /// <summary>As Word puts it on the clipboard: classes and styles of its own, conditional comments, empty paragraphs.</summary>
    private const string FromWord = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
        <meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-size:10.5pt; font-family:等线;} --></style></head>
        <body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
        <p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>各有关单位：<o:p></o:p></span></p>
        <p class=MsoNormal style='mso-line-height-rule:exactly'><b style='mso-bidi-font-weight:normal'><span style='color:red'>活动安排如下表。</span></b></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <table class=MsoTableGrid border=1 cellspacing=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
        <tr style='mso-yfti-irow:0'><td width=284 valign=top style='width:213.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal>时间<o:p></o:p></p></td>
        <td width=284 style='mso-border-left-alt:solid windowtext .5pt'><p class=MsoNormal>地点<o:p></o:p></p></td></tr>
        <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'><td><p class=MsoNormal>三月五日上午</p></td><td><p class=MsoNormal>示例区文化馆</p></td></tr>
        </table><!--EndFragment--></body></html>
        """;

    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP6DwABBQECz6AuzQAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Leads_from_a_paste_of_word_through_three_reviews_to_the_portal()
    {
        var id = await WriteAsync(await AsAsync(Role.Editor));
        await PassAsync(Role.FirstReviewer, id);
        await PassAsync(Role.SecondReviewer, id);
        await OpenForSecrecyAsync(id);
        await PassAsync(Role.FinalReviewer, id);
        var publisher = await AsAsync(Role.FinalReviewer);
        await publisher.GotoAsync($"/office/items/{id}/publish");
        await publisher.Locator("form[action*='Now'] button").ClickAsync();

        await ReadAsync(id);
        var office = await AsAsync(Role.Supervisor);
        await office.GotoAsync("/office/overview");
        await Assertions.Expect(office.Locator("main")).ToContainTextAsync("科技局");
        await office.GotoAsync($"/office/overview/{Scene.Agency.Slug}");
        await Assertions.Expect(office.Locator("main")).ToContainTextAsync("公开 1 条");
        Assert.Empty(Browser.Errors);
    }

    private async Task<long> WriteAsync(IPage editor)
    {
        await editor.GotoAsync($"/office/items/new?column={Scene.NoticesColumnId}");
        await editor.Locator("#Title").FillAsync(Title);
        await editor.Locator("#Summary").FillAsync("示例活动的时间和地点。");
        await editor.Locator("#FormedOn").FillAsync(DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd"));
        await editor.Locator("#TopicClass").SelectOptionAsync("科技、教育");
        await editor.Locator("#Section").SelectOptionAsync(Scene.Section.Id.ToString());
        await editor.Locator("#Source").FillAsync(Scene.Agency.Name);
        await editor.Locator(".editor-body").ClickAsync();
        await editor.EvaluateAsync(
            """
            (html) => {
                const data = new DataTransfer();
                data.setData("text/html", html);
                data.setData("text/plain", "活动安排");
                document.querySelector(".editor-body").dispatchEvent(
                    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """,
            FromWord);
        await Assertions.Expect(editor.Locator(".editor-body td")).ToHaveCountAsync(4);
        await PictureAsync(editor);
        await editor.Locator("#NewFiles").SetInputFilesAsync(new FilePayload
        {
            Name = "报名表.docx",
            MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Buffer = PlainFiles.Docx("报名表", ["单位名称：", "联系人："]),
        });
        await editor.Locator("button[name=go][value=submit]").ClickAsync();
        await editor.WaitForURLAsync(url => System.Text.RegularExpressions.Regex.IsMatch(url, @"/office/items/\d+"));
        await Assertions.Expect(editor.Locator("main")).ToContainTextAsync("待初审");
        return long.Parse(System.Text.RegularExpressions.Regex.Match(editor.Url, @"items/(\d+)").Groups[1].Value);
    }

    private static async Task PictureAsync(IPage editor)
    {
        await editor.Locator(".editor button[aria-label='插入图片'], .editor button[title='插入图片']").First.ClickAsync();
        var panel = editor.Locator(".editor-panel[aria-label='图片']");
        await panel.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "dot.png", MimeType = "image/png", Buffer = Png });
        await panel.Locator("button", new LocatorLocatorOptions { HasText = "上传并插入" }).ClickAsync();
        await Assertions.Expect(panel.Locator("[role=alert]")).ToHaveTextAsync("请填写图片说明");
        await panel.Locator("input[type=text]").FillAsync("活动场地的平面图");
        await panel.Locator("button", new LocatorLocatorOptions { HasText = "上传并插入" }).ClickAsync();
        await Assertions.Expect(editor.Locator(".editor-body img[alt='活动场地的平面图']")).ToHaveCountAsync(1);
    }

    private async Task PassAsync(Role role, long id)
    {
        var reviewer = await AsAsync(role);
        await reviewer.GotoAsync("/office/review");
        await reviewer.Locator("a", new PageLocatorOptions { HasText = Title }).First.ClickAsync();
        await reviewer.WaitForURLAsync($"**/office/items/{id}/review");
        await Assertions.Expect(reviewer.Locator(".review-document table td")).ToHaveCountAsync(4);
        await reviewer.Locator("button[name=Decision][value=pass]").ClickAsync();
        await Assertions.Expect(reviewer.Locator("[role=status]").First).ToContainTextAsync("已通过");
    }

    private async Task OpenForSecrecyAsync(long id)
    {
        var keeper = await AsAsync(Role.SecrecyReviewer);
        await keeper.GotoAsync($"/office/items/{id}/secrecy");
        await keeper.Locator("#r-open").CheckAsync();
        await keeper.Locator("#Basis").FillAsync("不涉及国家秘密、工作秘密。");
        await keeper.Locator("button", new PageLocatorOptions { HasText = "记录审查结论" }).ClickAsync();
        await Assertions.Expect(keeper.Locator("[role=status]").First).ToContainTextAsync("已记录");
    }

    private async Task ReadAsync(long id)
    {
        var reader = await Browser.OpenAsync(Address);
        await reader.GotoAsync($"/info/{id}");
        var body = reader.Locator(".prose");
        await Assertions.Expect(reader.Locator("h1")).ToHaveTextAsync(Title);
        await Assertions.Expect(body.Locator("table td, table th")).ToHaveCountAsync(4);
        await Assertions.Expect(body).ToContainTextAsync("示例区文化馆");
        Assert.DoesNotContain("mso", await body.InnerHTMLAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.True(await body.Locator("img[alt='活动场地的平面图']")
            .EvaluateAsync<bool>("img => img.complete && img.naturalWidth === 1"));
        var file = reader.Locator(".file-list a", new PageLocatorOptions { HasText = "报名表" });
        var got = await reader.APIRequest.GetAsync(new Uri(Address, await file.GetAttributeAsync("href")).ToString());
        Assert.Equal("PK", System.Text.Encoding.ASCII.GetString((await got.BodyAsync())[..2]));
    }
}
