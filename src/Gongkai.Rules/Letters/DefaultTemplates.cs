namespace Gongkai.Rules.Letters;

/// <summary>Our own wording, a text file for each kind under <c>Data/letters</c>.</summary>
internal static class DefaultTemplates
{
    private static readonly Dictionary<string, LetterTemplate> ByKey =
        LetterKinds.All.ToDictionary(kind => kind.Key, Load, StringComparer.Ordinal);

    internal static LetterTemplate Of(LetterKind kind) => ByKey[kind.Key];

    private static LetterTemplate Load(LetterKind kind)
    {
        using var stream = typeof(DefaultTemplates).Assembly.GetManifestResourceStream($"letters/{kind.Key}.txt")
            ?? throw new InvalidOperationException($"No default text for {kind.Key}.");
        using var reader = new StreamReader(stream);
        var read = LetterTemplate.Read(kind, 0, Clock.Regime.ModernFrom, kind.Title, reader.ReadToEnd());
        return read.Ok(out var template) ? template
            : throw new InvalidOperationException(
                $"{kind.Key}: {string.Join(" ", read.Problems.Select(problem => problem.Says))}");
    }
}
