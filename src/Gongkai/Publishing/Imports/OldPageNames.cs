namespace Gongkai.Publishing.Imports;

/// <summary>Which files of an old site are pages, by their names.</summary>
internal static class OldPageNames
{
    private static readonly string[] Ends = [".htm", ".html", ".shtml", ".shtm", ".xhtml", ".jsp", ".jhtml", ".asp", ".aspx", ".php"];

    internal static bool IsPage(string path) => Ends.Contains(Path.GetExtension(path).ToLowerInvariant());
}
