using Gongkai.Data.Settings;
using Gongkai.Rules.Problems;
using Gongkai.Shell;

namespace Gongkai.Admin.Redirects;

/// <summary>All ways in which a redirect can be refused.</summary>
internal static class RedirectProblems
{
    private const int LongestNote = 200;
    private static readonly string[] Own = ["/office", "/api"];

    internal static IEnumerable<Problem> Of(string typed, string? from, string to, string note)
    {
        if (from is null)
        {
            yield return AgencyProblems.Of("redirect.from", "From", typed.Length == 0 ? "没有填写旧网址。" : $"“{typed}”不是网址。",
                $"请写成以 / 开头的网址，不超过 {Redirect.Longest} 个字符，不含空格。");
        }
        else if (from == "/*" || Own.Any(room => from.StartsWith(room, StringComparison.Ordinal)))
        {
            yield return AgencyProblems.Of("redirect.own", "From", $"“{from}”是本站自用的网址。", "请只登记旧网站的网址。");
        }

        if (!RedirectTable.IsPath(to))
        {
            yield return AgencyProblems.Of("redirect.to", "To", to.Length == 0 ? "没有填写转到哪里。" : $"“{to}”不是本站的网址。",
                "请写成以 / 开头的本站网址，如 /info/12。");
        }
        else if (to.EndsWith("/*", StringComparison.Ordinal) && from?.EndsWith("/*", StringComparison.Ordinal) == false)
        {
            yield return AgencyProblems.Of("redirect.below", "To", "旧网址是单独一个，转到的位置却以 /* 结尾。", "请写明一个网址，或者旧网址也用 /* 结尾。");
        }

        if (note.Length > LongestNote)
        {
            yield return AgencyProblems.Of("redirect.note", "Note", $"说明有 {note.Length} 个字。", $"请不超过 {LongestNote} 个字。");
        }
    }

    internal static Problem Taken(string from) =>
        AgencyProblems.Of("redirect.taken", "From", $"“{from}”已经登记过。", "请先删除原来的跳转，再重新登记。");

    internal static Problem InUse(string from) =>
        AgencyProblems.Of("redirect.in-use", "From", $"“{from}”现在就有网页，读者会直接看到它，不会跳转。", "请核对旧网址。");

    internal static Problem Loops(string from, string to) =>
        AgencyProblems.Of("redirect.loop", "To", $"从“{from}”转到“{to}”后会转回原处，读者将打不开。", "请改为最终的网址。");
}
