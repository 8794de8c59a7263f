using Gongkai.Shell;
using Microsoft.AspNetCore.Html;

namespace Gongkai.Portal;

/// <summary>Times as the portal writes them: Beijing's, YYYY-MM-DD HH:MM (政府网站发展指引).</summary>
internal static class Shown
{
    internal static string Day(DateTime utc) => BeijingDate.Clock(utc).ToString("yyyy-MM-dd");

    internal static string Minute(DateTime utc) => BeijingDate.Clock(utc).ToString("yyyy-MM-dd HH:mm");

    internal static string Chinese(DateOnly day) => day.ToString("yyyy 年 M 月 d 日");

    internal static HtmlString DayTag(DateTime utc) => DayTag(BeijingDate.Of(utc));

    internal static HtmlString DayTag(DateOnly day) => new($"<time datetime=\"{day:yyyy-MM-dd}\">{day:yyyy-MM-dd}</time>");

    internal static HtmlString MinuteTag(DateTime utc) =>
        new($"<time datetime=\"{BeijingDate.Clock(utc):yyyy-MM-dd'T'HH:mm}+08:00\">{Minute(utc)}</time>");

    /// <summary>A size of a file, in binary units as file managers show it.</summary>
    internal static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{(bytes + 1023) / 1024} KB",
        _ => $"{bytes / 1048576.0:0.0} MB",
    };

    /// <summary>The kind of a file by its name's ending, at most five letters.</summary>
    internal static string FileKind(string name)
    {
        var ending = Path.GetExtension(name).TrimStart('.').ToUpperInvariant();
        return ending.Length is > 0 and <= 5 ? ending : "文件";
    }
}
