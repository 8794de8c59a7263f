using Gongkai.Rules.Disclosure.Catalogue;

namespace Gongkai.Data.Search;

/// <summary>Tokens that no word of a text has.</summary>
internal static class SearchTokens
{
    /// <summary>Before each token of a title.</summary>
    internal const string Title = "_";

    internal static string Number(string key) => $"=n{key}";

    internal static string Agency(long id) => $"=o{id}";

    internal static string Column(long id) => $"=c{id}";

    internal static string Kind(ItemKind kind) => $"=k{(int)kind}";

    internal static string Month(int year, int month) => $"=m{year:0000}{month:00}";

    internal static string Form(string name) => $"=f{Letters(name)}";

    internal static string Validity(string name) => $"=v{Letters(name)}";

    private static string Letters(string name) => string.Concat(Folding.Of(name).Where(char.IsLetterOrDigit));
}
