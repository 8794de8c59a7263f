using Gongkai.Rules.Disclosure.Guard;
using Gongkai.Rules.Problems;

namespace Gongkai.Publishing.Settings;

/// <summary>The lists of the guard as they are typed: one entry a line.</summary>
internal static class WordLists
{
    internal const int MostEntries = 2000;
    internal const int LongestEntry = 60;

    internal static Checked<string[]> Words(string typed) => Entries("Words", "禁用词", typed);

    /// <summary>Numbers and mailboxes that are published on purpose: each must hold at least five letters or digits.</summary>
    internal static Checked<string[]> Numbers(string typed)
    {
        var entries = Entries("Numbers", "允许公开的号码", typed);
        if (!entries.Ok(out var numbers))
        {
            return entries;
        }

        Problem[] problems = [.. numbers.Where(number => number.Count(char.IsAsciiLetterOrDigit) < 5).Select(number => new Problem(
            "words.short-number", Severity.Error, $"“{number}”不像电话号码、账号或者邮箱。", "请填写完整的号码或者邮箱。", "")
        { Field = "Numbers" })];
        return problems.Length > 0 ? new Checked<string[]>(problems) : numbers;
    }

    /// <summary>“wrong → right”, also with “=” or “->”.</summary>
    internal static Checked<WrongName[]> Names(string typed)
    {
        var entries = Entries("Names", "错误名称", typed, LongestEntry * 2 + 4);
        if (!entries.Ok(out var lines))
        {
            return new Checked<WrongName[]>(entries.Problems);
        }

        var (names, problems) = (new List<WrongName>(), new List<Problem>());
        foreach (var line in lines)
        {
            var parts = line.Replace("->", "→").Replace('=', '→').Split('→', 2, StringSplitOptions.TrimEntries);
            if (parts is [{ Length: > 0 } wrong, { Length: > 0 } right] && wrong != right)
            {
                names.Add(new WrongName(wrong, right));
            }
            else
            {
                problems.Add(new Problem(
                    "words.no-right-name", Severity.Error, $"“{line}”没有写清错误名称和正确名称。", "请写成“错误名称 → 正确名称”，两者不能相同。", "")
                { Field = "Names" });
            }
        }

        return problems.Count > 0 ? new Checked<WrongName[]>(problems) : names.ToArray();
    }

    internal static string Typed(IEnumerable<string> entries) => string.Join('\n', entries);

    internal static string Typed(IEnumerable<WrongName> names) => string.Join('\n', names.Select(name => $"{name.Wrong} → {name.Right}"));

    private static Checked<string[]> Entries(string field, string label, string typed, int longest = LongestEntry)
    {
        string[] entries = [.. typed.Replace("\0", "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        var problems = entries.Where(entry => entry.Length > longest).Select(entry => new Problem(
            "words.long-entry", Severity.Error, $"{label}“{entry[..20]}……”有 {entry.Length} 个字，超过 {longest} 个字。", "每行只写一个词。", "")
        { Field = field }).ToList();
        if (entries.Length > MostEntries)
        {
            problems.Add(new Problem("words.too-many", Severity.Error, $"{label}有 {entries.Length} 条，超过上限 {MostEntries} 条。", "请删减。", "") { Field = field });
        }

        return problems.Count > 0 ? new Checked<string[]>(problems) : entries;
    }
}
