namespace Gongkai.Casework.Verbs;

internal enum FieldKind
{
    Day,
    Number,
    Line,
    Text,
    Choice,
    Tick,
    File,
}

/// <summary>A field of a verb's form.</summary>
internal sealed record VerbField(FieldKind Kind, string Name, string Label)
{
    internal string Hint { get; init; } = "";

    internal bool Optional { get; init; }

    internal string Value { get; init; } = "";

    internal IReadOnlyList<(string Value, string Text)> Options { get; init; } = [];

    internal static VerbField Day(string name, string label, DateOnly? value, string hint = "", bool optional = false) =>
        new(FieldKind.Day, name, label) { Value = value?.ToString("yyyy-MM-dd") ?? "", Hint = hint, Optional = optional };

    internal static VerbField Text(string name, string label, string hint = "", bool optional = false) =>
        new(FieldKind.Text, name, label) { Hint = hint, Optional = optional };

    internal static VerbField Line(string name, string label, string hint = "", bool optional = false) =>
        new(FieldKind.Line, name, label) { Hint = hint, Optional = optional };

    internal static VerbField Number(string name, string label, int? value, string hint = "") =>
        new(FieldKind.Number, name, label) { Value = value?.ToString() ?? "", Hint = hint };

    internal static VerbField Choice(string name, string label, IReadOnlyList<(string Value, string Text)> options, string hint = "") =>
        new(FieldKind.Choice, name, label) { Options = options, Hint = hint };

    internal static VerbField Tick(string name, string label, string hint = "") => new(FieldKind.Tick, name, label) { Hint = hint, Optional = true };
}
