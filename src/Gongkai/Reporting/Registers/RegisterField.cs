using System.Globalization;

namespace Gongkai.Reporting.Registers;

internal enum FieldKind
{
    Text,
    LongText,
    Day,

    /// <summary>Not negative, at most six decimals.</summary>
    Money,

    /// <summary>One of <see cref="RegisterField.Choices"/>.</summary>
    Choice,
}

/// <summary>A field of a register, as forms and tables name it.</summary>
/// <param name="Name">In forms.</param>
/// <param name="Label">On the screen, and the head of its column in an imported table.</param>
/// <param name="Required">Whether an entry without it is refused.</param>
internal sealed record RegisterField(string Name, string Label, FieldKind Kind, bool Required = false)
{
    internal int Most { get; init; } = 100;

    internal string Hint { get; init; } = "";

    internal IReadOnlyList<(string Value, string Text)> Choices { get; init; } = [];

    /// <summary>Other heads under which tables from elsewhere have it.</summary>
    internal IReadOnlyList<string> Heads { get; init; } = [];

    internal bool IsHead(string head) => Plain(head) == Plain(Label) || Heads.Any(other => Plain(head) == Plain(other));

    /// <summary>What is wrong with a text for this field; null when nothing is. The text is trimmed before.</summary>
    internal string? Fault(string text) => text.Length == 0 ? (Required ? $"没有填写{Label}" : null) : Kind switch
    {
        FieldKind.Day => DayOf(text) is null ? $"{Label}“{text}”不是日期，请写成 2024-03-05" : null,
        FieldKind.Money => MoneyOf(text) is null ? $"{Label}“{text}”不是不小于 0 的数" : null,
        FieldKind.Choice => Value(text) is null ? $"{Label}“{text}”不在可选的范围：{string.Join("、", Choices.Select(choice => choice.Text))}" : null,
        _ => text.Length > Most ? $"{Label}超过 {Most} 个字" : null,
    };

    /// <summary>The stored value of a choice by value or word.</summary>
    internal string? Value(string text) =>
        Choices.Where(choice => choice.Value == text || choice.Text == text).Select(choice => choice.Value).FirstOrDefault();

    internal static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(
            text, ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1949 and <= 2199 ? day : null;

    internal static decimal? MoneyOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var money)
            && money is >= 0 and < 1_000_000_000_000m && decimal.Round(money, 6) == money ? money : null;

    /// <summary>Tables mark what is required with a star and break long heads.</summary>
    private static string Plain(string head) => string.Concat(head.Where(c => !char.IsWhiteSpace(c) && c is not ('*' or '＊')));
}

/// <summary>The texts of an entry by field, checked.</summary>
internal sealed class RegisterValues
{
    private readonly Dictionary<string, string> _texts;

    internal RegisterValues(IReadOnlyList<RegisterField> fields, Func<string, string> text)
    {
        _texts = fields.ToDictionary(field => field.Name, field => text(field.Name).Trim(), StringComparer.Ordinal);
        Faults = [.. fields.Select(field => (field.Name, Says: field.Fault(_texts[field.Name])))
            .Where(fault => fault.Says is not null).Select(fault => (fault.Name, fault.Says!))];
        foreach (var field in fields.Where(field => field.Kind == FieldKind.Choice))
        {
            _texts[field.Name] = field.Value(_texts[field.Name]) ?? "";
        }
    }

    internal IReadOnlyList<(string Field, string Says)> Faults { get; }

    internal string this[string name] => _texts[name];

    internal DateOnly? Day(string name) => RegisterField.DayOf(_texts[name]);

    internal decimal? Money(string name) => RegisterField.MoneyOf(_texts[name]);

    internal T? Choice<T>(string name) where T : struct, Enum => Enum.TryParse<T>(_texts[name], out var value) ? value : null;
}
