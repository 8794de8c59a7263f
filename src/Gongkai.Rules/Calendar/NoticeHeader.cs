namespace Gongkai.Rules.Calendar;

/// <summary>The head of a notice file, complete and checked.</summary>
internal sealed record NoticeHeader(
    string Issuer, string? Number, string Title, DateOnly Issued, string Source, IReadOnlyList<string> FromMemory)
{
    internal static readonly string[] Required = ["issuer", "title", "issued", "source"];
    internal static readonly string[] Known = ["issuer", "number", "title", "issued", "source", "memory"];
    internal static readonly string[] Parts = ["issuer", "number", "title", "issued", "source", "days"];

    internal static IEnumerable<(string Key, string Value)> Lines(HolidayNotice notice)
    {
        yield return ("issuer", notice.Issuer);
        if (notice.Number is { } number)
        {
            yield return ("number", number);
        }

        yield return ("title", notice.Title);
        yield return ("issued", IsoDay.Write(notice.Issued));
        yield return ("source", notice.Source);
        if (notice.FromMemory.Count > 0)
        {
            yield return ("memory", string.Join(", ", notice.FromMemory));
        }
    }
}
