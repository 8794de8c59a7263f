using Gongkai.Data;
using Gongkai.Documents;
using Gongkai.Rules.Problems;

namespace Gongkai.Reporting.Registers;

/// <summary>What would become, or became, of one row of a table.</summary>
/// <param name="Row">Its number in the table, the head being 1.</param>
/// <param name="Why">Why it stays out; empty when it comes in.</param>
internal sealed record ImportedRow(int Row, string Key, string Why);

/// <summary>What came of a table.</summary>
internal sealed record ImportedTable(IReadOnlyList<ImportedRow> Rows, IReadOnlyList<string> Ignored)
{
    internal int Comes => Rows.Count(row => row.Why.Length == 0);
}

/// <summary>A register from a csv or xlsx table: looked through first, then taken over, twice the same answer.</summary>
internal sealed class RegisterImport(GongkaiDb db)
{
    /// <summary>Looks through a table; with <paramref name="by"/> it also brings it in, in one save.</summary>
    internal async Task<Checked<ImportedTable>> RunAsync(
        RegisterBook book, long agencyId, (byte[] Content, string Name) file, (long PersonId, DateTime At)? by, CancellationToken cancel)
    {
        var read = TableFile.Read(file.Content, file.Name);
        if (!read.Ok(out var rows))
        {
            return new Checked<ImportedTable>([.. read.Problems.Select(problem => problem with { Field = "File" })]);
        }

        if (rows.Count == 0)
        {
            return RegisterBook.Refused("empty", "File", "表格是空的。", "第一行应为列名，以下每行一条。");
        }

        var columns = book.Fields.Select(field => (field, At: Place(rows[0], field))).Where(pair => pair.At >= 0).ToList();
        var missing = book.Fields.Where(field => field.Required && columns.All(pair => pair.field != field))
            .Select(field => field.Label).ToList();
        if (missing.Count > 0)
        {
            return RegisterBook.Refused(
                "no-head", "File", $"表格第一行没有这些列名：{string.Join("、", missing)}。",
                $"列名可以是：{string.Join("、", book.Fields.Select(field => field.Label))}。");
        }

        var keys = new HashSet<string>(await book.KeysAsync(db, agencyId, cancel), StringComparer.Ordinal);
        var told = new List<ImportedRow>();
        for (var at = 1; at < rows.Count; at++)
        {
            var row = rows[at];
            var values = book.Read(name =>
                columns.FirstOrDefault(pair => pair.field.Name == name) is ({ }, var place) && place < row.Count ? row[place] : "");
            var key = book.KeyOf(values);
            var why = WhyNot(book, values, key.Length > 0 && !keys.Add(key) ? key : "");
            told.Add(new ImportedRow(at + 1, key.Length > 0 ? key : values[book.Fields[0].Name], why));
            if (why.Length == 0 && by is { } person)
            {
                await book.WriteAsync(db, agencyId, null, values, person, cancel);
            }
        }

        return new ImportedTable(told, [.. rows[0].Where(head => head.Trim().Length > 0 && book.Fields.All(field => !field.IsHead(head)))]);
    }

    private static string WhyNot(RegisterBook book, RegisterValues values, string twice) =>
        values.Faults.Count > 0 ? string.Join("；", values.Faults.Select(fault => fault.Says))
            : twice.Length > 0 ? $"“{twice}”已经登记，或者在表中出现两次"
            : string.Concat(book.Check(values).Select(problem => problem.Says));

    private static int Place(IReadOnlyList<string> head, RegisterField field)
    {
        for (var at = 0; at < head.Count; at++)
        {
            if (field.IsHead(head[at]))
            {
                return at;
            }
        }

        return -1;
    }
}
