using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Gongkai.Data.Audit;

/// <summary>One row that a save adds, changes or deletes, with old and new values.</summary>
internal sealed class RowChange
{
    private const int Longest = 200;
    private readonly EntityEntry _entry;
    private readonly string _verb;
    private readonly List<(PropertyEntry Property, string Name, string? Old)> _values;

    private RowChange(EntityEntry entry, string verb, List<(PropertyEntry Property, string Name, string? Old)> values) =>
        (_entry, _verb, _values) = (entry, verb, values);

    internal string Name => $"{_entry.Metadata.GetTableName()}:{Key}";

    private string Key => string.Join(',', _entry.Properties.Where(value => value.Metadata.IsPrimaryKey())
        .Select(value => Text(value.CurrentValue)));

    internal static RowChange Of(EntityEntry entry)
    {
        var values = Properties(entry)
            .Where(value => entry.State != EntityState.Modified || value.Property.IsModified)
            .Select(value => (value.Property, value.Name, entry.State == EntityState.Added ? null : Shown(value.Name, value.Property.OriginalValue)))
            .ToList();
        return new RowChange(entry, entry.State.ToString().ToLowerInvariant(), values);
    }

    /// <summary>Called after the save: keys are known by then.</summary>
    internal object Told() => new
    {
        row = Name,
        verb = _verb,
        values = _values.ToDictionary(
            value => value.Name,
            value => _verb switch
            {
                "added" => [null, Shown(value.Name, value.Property.CurrentValue)],
                "deleted" => [value.Old, null],
                _ => new[] { value.Old, Shown(value.Name, value.Property.CurrentValue) },
            }),
    };

    private static IEnumerable<(PropertyEntry Property, string Name)> Properties(EntityEntry entry) =>
        entry.Properties.Select(value => (value, value.Metadata.Name))
            .Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties.Select(value =>
                (value, complex.Metadata.Name + "." + value.Metadata.Name))));

    private static string? Shown(string name, object? value) =>
        value is null ? null : AuditScope.Secret(name) ? "（不记录）" : Shortened(Text(value));

    /// <summary>A long text is told by its length and its hash: the log proves it without repeating it.</summary>
    private static string Shortened(string text) => text.Length <= Longest
        ? text
        : $"{text.Length} 字，sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"),
        DateOnly day => day.ToString("yyyy-MM-dd"),
        System.Collections.IEnumerable list => JsonSerializer.Serialize(list, AuditChain.Json),
        IFormattable number => number.ToString(null, null),
        _ => value.ToString() ?? "",
    };
}
