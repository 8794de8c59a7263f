using System.Buffers;

namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>Where a person lives: a flat by unit and room, a house by village and group, or whatever stands after “住址”.</summary>
/// <remarks>The address of an office — a street with its number, a room of an office building — is no finding.</remarks>
internal static class HomeAddresses
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("，。；;,!！?？\n\t、()（）《》“”|");

    private static readonly SearchValues<char> Places = SearchValues.Create("路街巷弄村镇乡区园苑里组庄城道");

    private static readonly SearchValues<string> Office = SearchValues.Create(
        ["办公", "大厦", "政务", "服务中心", "大厅", "窗口", "会议室", "大院", "机关", "法院", "写字楼", "商务", "园区", "产业园", "注册地址", "单位地址"],
        StringComparison.Ordinal);

    private static readonly string[] HomeLabels =
        ["家庭住址", "家庭地址", "居住地址", "居住地", "现住址", "户籍地址", "户籍所在地", "户籍地", "身份证地址", "身份证住址", "住址", "现住", "家住"];

    internal static void Find(FoldedText text, List<Hit> hits)
    {
        var characters = text.Characters;
        var labelled = HomeLabels.Any(label => text.Source.About.Contains(label, StringComparison.Ordinal));
        for (var start = 0; start < characters.Length;)
        {
            var length = characters[start..].IndexOfAny(Ends);
            var end = length < 0 ? characters.Length : start + length;
            var clause = characters[start..end];
            var label = Label(clause);
            if (IsHome(clause[label..], label > 0 || labelled))
            {
                // What a spaced-out copy and a plain one have in common is the address without spaces.
                var from = start + label;
                hits.Add(new Hit(GuardKind.HomeAddress, from, end, clause[label..].ToString().Replace(" ", "",
                    StringComparison.Ordinal)));
            }

            start = end + 1;
        }
    }

    /// <summary>Where the address begins behind the label that calls it a home; 0 without one.</summary>
    private static int Label(ReadOnlySpan<char> clause)
    {
        foreach (var label in HomeLabels)
        {
            var at = clause.IndexOf(label);
            if (at >= 0)
            {
                at += label.Length;
                while (at < clause.Length && clause[at] is ':' or ' ' or '为' or '在' or '是' or '于')
                {
                    at++;
                }

                return at;
            }
        }

        return 0;
    }

    private static bool IsHome(ReadOnlySpan<char> clause, bool labelled)
    {
        if (clause.Length is < 5 or > 120)
        {
            return false;
        }

        return labelled
            ? Numbered(clause, "号栋幢室户组") && clause.ContainsAny(Places)
            : (IsFlat(clause) || IsVillageHouse(clause)) && !clause.ContainsAny(Office);
    }

    /// <summary>栋 or 单元 with its number, and a room behind it: 3栋2单元501室, 5号楼1单元302, 12幢601室.</summary>
    private static bool IsFlat(ReadOnlySpan<char> clause)
    {
        var unit = After(clause, "单元");
        if (unit >= 0)
        {
            return RoomAfter(clause[unit..], needsWord: false);
        }

        var building = Math.Max(After(clause, "栋"), After(clause, "幢"));
        return building >= 0 && RoomAfter(clause[building..], needsWord: true);
    }

    /// <summary>A house in a village: 示例村三组12号, 示例村第5村民小组8号.</summary>
    private static bool IsVillageHouse(ReadOnlySpan<char> clause)
    {
        var village = clause.IndexOf('村');
        if (village < 1)
        {
            return false;
        }

        var rest = clause[(village + 1)..];
        var group = rest.IndexOfAny('组', '队', '屯');
        return group >= 1 && group <= 8 && Numbered(rest[(group + 1)..], "号户") && rest.Length - group <= 14;
    }

    /// <summary>Behind a word that has its number in front; -1 when it stands nowhere so.</summary>
    private static int After(ReadOnlySpan<char> clause, string word)
    {
        for (var at = clause.IndexOf(word); at > 0;)
        {
            if (IsNumeral(clause[at - 1]) || char.IsAsciiLetterUpper(clause[at - 1]))
            {
                return at + word.Length;
            }

            var next = clause[(at + 1)..].IndexOf(word);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return -1;
    }

    private static bool RoomAfter(ReadOnlySpan<char> rest, bool needsWord)
    {
        var digits = 0;
        for (var at = 0; at < rest.Length && at < 10; at++)
        {
            if (IsNumeral(rest[at]))
            {
                digits++;
            }
            else if (digits >= 2 && rest[at] is '室' or '房' or '户' or '号')
            {
                return digits >= 2 || needsWord;
            }
            else if (digits > 0 && rest[at] is not ('-' or ' ' or '层' or '楼'))
            {
                return !needsWord && digits >= 3;
            }
        }

        return !needsWord && digits >= 3;
    }

    private static bool Numbered(ReadOnlySpan<char> text, string words)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (words.Contains(text[at], StringComparison.Ordinal) && IsNumeral(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumeral(char c) =>
        char.IsAsciiDigit(c) || c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';
}
