using Gongkai.Shell;
using Microsoft.AspNetCore.Html;

namespace Gongkai.Publishing.Decide;

/// <summary>Times as the office reads them off a clock in Beijing.</summary>
internal static class Times
{
    internal static string Words(DateTimeOffset at) => BeijingDate.Clock(at.UtcDateTime).ToString("yyyy-MM-dd HH:mm");

    internal static HtmlString Minute(DateTimeOffset at) => Minute(at.UtcDateTime);

    internal static HtmlString Minute(DateTime utc)
    {
        var clock = BeijingDate.Clock(utc);
        return new HtmlString($"<time datetime=\"{clock:yyyy-MM-dd'T'HH:mm}+08:00\">{clock:yyyy-MM-dd HH:mm}</time>");
    }

    internal static HtmlString Day(DateOnly day) => new($"<time datetime=\"{day:yyyy-MM-dd}\">{day:yyyy-MM-dd}</time>");

    internal static HtmlString Day(DateTime utc) => Day(BeijingDate.Of(utc));
}
