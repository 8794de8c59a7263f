using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Edit;

/// <summary>What may be chosen for an item of an organ. What is chosen already stays choosable.</summary>
internal sealed record FormChoices(
    IReadOnlyList<Column> Columns, IReadOnlyList<Section> Sections, IReadOnlyList<(long Id, string Name)> People)
{
    internal static async Task<FormChoices> LoadAsync(GongkaiDb db, InformationItem item, DateOnly today, CancellationToken cancel)
    {
        var columns = await OpenColumnsAsync(db, item.AgencyId, today, cancel);
        if (columns.All(column => column.Id != item.ColumnId) && item.ColumnId != 0)
        {
            columns = [.. columns, await db.Columns.AsNoTracking().SingleAsync(column => column.Id == item.ColumnId, cancel)];
        }

        var sections = await db.Sections.AsNoTracking().Where(section => section.AgencyId == item.AgencyId)
            .OrderBy(section => section.Sort).ThenBy(section => section.Id).ToListAsync(cancel);
        var people = await db.People.AsNoTracking()
            .Where(person => person.AgencyId == item.AgencyId && (person.DisabledAt == null || person.Id == item.ResponsiblePersonId))
            .OrderBy(person => person.FullName).Select(person => new { person.Id, person.FullName }).ToListAsync(cancel);
        return new FormChoices(
            columns,
            [.. sections.Where(section => !(section.ClosedOn <= today) || section.Id == item.SectionId)],
            [.. people.Select(person => (person.Id, person.FullName))]);
    }

    /// <summary>Columns that can hold items: open ones that hold no other columns, in the order of the tree.</summary>
    internal static async Task<IReadOnlyList<Column>> OpenColumnsAsync(GongkaiDb db, long agencyId, DateOnly today, CancellationToken cancel)
    {
        var all = await db.Columns.AsNoTracking().Where(column => column.AgencyId == agencyId)
            .OrderBy(column => column.Sort).ThenBy(column => column.Id).ToListAsync(cancel);
        var parents = all.Select(column => column.ParentId).ToHashSet();
        return [.. all.Where(column => !(column.ClosedOn <= today) && !parents.Contains(column.Id))];
    }

    internal IEnumerable<(string Value, string Text)> ColumnOptions => Columns.Select(column => (column.Id.ToString(), column.Name));

    internal IEnumerable<(string Value, string Text)> SectionOptions =>
        Sections.Select(section => (section.Id.ToString(), section.Name)).Prepend(("", "请选择"));

    internal IEnumerable<(string Value, string Text)> PeopleOptions =>
        People.Select(person => (person.Id.ToString(), person.Name)).Prepend(("", "未指定"));
}
