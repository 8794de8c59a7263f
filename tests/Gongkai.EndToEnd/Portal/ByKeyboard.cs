using Microsoft.Playwright;

namespace Gongkai.EndToEnd.Portal;

/// <summary>The way of a reader who has a keyboard only, and of one whose browser runs no script.</summary>
public sealed class ByKeyboard(PortalInChromium portal) : IClassFixture<PortalInChromium>
{
    [Fact]
    public async Task From_the_home_over_the_search_to_an_attachment_and_back()
    {
        var page = await portal.Browser.OpenAsync(portal.Address, script: false);
        await page.GotoAsync("/");

        // First the skip link, which shows itself and leads into the text.
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("跳到正文", await FocusedAsync(page));
        Assert.True(await InsideWindowAsync(page));
        await page.Keyboard.PressAsync("Enter");
        Assert.EndsWith("#main", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.Locator("main :focus").CountAsync() == 1);

        // Then name, modes, search, navigation: the order of the eye.
        await page.GotoAsync("/");
        var order = new List<string>();
        for (var press = 0; press < 14; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            order.Add(await FocusedAsync(page));
            Assert.True(await RingAsync(page), $"Nothing shows that “{order[^1]}” has the focus.");
        }

        Assert.Equal(["跳到正文", "示例区政府信息公开 示例区人民政府办公室主办", "标准", "大字", "高对比", "大字高对比", "q", "搜索", "首页", "最新公开"], order[..10]);

        // A search by its field alone.
        await page.Locator("#site-search").FocusAsync();
        await page.Keyboard.TypeAsync("人才积分");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=*");
        await TabToAsync(page, "示例区人才积分管理办法");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/info/*");

        // The attachment.
        await TabToAsync(page, "计分标准");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Keyboard.PressAsync("Enter"));
        Assert.Equal("计分标准.docx", download.SuggestedFilename);
        await page.GoBackAsync();
        Assert.Contains("/search?q=", page.Url, StringComparison.Ordinal);
        Assert.Empty(portal.Browser.Errors);
    }

    [Fact]
    public async Task Through_a_column_in_large_type_page_by_page()
    {
        var page = await portal.Browser.OpenAsync(portal.Address, 360, script: false);
        await page.GotoAsync("/large" + portal.Pages["column"]);

        await TabToAsync(page, "下一页");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith("/notices?page=2", StringComparison.Ordinal));
        Assert.Contains("/large/", page.Url, StringComparison.Ordinal);
        Assert.Equal("large-type", await page.Locator("html").GetAttributeAsync("class"));
        await TabToAsync(page, "上一页");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith("/large" + portal.Pages["column"], StringComparison.Ordinal));
    }

    private static async Task TabToAsync(IPage page, string text)
    {
        for (var press = 0; press < 120; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await FocusedAsync(page) == text)
            {
                return;
            }
        }

        Assert.Fail($"No way by keyboard to “{text}” on {page.Url}");
    }

    /// <summary>The words of what has the focus; a field by its name.</summary>
    private static async Task<string> FocusedAsync(IPage page)
    {
        var focused = page.Locator(":focus");
        if (await focused.CountAsync() == 0)
        {
            return "";
        }

        var text = await focused.First.InnerTextAsync();
        return text.Length > 0 ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : await focused.First.GetAttributeAsync("name") ?? "";
    }

    private static async Task<bool> InsideWindowAsync(IPage page) =>
        await page.Locator(":focus").BoundingBoxAsync() is { X: >= 0, Y: >= 0, Width: > 20 };

    /// <summary>Script is off in the page, not for the one who looks at it.</summary>
    private static async Task<bool> RingAsync(IPage page) =>
        await page.Locator(":focus").First.EvaluateAsync<bool>("e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; }");
}
