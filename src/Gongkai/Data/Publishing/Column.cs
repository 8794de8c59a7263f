namespace Gongkai.Data.Publishing;

/// <summary>A column (栏目) of an organ's pages, with the section and person who answer for it.</summary>
internal sealed class Column
{
    public long Id { get; set; }

    public long AgencyId { get; set; }

    public long? ParentId { get; set; }

    /// <summary>Its part of the address, unique within the organ; never changed.</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>The code of a row of <see cref="Rules.Disclosure.ColumnTypes"/>; null for a mere heading.</summary>
    public string? TypeCode { get; set; }

    /// <summary>What of arts. 20 and 21 it holds, as A20.07; several by commas.</summary>
    public string ContentCodes { get; set; } = "";

    /// <summary>The longest time without an update, in days, where it differs from its type's.</summary>
    public int? UpdateDays { get; set; }

    public string Description { get; set; } = "";

    public string Keywords { get; set; } = "";

    public long? SectionId { get; set; }

    public long? ResponsiblePersonId { get; set; }

    public int Sort { get; set; }

    public DateOnly? ClosedOn { get; set; }
}
