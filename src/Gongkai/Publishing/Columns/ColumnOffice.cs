using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Columns;

/// <summary>An organ with its columns, and who and what may be chosen for them.</summary>
internal sealed record ColumnOffice(
    Agency Agency, IReadOnlyList<Column> Columns, IReadOnlyList<Section> Sections, IReadOnlyList<(long Id, string Name)> People)
{
    /// <summary>Columns that hold items themselves: nothing can be put below them.</summary>
    internal IReadOnlySet<long> Filled { get; private init; } = new HashSet<long>();

    internal IEnumerable<(string Value, string Text)> ParentOptions(Column column) =>
        Columns.Where(other => MayBeParent(column, other.Id)).Select(other => (other.Id.ToString(), other.Name)).Prepend(("", "（最上级）"));

    internal IEnumerable<(string Value, string Text)> SectionOptions =>
        Sections.Select(section => (section.Id.ToString(), section.Name)).Prepend(("", "未指定"));

    internal IEnumerable<(string Value, string Text)> PeopleOptions =>
        People.Select(person => (person.Id.ToString(), person.Name)).Prepend(("", "未指定"));

    internal IReadOnlyList<ContentCode> Codes => ContentCatalogue.For(Agency.Level);

    internal static IEnumerable<(string Value, string Text)> TypeOptions => ColumnTypes.All.Where(type => type.Code is not ("home" or "new-media"))
        .Select(type => (type.Code, type.LongestGap is { } gap ? $"{type.Name}（{gap}内更新）" : type.Name)).Prepend(("", "其他（不考核更新）"));

    /// <summary>Null when there is no such organ or this person does not manage its columns.</summary>
    internal static async Task<ColumnOffice?> FindAsync(GongkaiDb db, Signed signed, long agencyId, CancellationToken cancel)
    {
        var agency = await db.Agencies.AsNoTracking().SingleOrDefaultAsync(known => known.Id == agencyId, cancel);
        if (agency is null || !signed.May(Permission.ManageColumns, agency))
        {
            return null;
        }

        var people = await db.People.AsNoTracking().Where(person => person.AgencyId == agencyId && person.DisabledAt == null)
            .OrderBy(person => person.FullName).Select(person => new { person.Id, person.FullName }).ToListAsync(cancel);
        return new ColumnOffice(
            agency,
            await db.Columns.Where(column => column.AgencyId == agencyId).OrderBy(column => column.Sort).ThenBy(column => column.Id).ToListAsync(cancel),
            await db.Sections.AsNoTracking().Where(section => section.AgencyId == agencyId && section.ClosedOn == null)
                .OrderBy(section => section.Sort).ToListAsync(cancel),
            [.. people.Select(person => (person.Id, person.FullName))])
        {
            Filled = await db.Items.Where(item => item.AgencyId == agencyId).Select(item => item.ColumnId).Distinct().ToHashSetAsync(cancel),
        };
    }

    internal bool MayBeParent(Column column, long parent)
    {
        if (Columns.All(other => other.Id != parent) || Filled.Contains(parent))
        {
            return false;
        }

        for (long? at = parent; at is { } id; at = Columns.First(other => other.Id == id).ParentId)
        {
            if (id == column.Id)
            {
                return false;
            }
        }

        return true;
    }
}
