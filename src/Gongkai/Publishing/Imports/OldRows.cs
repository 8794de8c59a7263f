using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Problems;
using Gongkai.Shell;

namespace Gongkai.Publishing.Imports;

/// <summary>What a list of older publications holds: what can come in, and what cannot with the reason.</summary>
internal sealed record OldList(IReadOnlyList<OldPublication> Rows, IReadOnlyList<(string Key, string Why)> Skipped);

/// <summary>Reads rows of an old portal: column, title and time of publication are needed, the rest may be empty.</summary>
internal static class OldRows
{
    private const int LongestSummary = 120;
    private static readonly string[] Needed = ["栏目", "标题", "发布时间"];

    private static readonly string[] Times =
    [
        "yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss",
        "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss", "yyyy年M月d日 H:mm",
    ];

    internal static IReadOnlyList<string> Head { get; } =
        ["栏目", "标题", "发布时间", "内容概述", "正文", "发文字号", "生成日期", "来源", "关键词", "主题分类", "体裁分类", "原地址"];

    internal static Checked<OldList> Read(IReadOnlyList<IReadOnlyList<string>> table, string organ, IReadOnlyList<Column> columns, DateOnly today)
    {
        var head = table.Count > 0 ? table[0].Select(cell => cell.Trim()).ToList() : [];
        string[] missing = [.. Needed.Where(name => !head.Contains(name))];
        if (missing.Length > 0)
        {
            return new Problem(
                "import.no-head", Severity.Error, $"表格第一行没有这些列名：{string.Join("、", missing)}。", $"第一行应为列名：{string.Join("、", Head)}。", "")
            { Field = "File" };
        }

        var (rows, skipped, seen) = (new List<OldPublication>(), new List<(string, string)>(), new HashSet<string>());
        for (var line = 1; line < table.Count; line++)
        {
            string Cell(string name) => head.IndexOf(name) is var at && at >= 0 && at < table[line].Count ? table[line][at].Replace("\0", "").Trim() : "";
            var read = Row(Cell, organ, columns, today);
            if (!read.Ok(out var row))
            {
                skipped.Add(($"第 {line + 1} 行：{Cell("标题")}", string.Concat(read.Problems.Select(problem => problem.Says))));
            }
            else if (!seen.Add(row.Key))
            {
                skipped.Add(($"第 {line + 1} 行：{Cell("标题")}", "与前面的一行重复。"));
            }
            else
            {
                rows.Add(row);
            }
        }

        return new OldList(rows, skipped);
    }

    private static Checked<OldPublication> Row(Func<string, string> cell, string organ, IReadOnlyList<Column> columns, DateOnly today)
    {
        var title = string.Join(' ', cell("标题").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var named = columns.Where(column => column.Name == cell("栏目") || column.Slug == cell("栏目")).ToList();
        var time = Time(cell("发布时间"));
        var formed = cell("生成日期").Length == 0 ? time : Time(cell("生成日期"));
        Problem?[] found =
        [
            title.Length is 0 or > 300 ? Wrong(title.Length == 0 ? "没有标题。" : "标题超过 300 个字。") : null,
            named.Count == 1 ? null : Wrong(named.Count == 0 ? $"没有栏目“{cell("栏目")}”。" : $"有几个栏目都叫“{cell("栏目")}”，请改填网址代号。"),
            time is null ? Wrong($"发布时间“{cell("发布时间")}”不是日期。") : DateOnly.FromDateTime(time.Value) > today ? Wrong($"发布时间“{cell("发布时间")}”晚于今天。") : null,
            formed is null ? Wrong($"生成日期“{cell("生成日期")}”不是日期。") : null,
        ];
        Problem[] problems = [.. found.OfType<Problem>()];
        return problems.Length > 0 ? new Checked<OldPublication>(problems)
            : Publication(cell, title, named[0], time!.Value, DateOnly.FromDateTime(formed!.Value), organ);
    }

    private static OldPublication Publication(
        Func<string, string> cell, string title, Column column, DateTime published, DateOnly formed, string organ)
    {
        var body = CleanHtml.Of(Html(cell("正文")));
        var text = string.Join(' ', body.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var summary = cell("内容概述").Length > 0 ? cell("内容概述") : text.Length == 0 ? title : text.Length <= LongestSummary ? text : text[..LongestSummary];
        var content = new ItemContent
        {
            Title = title,
            Summary = summary,
            BodyHtml = body.Html,
            DocumentNumber = cell("发文字号").Length > 0 ? cell("发文字号") : null,
            FormedOn = formed,
            Source = cell("来源").Length > 0 ? cell("来源") : organ,
            Keywords = cell("关键词"),
            TopicClass = cell("主题分类"),
            FormClass = cell("体裁分类"),
            Audience = "全社会",
            Kind = column.TypeCode == "interpretation" ? ItemKind.Interpretation : ItemKind.Information,
        };
        var at = BeijingDate.At(published).UtcDateTime;
        return new OldPublication(KeyOf(cell("原地址"), title, at), column.Id, column.SectionId, content, at);
    }

    /// <summary>The old address names it; without one, its title and hour do.</summary>
    private static string KeyOf(string address, string title, DateTime at) => address.Length is > 0 and <= 500 ? address
        : "row:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{at:o}")))[..32];

    private static string Html(string text) => text.Contains("</", StringComparison.Ordinal) || text.Contains("<br", StringComparison.OrdinalIgnoreCase) ? text
        : string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"));

    private static DateTime? Time(string text) =>
        DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year is >= 1949 and < 2200 ? time : null;

    private static Problem Wrong(string says) => new("import.bad-row", Severity.Error, says, "", "");
}
