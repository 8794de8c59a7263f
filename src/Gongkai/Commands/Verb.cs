namespace Gongkai.Commands;

/// <summary>What a value on the command line must look like; the parser refuses anything else with a sentence.</summary>
internal enum ValueKind
{
    Text,

    /// <summary>A path, or <c>-</c> for standard input.</summary>
    File,

    /// <summary><c>YYYY-MM-DD</c>.</summary>
    Day,

    /// <summary>A whole number; whether it may be negative is for the verb to say.</summary>
    Number,
}

/// <summary>A value by its place. Only the last of a form may take many.</summary>
internal sealed record Parameter(string Name, ValueKind Kind, string Says)
{
    internal bool Many { get; init; }

    public override string ToString() => Many ? Name + "…" : Name;
}

/// <summary>A value by its name, <c>--name VALUE</c>; a flag when <paramref name="ValueName"/> is null.</summary>
internal sealed record Option(string Name, string? ValueName, ValueKind Kind, string Says)
{
    internal static Option Json { get; } = Flag("json", "输出 JSON，供程序读取");

    internal static Option AsKnownOn { get; } = new("as-known-on", "DATE", ValueKind.Day, "只用这一天以前发布的放假通知");

    internal bool IsFlag => ValueName is null;

    internal static Option Flag(string name, string says) => new(name, null, ValueKind.Text, says);

    public override string ToString() => ValueName is null ? $"--{Name}" : $"--{Name} {ValueName}";
}

/// <summary>One way to use a verb: <c>days add DATE N</c> has the word “add”; most verbs have one form without a word.</summary>
internal sealed record Form(string? Word, IReadOnlyList<Parameter> Parameters, Func<Arguments, Terminal, int> Run);

/// <summary>A command as its help shows it and its parser reads it: both come from this one row.</summary>
internal sealed record Verb(string Name, string Group, string Says)
{
    internal required IReadOnlyList<Form> Forms { get; init; }

    internal IReadOnlyList<Option> Options { get; init; } = [];

    /// <summary>It goes on until it is stopped.</summary>
    internal bool KeepsRunning { get; init; }

    /// <summary>It works on an installation: its examples need one.</summary>
    internal bool NeedsSite { get; init; }

    /// <summary>Command lines that work as printed from the top of a fresh clone; a test runs each.</summary>
    internal required IReadOnlyList<string> Examples { get; init; }

    /// <summary>What a reader must know besides, one sentence a line.</summary>
    internal IReadOnlyList<string> Notes { get; init; } = [];
}
