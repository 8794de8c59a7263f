using System.Text.Json;

namespace Gongkai.Admin.Audit;

/// <summary>One value of one row, before and after.</summary>
internal sealed record ChangedValue(string Name, string? Old, string? New);

/// <summary>One row that a save added, changed or deleted.</summary>
internal sealed record ChangedRow(string Row, string Verb, IReadOnlyList<ChangedValue> Values)
{
    internal string VerbName => Verb switch
    {
        "added" => "新增",
        "deleted" => "删除",
        _ => "修改",
    };
}

/// <summary>What a record says was changed, read back from its JSON.</summary>
internal sealed record ChangeTable(string Note, IReadOnlyList<ChangedRow> Rows)
{
    internal static ChangeTable Of(string changes)
    {
        if (changes.Length == 0)
        {
            return new ChangeTable("", []);
        }

        using var json = JsonDocument.Parse(changes);
        if (json.RootElement.ValueKind == JsonValueKind.Array)
        {
            return new ChangeTable("", RowsOf(json.RootElement));
        }

        // A record with a note carries its rows as a text of their own.
        var rows = json.RootElement.GetProperty("rows").GetString() ?? "";
        return new ChangeTable(json.RootElement.GetProperty("note").GetString() ?? "", Of(rows).Rows);
    }

    private static List<ChangedRow> RowsOf(JsonElement rows) =>
    [
        .. rows.EnumerateArray().Select(row => new ChangedRow(
            row.GetProperty("row").GetString() ?? "", row.GetProperty("verb").GetString() ?? "",
            [.. row.GetProperty("values").EnumerateObject().Select(value => new ChangedValue(value.Name, value.Value[0].GetString(), value.Value[1].GetString()))])),
    ];
}
