using Gongkai.Rules.Disclosure.Catalogue;

namespace Gongkai.Publishing.Decide;

/// <summary>The words of the catalogue on the pages of the office.</summary>
internal static class ContentWords
{
    internal static string Of(Openness openness) => openness switch
    {
        Openness.Proactive => "主动公开",
        Openness.OnApplication => "依申请公开",
        _ => "不予公开",
    };

    internal static string Of(ItemKind kind) => kind switch
    {
        ItemKind.Regulation => "规章",
        ItemKind.NormativeDocument => "行政规范性文件",
        ItemKind.OtherDocument => "其他公文",
        ItemKind.Interpretation => "政策解读",
        _ => "一般信息",
    };

    internal static string Of(Origin origin) => origin switch
    {
        Origin.Made => "本机关制作",
        Origin.MadeJointly => "与其他机关共同制作",
        Origin.FromCitizens => "获取自公民、法人和其他组织",
        _ => "获取自其他行政机关",
    };

    /// <summary>A size of a file, in binary units as file managers show it.</summary>
    internal static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} B",
        < 1024 * 1024 => $"{(bytes + 1023) / 1024} KB",
        _ => $"{bytes / 1048576.0:0.0} MB",
    };

    internal static string FileKind(string name)
    {
        var ending = Path.GetExtension(name).TrimStart('.').ToUpperInvariant();
        return ending.Length is > 0 and <= 5 ? ending : "文件";
    }
}
