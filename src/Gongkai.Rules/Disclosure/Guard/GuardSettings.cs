namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>A name that must not be used any more, and the right one.</summary>
/// <remarks>Example: <c>new WrongName("示例区科技局", "示例区科学技术局")</c>.</remarks>
/// <param name="Wrong">The name as it must not stand.</param>
/// <param name="Right">The name to be used; a text that already says it is in order, even where it holds the wrong one.</param>
public sealed record WrongName(string Wrong, string Right);

/// <summary>What an organ tells the guard.</summary>
/// <remarks>Example: <c>new GuardSettings { AllowedNumbers = ["13800000000"] }</c> lets the published duty telephone
/// pass.</remarks>
public sealed record GuardSettings
{
    /// <summary>Everything on, no words, no names.</summary>
    public static GuardSettings Default { get; } = new();

    /// <summary>The kinds looked for. Default: all.</summary>
    public IReadOnlySet<GuardKind> Kinds { get; init; } = Enum.GetValues<GuardKind>().ToHashSet();

    /// <summary>Words not to be published. Case and spaces inside do not matter; a Latin word is heard only whole. Blank ones
    /// are ignored.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Names that are wrong, with the right ones.</summary>
    public IReadOnlyList<WrongName> Names { get; init; } = [];

    /// <summary>Numbers and addresses that are published on purpose (hotlines, public mailboxes, accounts for payment); only
    /// letters and digits count. Example: <c>138-0000-0000</c>.</summary>
    public IReadOnlyList<string> AllowedNumbers { get; init; } = [];

    /// <summary>The installation's secret behind fingerprints. Without it a fingerprint of a telephone number could be turned
    /// back by trying all numbers. Must stay the same, or accepted findings come back. Default: none.</summary>
    public ReadOnlyMemory<byte> FingerprintKey { get; init; }
}
