using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure;

namespace Gongkai.Portal;

/// <summary>The way from the home page to where one stands; the last has no address.</summary>
internal sealed record Crumb(string Text, string? Href = null);

/// <summary>A list with dates.</summary>
internal sealed record DatedList(IReadOnlyList<PublicItem> Items, DateOnly Today)
{
    /// <summary>A ruler after every fifth line.</summary>
    internal bool Long { get; init; }

    /// <summary>Names the organ under the title: for lists across organs.</summary>
    internal bool Organs { get; init; }

    internal bool Numbers { get; init; }

    internal string? NoteOf(PublicItem item)
    {
        string[] parts = [Organs ? item.AgencyName : "", Numbers ? item.DocumentNumber ?? "" : ""];
        var note = string.Join(" · ", parts.Where(part => part.Length > 0));
        return note.Length > 0 ? note : null;
    }
}

/// <summary>What a list page says of itself to machines (政府网站发展指引, the tags of a column page).</summary>
internal sealed record ColumnMeta(string Name, string Description, string Keywords, string Type)
{
    /// <summary>The type of a list that is of none of the guide's types.</summary>
    internal const string Untyped = "政务公开";

    /// <summary>A column without a type has that of the nearest column above it.</summary>
    internal static ColumnMeta Of(Agency agency, Column column, ColumnTree tree) => new(
        column.Name,
        column.Description.Length > 0 ? column.Description : $"{agency.Name}{column.Name}",
        column.Keywords.Length > 0 ? column.Keywords : $"{column.Name},{agency.ShortName}",
        tree.Above(column).Append(column).Reverse()
            .Select(step => step.TypeCode is { } code ? ColumnTypes.Find(code)?.Name : null)
            .FirstOrDefault(name => name is not null) ?? Untyped);

    internal static ColumnMeta OfList(string name, string description, string type = Untyped) =>
        new(name, description, name, type);
}
