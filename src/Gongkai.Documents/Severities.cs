using Gongkai.Rules.Problems;

namespace Gongkai.Documents;

/// <summary>How severities are written in the exchange formats.</summary>
public static class Severities
{
    /// <summary>The word of a severity.</summary>
    /// <param name="severity">Any.</param>
    /// <returns>
    /// <c>error</c>, <c>warning</c> or <c>info</c>. Example: <see cref="Severity.Warning"/> gives <c>warning</c>.
    /// </returns>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
