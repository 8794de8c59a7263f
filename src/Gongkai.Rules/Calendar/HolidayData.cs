using System.Reflection;

namespace Gongkai.Rules.Calendar;

/// <summary>The notices that come with the product, one embedded text each, in the order of issue.</summary>
internal static class HolidayData
{
    private const string Folder = "holidays/";

    internal static IReadOnlyList<HolidayNotice> Notices { get; } = Load();

    private static HolidayNotice[] Load()
    {
        var assembly = typeof(HolidayData).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Where(name => char.IsAsciiDigit(name[Folder.Length])) // the licence lies beside the notices
            .Select(name => Read(assembly, name))
            .OrderBy(notice => notice.Issued).ThenBy(notice => notice.Year).ThenBy(notice => notice.Serial)];
    }

    private static HolidayNotice Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var read = HolidayNotice.Parse(resource[Folder.Length..^".txt".Length], reader.ReadToEnd());
        return read.Ok(out var notice)
            ? notice
            : throw new InvalidOperationException(string.Join('\n', read.Problems.Select(problem => problem.Says)));
    }
}
