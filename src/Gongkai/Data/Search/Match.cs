namespace Gongkai.Data.Search;

/// <summary>Tokens one right after the other; a prefix stands for every token that begins with its only one.</summary>
internal sealed record Phrase(IReadOnlyList<string> Tokens, bool Prefix)
{
    internal static Phrase Of(string token) => new([token], false);
}

/// <summary>What documents must hold: every phrase, and of each group of tokens one.</summary>
internal sealed record Match(IReadOnlyList<Phrase> Phrases, IReadOnlyList<IReadOnlyList<string>> AnyOf)
{
    internal Match And(Phrase phrase) => this with { Phrases = [.. Phrases, phrase] };

    internal Match AndAny(IReadOnlyList<string> tokens) => this with { AnyOf = [.. AnyOf, tokens] };
}

/// <summary>From a position on, up to another one which is no longer in it.</summary>
internal readonly record struct Span(long From, long Until)
{
    internal static Span All { get; } = new(long.MinValue, long.MaxValue);

    internal Span Before(long position) => this with { Until = Math.Min(Until, position) };

    internal Span After(long position) => this with { From = Math.Max(From, position == long.MaxValue ? position : position + 1) };
}
