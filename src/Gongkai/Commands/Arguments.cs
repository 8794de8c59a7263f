using System.Globalization;

namespace Gongkai.Commands;

/// <summary>The values of one command line, read and of the right kind.</summary>
internal sealed class Arguments(Form form, IReadOnlyDictionary<string, string> values, IReadOnlyList<string> many)
{
    internal Form Form { get; } = form;

    /// <summary>The values of the parameter that takes many, in the order written.</summary>
    internal IReadOnlyList<string> Many { get; } = many;

    internal bool Has(string name) => values.ContainsKey(name);

    internal string Text(string name) => values[name];

    internal string? TextOrNull(string name) => values.GetValueOrDefault(name);

    internal DateOnly Day(string name) => TryDay(values[name], out var day) ? day : throw new InvalidOperationException(name);

    internal DateOnly? DayOrNull(string name) => Has(name) ? Day(name) : null;

    internal int Number(string name) =>
        TryNumber(values[name], out var number) ? number : throw new InvalidOperationException(name);

    internal int? NumberOrNull(string name) => Has(name) ? Number(name) : null;

    internal static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    internal static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
