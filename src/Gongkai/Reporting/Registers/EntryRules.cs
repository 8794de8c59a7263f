using Gongkai.Data;
using Gongkai.Rules.Problems;

namespace Gongkai.Reporting.Registers;

/// <summary>What is wrong with an entry before it is written, at its fields.</summary>
internal static class EntryRules
{
    internal static async Task<IReadOnlyList<Problem>> ProblemsAsync(
        GongkaiDb db, RegisterBook book, long agencyId, string? oldKey, RegisterValues values, CancellationToken cancel)
    {
        if (values.Faults.Count > 0)
        {
            return [.. values.Faults.Select(fault => RegisterBook.Refused("field", fault.Field, fault.Says + "。", ""))];
        }

        var key = book.KeyOf(values);
        if (key.Length > 0 && key != oldKey && (await book.KeysAsync(db, agencyId, cancel)).Contains(key))
        {
            return [RegisterBook.Refused("twice", "", $"“{key}”已经登记。", "同一份文书只登记一次，请打开已有的记录修改。")];
        }

        return [.. book.Check(values)];
    }
}
