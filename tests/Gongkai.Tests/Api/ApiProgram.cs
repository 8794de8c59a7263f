using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gongkai.Data.Agencies;
using Gongkai.Data.People;
using Gongkai.Data.Tokens;
using Gongkai.Shell.Access;
using Gongkai.Tests.Web;

namespace Gongkai.Tests.Api;

/// <summary>What a program got.</summary>
internal sealed record Got(HttpStatusCode Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    internal JsonNode Json => JsonNode.Parse(Text)!;

    internal string Code => (string?)Json["code"] ?? "";

    internal Got Is(int status)
    {
        Assert.True((int)Status == status, $"{(int)Status} instead of {status}: {Text[..Math.Min(Text.Length, 1500)]}");
        return this;
    }

    internal void IsProblem(int status, string code)
    {
        Is(status);
        Assert.Equal("application/problem+json", Headers["Content-Type"]);
        Assert.Equal((code, status, $"/api/problems/{code}"), (Code, (int?)Json["status"], (string?)Json["type"]));
        Assert.All(
            new[] { "title", "detail", "remedy" }, name => Assert.False(string.IsNullOrWhiteSpace((string?)Json[name]), name));
    }
}

/// <summary>A program that asks the API, with or without a key. It keeps no cookies.</summary>
internal sealed class ApiProgram(TestSite site, string? key = null) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };

    /// <summary>Sees every answer; for the contract.</summary>
    internal Action<string, string, Got>? Watch { get; init; }

    internal Task<Got> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    internal Task<Got> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : Content(body), headers);

    internal Task<Got> PutAsync(string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, Content(body), headers);

    internal Task<Got> UploadAsync(
        string path, string name, byte[] content, string altText = "", params (string Name, string Value)[] headers)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        if (altText.Length > 0)
        {
            form.Add(new StringContent(altText), "altText");
        }

        return SendAsync(HttpMethod.Post, path, form, headers);
    }

    internal async Task<Got> SendAsync(
        HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        if (key is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await _client.SendAsync(request);
        var told = answer.Headers.Concat(answer.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var got = new Got(answer.StatusCode, await answer.Content.ReadAsStringAsync(), told);
        Watch?.Invoke(method.Method, path, got);
        return got;
    }

    public void Dispose() => _client.Dispose();

    private static StringContent Content(object body) =>
        new(body as string ?? JsonSerializer.Serialize(body, JsonSerializerOptions.Web), Encoding.UTF8, "application/json");
}

internal static class ApiGivens
{
    internal const string AllScopes =
        "items.read,items.write,files.write,items.submit,items.review,items.secrecy,items.publish,items.withdraw";

    /// <summary>A key of this person, as the page of the security administrator makes it.</summary>
    internal static async Task<string> GivenKey(
        this TestSite site, Person person, Agency agency, string scopes = AllScopes, Action<ApiToken>? change = null)
    {
        var secret = ApiSecrets.New();
        var now = site.Time.GetUtcNow().UtcDateTime;
        var token = new ApiToken
        {
            Name = $"对接{secret[3..9]}",
            PersonId = person.Id,
            AgencyId = agency.Id,
            Scopes = scopes,
            TokenHash = ApiSecrets.HashOf(secret),
            Hint = ApiSecrets.HintOf(secret),
            CreatedAt = now,
            CreatedById = person.Id,
            ExpiresAt = now.AddDays(30),
        };
        change?.Invoke(token);
        await site.InDb(db =>
        {
            db.ApiTokens.Add(token);
            return db.SaveChangesAsync();
        });
        return secret;
    }

    internal static async Task<ApiProgram> ProgramOf(this TestSite site, Person person, Agency agency, string scopes = AllScopes) =>
        new(site, await site.GivenKey(person, agency, scopes));

    /// <summary>A whole item, ready to be submitted.</summary>
    internal static Dictionary<string, object?> ItemFor(
        TestSite site, string organ, Action<Dictionary<string, object?>>? change = null)
    {
        var today = Gongkai.Shell.BeijingDate.Today(site.Time);
        var item = new Dictionary<string, object?>
        {
            ["organ"] = organ,
            ["column"] = "notices",
            ["title"] = "关于开展示例活动的通知",
            ["section"] = "办公室",
            ["summary"] = "示例区开展示例活动。",
            ["bodyHtml"] = "<p>各有关单位：</p><p>定于近日开展示例活动，请遵照执行。</p>",
            ["kind"] = "information",
            ["formedOn"] = today.AddDays(-1).ToString("yyyy-MM-dd"),
            ["topicClass"] = "科技、教育",
            ["formClass"] = "通知",
            ["audience"] = "全社会",
            ["source"] = "示例区示例局",
        };
        change?.Invoke(item);
        return item;
    }
}
