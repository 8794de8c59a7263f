using Gongkai.Data.Publishing;
using Gongkai.Documents;
using Gongkai.Rules.Problems;

namespace Gongkai.Publishing.Imports;

/// <summary>
/// Which column of the organ a column of the old portal is: by the map an officer filled in, else by name or slug. A row of the map
/// names a column, or with a slash in front a folder; the deepest folder goes before names, since an included page head may name a
/// wrong column.
/// </summary>
internal sealed class OldColumns(IReadOnlyList<Column> columns, IReadOnlyDictionary<string, string> map)
{
    internal const string Skip = "skip";
    private readonly Dictionary<string, (int Pages, string Example)> _unknown = [];

    internal static IReadOnlyList<string> Head { get; } = ["原栏目", "栏目代号", "页数", "例子"];

    internal IReadOnlyList<UnknownColumn> Unknown =>
        [.. _unknown.OrderByDescending(one => one.Value.Pages).ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => new UnknownColumn(one.Key, one.Value.Pages, one.Value.Example))];

    /// <summary>Reads a map: old name and slug, or “skip”. Rows whose second cell is empty say nothing.</summary>
    internal static Checked<IReadOnlyDictionary<string, string>> ReadMap(byte[] content, string fileName, IReadOnlyList<Column> columns)
    {
        var table = TableFile.Read(content, fileName);
        if (!table.Ok(out var rows))
        {
            return new Checked<IReadOnlyDictionary<string, string>>([.. table.Problems.Select(problem => problem with { Field = "Columns" })]);
        }

        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var row in rows.Where(row => row.Count > 1 && row[0].Trim() != Head[0] && row[0].Trim().Length > 0 && row[1].Trim().Length > 0))
        {
            var (old, slug) = (row[0].Trim(), row[1].Trim());
            map[old] = slug;
            if (slug != Skip && columns.All(column => column.Slug != slug))
            {
                problems.Add(ImportProblems.NoSuchColumn(old, slug));
            }
        }

        return problems.Count > 0 ? new Checked<IReadOnlyDictionary<string, string>>(problems) : map;
    }

    /// <summary>The column; or null with the outcome and the reason.</summary>
    internal (Column? Column, OldOutcome Outcome, string Why) Of(string name, string path)
    {
        if (Mapped(name, path) is { } slug)
        {
            return slug == Skip ? (null, OldOutcome.ColumnLeft, $"栏目对照表写明“{Shown(name, path)}”不迁移。")
                : columns.FirstOrDefault(column => column.Slug == slug) is { } mapped ? (mapped, OldOutcome.Taken, "")
                : (null, OldOutcome.ColumnUnknown, $"栏目对照表里的代号“{slug}”不是本机关可用的栏目。");
        }

        var named = columns.Where(column => name.Length > 0 && (column.Name == name || column.Slug == name)).ToList();
        if (named.Count == 1)
        {
            return (named[0], OldOutcome.Taken, "");
        }

        var shown = Shown(name, path);
        var (pages, example) = _unknown.GetValueOrDefault(shown, (0, path));
        _unknown[shown] = (pages + 1, example);
        return (null, OldOutcome.ColumnUnknown, named.Count > 1 ? $"有几个栏目都叫“{name}”，请填网址代号。"
            : name.Length > 0 ? $"没有栏目“{name}”。" : path.Length > 0 ? $"网页没有写明栏目，文件夹“{shown}”也没有对应的栏目。" : "没有写栏目。");
    }

    private string? Mapped(string name, string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (map.TryGetValue($"/{path[..end]}", out var folder) || map.TryGetValue($"/{path[..end]}/", out folder))
            {
                return folder;
            }
        }

        return map.GetValueOrDefault(name);
    }

    /// <summary>What a map names it by: its name; its folder where it has none.</summary>
    private static string Shown(string name, string path) => name.Length > 0 ? name : "/" + path[..Math.Max(0, path.LastIndexOf('/'))];
}
