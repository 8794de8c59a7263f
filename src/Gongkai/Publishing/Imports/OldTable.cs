using System.Net;
using System.Runtime.CompilerServices;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Problems;
using Gongkai.Shell;

namespace Gongkai.Publishing.Imports;

/// <summary>Rows of an old portal: column, title and time of publication are needed, the rest may be empty.</summary>
internal sealed class OldTable : OldSource
{
    private static readonly string[] Needed = ["栏目", "标题", "发布时间"];

    private readonly IReadOnlyList<IReadOnlyList<string>> _table;
    private readonly Dictionary<string, int> _head;
    private readonly string _organ;
    private readonly OldColumns _columns;
    private readonly DateOnly _today;

    private OldTable(
        IReadOnlyList<IReadOnlyList<string>> table, Dictionary<string, int> head, string organ, OldColumns columns, DateOnly today) =>
        (_table, _head, _organ, _columns, _today) = (table, head, organ, columns, today);

    internal static IReadOnlyList<string> Head { get; } =
        ["栏目", "标题", "发布时间", "内容概述", "正文", "发文字号", "生成日期", "来源", "关键词", "主题分类", "体裁分类", "原地址"];

    internal override int Total => _table.Count - 1;

    internal override IReadOnlyList<UnknownColumn> Unknown => _columns.Unknown;

    internal static Checked<OldTable> Of(IReadOnlyList<IReadOnlyList<string>> table, string organ, OldColumns columns, DateOnly today)
    {
        var head = new Dictionary<string, int>();
        for (var at = 0; table.Count > 0 && at < table[0].Count; at++)
        {
            head.TryAdd(table[0][at].Trim(), at);
        }

        string[] missing = [.. Needed.Where(name => !head.ContainsKey(name))];
        return missing.Length > 0 ? ImportProblems.NoHead(missing) : new OldTable(table, head, organ, columns, today);
    }

    internal override async IAsyncEnumerable<OldLook> LooksAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        for (var line = 1; line < _table.Count; line++)
        {
            cancel.ThrowIfCancellationRequested();
            yield return Look(line);
        }
    }

    private OldLook Look(int line)
    {
        string Cell(string name) => _head.TryGetValue(name, out var at) && at < _table[line].Count ? _table[line][at].Replace("\0", "").Trim() : "";
        var title = OldContents.OneLine(Cell("标题"));
        var time = OldDates.Read(Cell("发布时间"));
        var formed = Cell("生成日期").Length == 0 ? time : OldDates.Read(Cell("生成日期"));
        var look = new OldLook($"第 {line + 1} 行：{title}", OldOutcome.Taken, "") { Title = title, ColumnName = Cell("栏目"), PublishedAt = time };
        var (column, outcome, why) = _columns.Of(Cell("栏目"), "");
        (OldOutcome Outcome, string Says)?[] found =
        [
            title.Length is 0 or > 300 ? (OldOutcome.NoTitle, title.Length == 0 ? "没有标题。" : "标题超过 300 个字。") : null,
            column is null ? (outcome, why) : null,
            time is null ? (OldOutcome.NoDate, $"发布时间“{Cell("发布时间")}”不是日期。")
                : DateOnly.FromDateTime(time.Value) > _today ? (OldOutcome.NoDate, $"发布时间“{Cell("发布时间")}”晚于今天。") : null,
            formed is null && time is not null ? (OldOutcome.NoDate, $"生成日期“{Cell("生成日期")}”不是日期。") : null,
        ];
        var problems = found.OfType<(OldOutcome Outcome, string Says)>().ToList();
        return problems.Count > 0 ? look.Left(problems[0].Outcome, string.Concat(problems.Select(problem => problem.Says)))
            : Taken(look, Cell, title, column!, time!.Value, DateOnly.FromDateTime(formed!.Value));
    }

    private OldLook Taken(OldLook look, Func<string, string> cell, string title, Column column, DateTime published, DateOnly formed)
    {
        var body = CleanHtml.Of(Html(cell("正文")));
        if (PictureAddresses.In(body.Html).Any())
        {
            return look.Left(OldOutcome.Unreadable, "正文里有指向本平台文件的图片，原网站不会有这样的地址。");
        }

        var content = new ItemContent
        {
            Title = title,
            Summary = OldContents.Summary(cell("内容概述"), body, title),
            BodyHtml = body.Html,
            DocumentNumber = cell("发文字号").Length > 0 ? OldContents.OneLine(cell("发文字号")) : null,
            FormedOn = formed,
            Source = cell("来源").Length > 0 ? cell("来源") : _organ,
            Keywords = cell("关键词"),
            TopicClass = cell("主题分类"),
            FormClass = cell("体裁分类"),
            Audience = "全社会",
            Kind = OldContents.KindOf(column),
        };
        var at = BeijingDate.At(published).UtcDateTime;
        var publication = new OldPublication(OldContents.KeyOf(cell("原地址"), title, at), column.Id, column.SectionId, content, at) { BodyText = body.Text };
        return look with { Publication = publication, Body = body, Notes = [.. body.Problems.Select(problem => problem.Says)] };
    }

    private static string Html(string text) => text.Contains("</", StringComparison.Ordinal)
        || text.Contains("<br", StringComparison.OrdinalIgnoreCase) ? text
        : string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"));
}
