using Gongkai.Data.Agencies;
using Gongkai.Data.Publishing;

namespace Gongkai.Portal;

/// <summary>The columns of one organ, in the order of its pages.</summary>
internal sealed class ColumnTree
{
    /// <summary>The columns whose pages are rooms of their own, with what stands in the column shown there.</summary>
    internal const string Guide = "guide";

    internal const string Reports = "annual-reports";
    internal const string Catalogue = "catalogue";

    /// <summary>政府信息公开制度.</summary>
    internal const string Rules = "system";

    private readonly ILookup<long?, Column> _children;

    internal ColumnTree(IEnumerable<Column> columns)
    {
        All = [.. columns.OrderBy(column => column.Sort).ThenBy(column => column.Id)];
        _children = All.ToLookup(column => column.ParentId);
    }

    internal IReadOnlyList<Column> All { get; }

    internal IEnumerable<Column> Roots => _children[null];

    internal IEnumerable<Column> Under(Column column) => _children[column.Id];

    internal Column? Find(string slug) => All.FirstOrDefault(column => column.Slug == slug);

    /// <summary>The column and everything below it.</summary>
    internal IReadOnlyList<Column> Subtree(Column column) => [column, .. Under(column).SelectMany(Subtree)];

    internal IReadOnlyList<long> IdsUnder(Column column) => [.. Subtree(column).Select(below => below.Id)];

    /// <summary>The columns above a column, from the top.</summary>
    internal IReadOnlyList<Column> Above(Column column) =>
        All.FirstOrDefault(other => other.Id == column.ParentId) is { } parent ? [.. Above(parent), parent] : [];

    /// <summary>The way from the organ down to a column.</summary>
    internal IEnumerable<Crumb> WayTo(Agency agency, Column column) =>
        Above(column).Append(column).Select(step => new Crumb(step.Name, Addresses.Column(agency.Slug, step.Slug)));
}

/// <summary>The tree beside a list, with what of it is not empty (no column a reader opens is).</summary>
internal sealed record SideTree(Agency Agency, ColumnTree Tree, Column? Here, IReadOnlySet<long> Filled)
{
    internal bool Holds(Column column) => Tree.Subtree(column).Any(below => Filled.Contains(below.Id));

    internal IEnumerable<Column> Shown(IEnumerable<Column> columns) =>
        columns.Where(column => column.Id == Here?.Id || Holds(column) || column.Slug == ColumnTree.Guide);

    internal string? CurrentOf(Column column) =>
        column.Id == Here?.Id ? "page" : Here is { } here && Tree.Above(here).Any(above => above.Id == column.Id) ? "true" : null;
}

/// <summary>Some columns of a side tree, all below the same one.</summary>
internal sealed record Branch(SideTree Side, IEnumerable<Column> Columns);
