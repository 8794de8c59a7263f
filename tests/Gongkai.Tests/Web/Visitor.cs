using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Gongkai.Tests.Web;

/// <summary>What a browser got.</summary>
public sealed record Shown(HttpStatusCode Status, Uri? Location, string Text, IReadOnlyDictionary<string, string> Headers)
{
    private readonly Lazy<IHtmlDocument> _page = new(() => new HtmlParser().ParseDocument(Text));

    public IHtmlDocument Page => _page.Value;

    public bool Redirected => Status is HttpStatusCode.Redirect or HttpStatusCode.SeeOther;

    public void Shows(string text) => Assert.Contains(text, Page.Body!.TextContent, StringComparison.Ordinal);

    public void Is(HttpStatusCode status) => Assert.True(Status == status, $"{Status} instead of {status}: {Text[..Math.Min(Text.Length, 2000)]}");
}

/// <summary>A browser without script: cookies, forms with their anti-forgery field, no redirect followed.</summary>
public sealed class Visitor(Uri address, CookieContainer? cookies = null) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() })
    {
        BaseAddress = address,
    };

    public HttpClient Client => _client;

    public async Task<Shown> GetAsync(string path) => await ShownAsync(await _client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Opens the page the form is on, then sends the form to the same address.</summary>
    public Task<Shown> PostAsync(string path, params (string Name, string Value)[] fields) => PostFromAsync(path, path, fields);

    public async Task<Shown> PostFromAsync(string formPage, string path, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync(formPage);
        var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token))
            .Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await ShownAsync(await _client.PostAsync(new Uri(path, UriKind.Relative), form));
    }

    public async Task<Shown> UploadAsync(
        string formPage, string path, string field, string fileName, byte[] content, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(await TokenAsync(formPage)), "__RequestVerificationToken");
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(content), field, fileName);
        return await ShownAsync(await _client.PostAsync(new Uri(path, UriKind.Relative), form));
    }

    /// <summary>The anti-forgery field of a page; empty where it has no form.</summary>
    public async Task<string> TokenAsync(string page) =>
        (await GetAsync(page)).Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

    public void Dispose() => _client.Dispose();

    private static async Task<Shown> ShownAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var headers = answer.Headers.Concat(answer.Content.Headers)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new Shown(answer.StatusCode, answer.Headers.Location, await answer.Content.ReadAsStringAsync(), headers);
        }
    }
}
