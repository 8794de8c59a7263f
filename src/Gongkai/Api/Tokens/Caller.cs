using Gongkai.Data.Tokens;

namespace Gongkai.Api.Tokens;

/// <summary>The key that a request came with; none for the public. One for each request.</summary>
internal sealed class Caller
{
    internal ApiToken? Token { get; set; }
}

/// <summary>Says which scope of a key an operation needs: one of them.</summary>
internal sealed record NeedsScope(params IReadOnlyList<Shell.Access.ApiScope> Scopes);
