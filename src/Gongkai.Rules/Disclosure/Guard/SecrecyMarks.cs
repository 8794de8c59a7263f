namespace Gongkai.Rules.Disclosure.Guard;

/// <summary>Marks of state secrecy and of internal use, also when written spaced out (秘 密 ★ 1 年).</summary>
/// <remarks>Only marks: a sentence that speaks of secrets (保守国家秘密, 商业秘密) is none.</remarks>
internal static class SecrecyMarks
{
    private const int ShortLine = 20;

    /// <summary>How far a line is looked at: a mark alone on it is near both its ends, spaces included.</summary>
    private const int Farthest = 200;

    private const string Stars = "★☆✭⭐✩";

    private static readonly string[] Grades = ["绝密", "机密", "秘密"];

    private static readonly string[] Keeping = ["不得外传", "严禁外传", "请勿外传", "禁止外传", "切勿外传", "注意保存", "注意保管", "注意保密", "仅供内部", "内部使用",
        "不得翻印", "严禁转载"];

    private static readonly string[] Inner = ["内部资料", "内部文件", "内部材料", "内部刊物", "内部情况", "内部参考", "工作秘密"];

    internal static void FindSecret(FoldedText text, List<Hit> hits)
    {
        var compact = text.Compact;
        foreach (var grade in Grades)
        {
            for (var at = compact.IndexOf(grade, StringComparison.Ordinal); at >= 0; at = compact.IndexOf(grade, at + 2,
                StringComparison.Ordinal))
            {
                if (IsMark(text, at))
                {
                    Add(text, hits, GuardKind.SecrecyMark, at, MarkEnd(compact, at + 2));
                }
            }
        }
    }

    internal static void FindInternal(FoldedText text, List<Hit> hits)
    {
        var compact = text.Compact;
        var before = hits.Count;
        foreach (var word in Inner)
        {
            for (var at = compact.IndexOf(word, StringComparison.Ordinal); at >= 0; at = compact.IndexOf(word, at + 2,
                StringComparison.Ordinal))
            {
                var end = at + word.Length;
                var keeping = Keeping.Any(keep => compact.AsSpan(end, Math.Min(8, compact.Length - end)).Contains(keep,
                    StringComparison.Ordinal));
                if (keeping || IsStar(compact, end) || IsLine(text, at, end, word.Length))
                {
                    Add(text, hits, GuardKind.InternalMark, at, Math.Min(compact.Length, end + (keeping ? 8 : 0)));
                }
            }
        }

        foreach (var keep in hits.Count > before ? [] : Keeping)
        {
            var at = compact.IndexOf(keep, StringComparison.Ordinal);
            if (at >= 0 && IsLine(text, at, at + keep.Length, ShortLine))
            {
                Add(text, hits, GuardKind.InternalMark, at, at + keep.Length);
                return;
            }
        }
    }

    /// <summary>With a star, behind 密级, or alone on its line.</summary>
    private static bool IsMark(FoldedText text, int at)
    {
        var compact = text.Compact;
        var before = compact.AsSpan(Math.Max(0, at - 4), Math.Min(4, at));
        if (before.EndsWith("商业") || before.EndsWith("工作"))
        {
            return false;
        }

        return IsStar(compact, at + 2)
            || before.EndsWith("密级:") || before.EndsWith("密级")
            || (text.Source.About.Contains("密级", StringComparison.Ordinal) && compact.Length <= ShortLine)
            || IsLine(text, at, MarkEnd(compact, at + 2), 8);
    }

    private static bool IsStar(string compact, int at) =>
        at < compact.Length && (Stars.Contains(compact[at], StringComparison.Ordinal)
            || (compact[at] == '*' && at + 1 < compact.Length && char.IsAsciiDigit(compact[at + 1])));

    /// <summary>Behind star and period: ★1年, ★启用前, ★长期.</summary>
    private static int MarkEnd(string compact, int at)
    {
        if (!IsStar(compact, at))
        {
            return at;
        }

        at++;
        while (at < compact.Length && char.IsAsciiDigit(compact[at]))
        {
            at++;
        }

        return at < compact.Length && compact[at] is '年' or '月' or '天' ? at + 1 : at;
    }

    /// <summary>Whether the line it stands on holds hardly more.</summary>
    private static bool IsLine(FoldedText text, int at, int end, int longest)
    {
        var (first, last) = (text.Place(at), text.Place(end - 1));
        var characters = text.Characters;
        var window = Math.Max(0, first - Farthest);
        var from = window + characters[window..first].LastIndexOfAny('\n', '\t') + 1;
        var rest = characters[last..Math.Min(characters.Length, last + Farthest)];
        var length = rest.IndexOfAny('\n', '\t');
        var line = characters[from..(last + (length < 0 ? rest.Length : length))];
        var count = 0;
        foreach (var c in line)
        {
            count += c is ' ' or FoldedText.Nothing or '(' or ')' or '【' or '】' or '[' or ']' ? 0 : 1;
        }

        return count <= Math.Max(longest, end - at) && (longest == ShortLine || count <= end - at);
    }

    private static void Add(FoldedText text, List<Hit> hits, GuardKind kind, int at, int end)
    {
        var (start, last) = (text.Place(at), text.Place(end - 1));
        hits.Add(new Hit(kind, start, last + 1, Sentences.Around(text, start, last + 1)));
    }
}
