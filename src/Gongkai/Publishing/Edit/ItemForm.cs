using Gongkai.Data.Publishing;
using Gongkai.Rules.Disclosure.Catalogue;

namespace Gongkai.Publishing.Edit;

/// <summary>One attachment on the form.</summary>
internal sealed record FormFile(string Hash, string Name, string AltText, bool Remove);

/// <summary>
/// An item as it stands on the form: what was typed stays as it was typed, also where it is wrong. <see cref="ItemFormWriter"/> puts it
/// into the item.
/// </summary>
internal sealed class ItemForm
{
    /// <summary>Fields of one line or one text: their names on the form and on the screen, and where they belong.</summary>
    internal static readonly IReadOnlyList<TextField> Texts =
    [
        new("Title", "标题", content => content.Title, (content, text) => content.Title = text),
        new("Summary", "内容概述", content => content.Summary, (content, text) => content.Summary = text),
        new("Body", "正文", content => content.BodyHtml, (content, text) => content.BodyHtml = text),
        new("DocumentNumber", "发文字号", content => content.DocumentNumber ?? "", (content, text) => content.DocumentNumber = OrNull(text)),
        new("NoInterpretationReason", "不配解读的理由", content => content.NoInterpretationReason ?? "",
            (content, text) => content.NoInterpretationReason = OrNull(text)),
        new("TopicClass", "主题分类", content => content.TopicClass, (content, text) => content.TopicClass = text),
        new("FormClass", "体裁分类", content => content.FormClass, (content, text) => content.FormClass = text),
        new("Audience", "公开对象", content => content.Audience, (content, text) => content.Audience = text),
        new("Keywords", "关键词", content => content.Keywords, (content, text) => content.Keywords = text),
        new("Source", "来源", content => content.Source, (content, text) => content.Source = text),
        new("Author", "作者", content => content.Author, (content, text) => content.Author = text),
        new("Ground", "不公开依据", content => content.OpennessGround ?? "", (content, text) => content.OpennessGround = OrNull(text)),
        new("GroundKind", "依据的种类", content => content.OpennessGroundKind ?? "",
            (content, text) => content.OpennessGroundKind = OrNull(text)),
        new("OpennessReason", "不公开理由", content => content.OpennessReason ?? "", (content, text) => content.OpennessReason = OrNull(text)),
    ];

    internal static readonly IReadOnlyList<DayField> Days =
    [
        new("FormedOn", "生成日期", content => content.FormedOn, (content, day) => content.FormedOn = day),
        new("EffectiveOn", "施行日期", content => content.EffectiveOn, (content, day) => content.EffectiveOn = day),
        new("ExpiresOn", "有效期至", content => content.ExpiresOn, (content, day) => content.ExpiresOn = day),
        new("OpenUntil", "公开期限", content => content.OpenUntil, (content, day) => content.OpenUntil = day),
    ];

    private readonly Dictionary<string, string> _values = [];

    /// <summary>The text of a field, empty where there is none.</summary>
    internal string this[string name]
    {
        get => _values.GetValueOrDefault(name, "");
        set => _values[name] = value;
    }

    internal bool NoOrderToOpen { get; set; }

    internal IReadOnlyList<string> Channels { get; set; } = [];

    internal IReadOnlyList<FormFile> Files { get; set; } = [];

    /// <summary>The version of the item the person began with.</summary>
    internal int Revision { get; set; }

    /// <summary>Where the item stood then.</summary>
    internal string SeenStage => this["SeenStage"];

    internal static ItemForm Of(InformationItem item)
    {
        var form = new ItemForm
        {
            NoOrderToOpen = item.Content.NoOrderToOpen,
            Channels = item.Content.Channels.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Files = [.. item.Content.Files.Select(file => new FormFile(file.Hash, file.Name, file.AltText, false))],
            Revision = item.Revision,
        };
        foreach (var field in Texts)
        {
            form[field.Name] = field.Get(item.Content);
        }

        foreach (var field in Days)
        {
            form[field.Name] = Words.Day(field.Get(item.Content));
        }

        (form["Kind"], form["Origin"], form["Openness"]) =
            (item.Content.Kind.ToString(), item.Content.Origin.ToString(), item.Content.Openness.ToString());
        (form["Column"], form["Section"], form["Responsible"]) =
            (item.ColumnId.ToString(), item.SectionId?.ToString() ?? "", item.ResponsiblePersonId?.ToString() ?? "");
        (form["NextReviewOn"], form["SeenStage"]) = (Words.Day(item.NextReviewOn), item.Stage);
        return form;
    }

    internal static ItemForm Read(FormFields fields)
    {
        var form = new ItemForm
        {
            NoOrderToOpen = fields["NoOrderToOpen"] == "true",
            Channels = [.. fields.All("Channels").Intersect(Classes.Channels)],
            Files = FilesOf(fields),
            Revision = int.TryParse(fields["Revision"], out var revision) ? revision : 0,
        };
        foreach (var name in Texts.Select(field => field.Name).Concat(Days.Select(field => field.Name))
            .Concat(["Kind", "Origin", "Openness", "Column", "Section", "Responsible", "NextReviewOn", "SeenStage"]))
        {
            form[name] = name == "Body" ? fields[name] : fields[name].Trim();
        }

        return form;
    }

    /// <summary>Rows in the order the person gave them; equal numbers keep their order.</summary>
    private static FormFile[] FilesOf(FormFields fields)
    {
        var (hashes, names, alts, orders) =
            (fields.All("FileHash"), fields.All("FileName"), fields.All("FileAlt"), fields.All("FileOrder"));
        var removed = fields.All("FileRemove");
        return [.. hashes.Select((hash, at) => (
                File: new FormFile(hash, At(names, at), At(alts, at), removed.Contains(hash)),
                Order: int.TryParse(At(orders, at), out var order) ? order : at))
            .OrderBy(row => row.Order).Select(row => row.File)];
    }

    private static string At(IReadOnlyList<string> values, int at) => at < values.Count ? values[at].Trim() : "";

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

/// <summary>A text of the content by its name on the form.</summary>
internal sealed record TextField(string Name, string Label, Func<ItemContent, string> Get, Action<ItemContent, string> Set);

/// <summary>A day of the content by its name on the form.</summary>
internal sealed record DayField(string Name, string Label, Func<ItemContent, DateOnly?> Get, Action<ItemContent, DateOnly?> Set);
