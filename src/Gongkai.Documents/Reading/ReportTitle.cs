using System.Text;
using System.Text.RegularExpressions;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Whose report it is and for which year, from the title; failing that from the sentences before part 一.</summary>
internal sealed partial record ReportTitle(string? Title, string Agency, int? Year)
{
    private const int Lines = 60;
    private const int LongestTitle = 70;

    internal bool IsAnnualReport => Title is not null && Annual().IsMatch(Title);

    /// <summary>Looks through the lines before part 一, and a little further where there are none.</summary>
    internal static ReportTitle Of(IReadOnlyList<string> lines)
    {
        ReportTitle? best = null;
        var score = 0;
        for (var i = 0; i < lines.Count && i < Lines; i++)
        {
            if (Candidate(lines, i) is { } found && Score(found) > score)
            {
                best = found;
                score = Score(found);
            }
        }

        best ??= new ReportTitle(null, "", null);
        var preamble = string.Concat(lines.Take(Lines).Select(Compact));
        return best with
        {
            Year = best.Year ?? YearIn(preamble),
            Agency = best.Agency.Length > 0 ? best.Agency : AgencyIn(lines, preamble),
        };
    }

    /// <summary>Reads a title that is known to be one.</summary>
    internal static ReportTitle Parse(string printed)
    {
        var text = Compact(printed);
        var year = YearAt(text, out var start, out var end);
        var topic = Topic().Match(text, year is null ? 0 : end);
        var before = year is null ? text[..(topic.Success ? topic.Index : 0)] : text[..start];
        var between = topic.Success && year is not null ? text[end..topic.Index] : "";
        return new ReportTitle(printed, Organ(before.Length > 0 ? before : between), year);
    }

    /// <summary>Whether a line is one of those a page puts around a report: path, date, source, buttons.</summary>
    internal static bool LooksLikeTitle(string line)
    {
        var text = Compact(line);
        return text.Length <= LongestTitle && Annual().IsMatch(text) && !text.AsSpan().ContainsAny('。', '《', '：')
            && !text.Contains("根据", StringComparison.Ordinal);
    }

    /// <summary>Without white space and zero-width characters.</summary>
    internal static string Compact(string text) => CellText.Narrow(text);

    private static ReportTitle? Candidate(IReadOnlyList<string> lines, int i)
    {
        var text = Compact(lines[i]).TrimStart('#', '*');
        text = Label().Match(text) is { Success: true } label ? text[label.Length..] : text;
        if (text.Length is < 3 or > LongestTitle)
        {
            return null;
        }

        var next = i + 1 < lines.Count ? Compact(lines[i + 1]) : "";
        if (!Annual().IsMatch(text) && text.Contains("信息公开", StringComparison.Ordinal) && next.Length < 20
            && Annual().IsMatch(text + next))
        {
            text += next;
        }

        if (text.AsSpan().ContainsAny('。', '《', '；') || Sentence().IsMatch(text) || !Annual().IsMatch(text))
        {
            return null;
        }

        var found = Parse(text.Trim('*', '#', '-', '_'));
        return found.Agency.Length == 0 && i > 0 && IsOrgan(Compact(lines[i - 1]))
            ? found with { Agency = Compact(lines[i - 1]), Title = Compact(lines[i - 1]) + found.Title }
            : found;
    }

    private static int Score(ReportTitle title) =>
        1 + (title.Title!.Contains("政府信息公开", StringComparison.Ordinal) ? 4 : 0) + (title.Year is null
            ? 0 : 3) + (title.Agency.Length > 0 ? 2 : 0);

    private static string Organ(string text)
    {
        text = text.Trim('、', ',', '-', '_', '|', '>', '(', ')', ':', '·');
        text = text.StartsWith("关于", StringComparison.Ordinal) ? text[2..] : text;
        text = text.EndsWith('的') ? text[..^1] : text;
        return text.Length is > 1 and <= 40 && text.Any(c => c is >= '一' and <= '龥') ? text : "";
    }

    internal static bool IsOrgan(string text) => text.Length is > 2 and <= 30 && OrganName().IsMatch(text);

    private static string AgencyIn(IReadOnlyList<string> lines, string preamble)
    {
        if (Stated().Match(preamble) is { Success: true } stated)
        {
            return Organ(stated.Groups[1].Value);
        }

        foreach (var line in lines.Take(Lines))
        {
            if (Issuer().Match(Compact(line)) is { Success: true } issuer && IsOrgan(issuer.Groups[1].Value))
            {
                return issuer.Groups[1].Value;
            }
        }

        return "";
    }

    private static int? YearIn(string text) =>
        Period().Match(text) is { Success: true } period ? Number(period.Groups[1].ValueSpan)
        : YearOfReport().Match(text) is { Success: true } report ? Number(report.Groups[1].ValueSpan)
        : YearAt(text, out _, out _);

    private static int? YearAt(string text, out int start, out int end)
    {
        var match = YearWord().Match(text);
        start = match.Index;
        end = match.Index + match.Length;
        return match.Success ? Number(match.Groups[1].ValueSpan) : null;
    }

    private static int? Number(ReadOnlySpan<char> digits)
    {
        var year = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            year = (year * 10) + (digit < 0 ? 0 : digit);
        }

        return year is >= 2000 and < 2100 ? year : null;
    }

    [GeneratedRegex("(年度报告|年报|年度工作报告|工作报告|年度報告|年報)", RegexOptions.CultureInvariant)]
    private static partial Regex Annual();

    [GeneratedRegex("(政府|政务)?信息公开|(年度|工作)?(报告|年报)", RegexOptions.CultureInvariant)]
    private static partial Regex Topic();

    [GeneratedRegex("^(标题|名称)[:：]", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex("根据|依据|通知|现将|编制|要求|当前位置|首页|^栏目|^本地目录|^原文链接|^来源|http|的函$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex("(20[0-9]{2}|二[〇○零O0][〇○零一二三四五六七八九]{2})年度?", RegexOptions.CultureInvariant)]
    private static partial Regex YearWord();

    [GeneratedRegex("(20[0-9]{2})年(?:01|1)月(?:01|1)日", RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    [GeneratedRegex("(20[0-9]{2})年度?(?:本级)?(?:政府|政务)?信息公开", RegexOptions.CultureInvariant)]
    private static partial Regex YearOfReport();

    [GeneratedRegex("(?:现公布|公布|现公开|现将)([^，,。；《》0-9]{2,30}?)20[0-9]{2}年度?(?:政府|政务)?信息公开", RegexOptions.CultureInvariant)]
    private static partial Regex Stated();

    [GeneratedRegex("^(?:发布机构|发布单位|公开机构|单位|来源)[:：](.{2,30})$", RegexOptions.CultureInvariant)]
    private static partial Regex Issuer();

    [GeneratedRegex("^[\u4e00-\u9fa5（）()]*(政府|局|委员会|委|办公室|办公厅|厅|院|部|会|镇|乡|街道|办事处|处|中心|区|县|市|站|所|署)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex OrganName();
}
