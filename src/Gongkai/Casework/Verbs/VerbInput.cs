using System.Globalization;
using Gongkai.Rules.Problems;

namespace Gongkai.Casework.Verbs;

/// <summary>What came back with a verb's form. Reading a value that the fields ask for never fails: what is missing was told before.</summary>
internal sealed class VerbInput(IReadOnlyDictionary<string, string> values, IFormFile? file = null)
{
    private const int LongestLine = 200;
    private const int LongestText = 4000;

    internal IFormFile? File => file;

    internal string Text(string name) => values.GetValueOrDefault(name, "").Trim();

    internal bool Ticked(string name) => Text(name) == "true";

    internal DateOnly Day(string name) => DayOrNull(name) ?? throw new InvalidOperationException($"{name} was not checked.");

    internal DateOnly? DayOrNull(string name) =>
        DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal int Number(string name) => int.Parse(Text(name), CultureInfo.InvariantCulture);

    internal long Id(string name) => long.Parse(Text(name), CultureInfo.InvariantCulture);

    internal T Choice<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(Text(name));

    /// <summary>What is missing or no value of its field.</summary>
    internal IReadOnlyList<Problem> Check(IEnumerable<VerbField> fields) => [.. fields.Select(Check).OfType<Problem>()];

    private Problem? Check(VerbField field)
    {
        var text = field.Kind == FieldKind.File ? file?.FileName ?? "" : Text(field.Name);
        if (text.Length == 0)
        {
            return field.Optional ? null : Wrong(field, "form.missing", $"请填写“{field.Label}”。");
        }

        return field.Kind switch
        {
            FieldKind.Day when DayOrNull(field.Name) is null => Wrong(field, "form.day", $"“{field.Label}”不是日期。"),
            FieldKind.Number when !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) =>
                Wrong(field, "form.number", $"“{field.Label}”不是整数。"),
            FieldKind.Choice when field.Options.All(option => option.Value != text) => Wrong(field, "form.choice", $"请选择“{field.Label}”。"),
            FieldKind.Line when text.Length > LongestLine => Wrong(field, "form.long", $"“{field.Label}”超过 {LongestLine} 字。"),
            FieldKind.Text when text.Length > LongestText => Wrong(field, "form.long", $"“{field.Label}”超过 {LongestText} 字。"),
            _ => null,
        };
    }

    private static Problem Wrong(VerbField field, string code, string says) =>
        new(code, Severity.Error, says, "", "") { Field = field.Name };
}
