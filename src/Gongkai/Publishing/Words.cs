using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Shell;
using Microsoft.AspNetCore.Html;

namespace Gongkai.Publishing;

/// <summary>How the office writes things: days, instants, sizes, kinds.</summary>
internal static class Words
{
    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd") ?? "";

    /// <summary>The clock in Beijing, to the minute.</summary>
    internal static string Time(DateTime utc) => BeijingDate.Shown(utc);

    internal static string Time(DateTimeOffset at) => Time(at.UtcDateTime);

    internal static HtmlString DayTag(DateOnly day) => new($"<time datetime=\"{Day(day)}\">{Day(day)}</time>");

    internal static HtmlString DayTag(DateTime utc) => DayTag(BeijingDate.Of(utc));

    internal static HtmlString TimeTag(DateTimeOffset at) => TimeTag(at.UtcDateTime);

    internal static HtmlString TimeTag(DateTime utc) =>
        new($"<time datetime=\"{BeijingDate.Clock(utc):yyyy-MM-dd'T'HH:mm}+08:00\">{Time(utc)}</time>");

    /// <summary>A size of a file, in binary units as file managers show it.</summary>
    internal static string Size(long bytes) => bytes switch
    {
        < 1 << 10 => $"{bytes} B",
        < 1 << 20 => $"{(bytes + 1023) >> 10} KB",
        _ => $"{bytes / (double)(1 << 20):0.0} MB",
    };

    /// <summary>The kind of a file by its name's ending, at most five letters.</summary>
    internal static string FileKind(string name)
    {
        var ending = Path.GetExtension(name).TrimStart('.').ToUpperInvariant();
        return ending.Length is > 0 and <= 5 ? ending : "文件";
    }

    internal static string Of(ItemKind kind) => kind switch
    {
        ItemKind.Regulation => "规章",
        ItemKind.NormativeDocument => "行政规范性文件",
        ItemKind.OtherDocument => "其他公文",
        ItemKind.Interpretation => "政策解读",
        _ => "一般信息",
    };

    internal static string Of(Openness openness) => openness switch
    {
        Openness.OnApplication => "依申请公开",
        Openness.NotOpen => "不予公开",
        _ => "主动公开",
    };

    internal static string Of(Origin origin) => origin switch
    {
        Origin.MadeJointly => "与其他机关共同制作",
        Origin.FromCitizens => "获取自公民、法人和其他组织",
        Origin.FromOtherAgency => "获取自其他行政机关",
        _ => "本机关制作",
    };

    /// <summary>The tag of a list: its style and its word. What waits for a step says for which.</summary>
    internal static (string Style, string Text) Stage(string stage, string? waitsFor, ReviewLattice lattice)
    {
        var step = waitsFor is null ? null : lattice.Find(waitsFor)?.Name;
        return stage switch
        {
            nameof(ReviewStage.InReview) => ("status status-review", step is null ? "审核中" : "待" + step),
            nameof(ReviewStage.Returned) => ("status status-returned", "退回"),
            nameof(ReviewStage.Approved) => ("status status-review", "待发布"),
            nameof(ReviewStage.Scheduled) => ("status status-scheduled", "定时发布"),
            nameof(ReviewStage.Published) when waitsFor is not null => ("status status-emergency", $"应急，待补{step}"),
            nameof(ReviewStage.Published) => ("status status-published", "已发布"),
            nameof(ReviewStage.Withdrawn) => ("status status-withdrawn", "已撤下"),
            nameof(ReviewStage.NotOpen) => ("status", "不主动公开"),
            _ => ("status", "草稿"),
        };
    }
}
