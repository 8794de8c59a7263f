namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>A place in a text where something was heard.</summary>
/// <param name="Kind">What.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">Behind its last one.</param>
/// <param name="Value">What makes it the same when it is met again.</param>
/// <param name="Doubtful">It may be something else.</param>
internal readonly record struct Hit(GuardKind Kind, int Start, int End, string Value, bool Doubtful = false)
{
    /// <summary>The right name, for a wrong one.</summary>
    internal string Right { get; init; } = "";
}
