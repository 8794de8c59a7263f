namespace Gongkai.Rules.Disclosure.Columns;

/// <summary>One column of the template.</summary>
/// <remarks>Example: <c>budget</c> 财政预决算, under <c>legal-content</c>, A20.07, a new item at least every 12 months.</remarks>
/// <param name="Key">Stable, unique: small Latin letters, digits, hyphens; part of the address.</param>
/// <param name="ParentKey">The column above it; null at the top.</param>
/// <param name="Name">What it is called.</param>
/// <param name="TypeCode">A row of <see cref="ColumnTypes"/>; null for a heading, or where the inspection knows no type.</param>
/// <param name="ContentCodes">What of arts. 20 and 21 it holds, see <see cref="ContentCatalogue"/>.</param>
public sealed record ColumnNode(string Key, string? ParentKey, string Name, string? TypeCode, IReadOnlyList<string> ContentCodes)
{
    /// <summary>The longest time without an update, where it differs from that of its type; null for none of its own.</summary>
    public UpdatePeriod? OwnGap { get; init; }

    /// <summary>The organs it applies to, by level.</summary>
    public AgencyLevels Levels { get; init; } = AgencyLevels.All;

    /// <summary>Whether public enterprises have it too: they publish by rules of their sector (条例 art. 55).</summary>
    public bool ForEnterprises { get; init; }

    /// <summary>Whether it only holds other columns.</summary>
    public bool Heading { get; init; }

    /// <summary>Where it is asked for.</summary>
    public string Law { get; init; } = "";

    /// <summary>The longest time without an update; null where content need not change.</summary>
    public UpdatePeriod? LongestGap => OwnGap ?? (TypeCode is null ? null : ColumnTypes.Find(TypeCode)?.LongestGap);
}
