using Gongkai.Data.Agencies;
using Gongkai.Rules.Letters;
using Gongkai.Rules.Problems;

namespace Gongkai.Shell.Letters;

/// <summary>
/// What an organ's letters need besides what its guide already says: who it is and how it is reached comes from there. What is empty is
/// taken from the organ above, then from the installation; word and heading are each organ's own.
/// </summary>
internal sealed record LetterSettings
{
    internal const string Name = "letters.organ";
    private const int Longest = 200;

    /// <summary>机关代字 of the series of letters; empty: the organ's word and 公开.</summary>
    public string Word { get; init; } = "";

    /// <summary>机关标志; empty: the organ's name.</summary>
    public string Heading { get; init; } = "";

    public string ReconsiderationOrgan { get; init; } = "";

    public string Court { get; init; } = "";

    public string ReconsiderationUrl { get; init; } = "";

    internal string WordFor(Agency agency) => Word.Length > 0 ? Word : $"{agency.DocumentWord ?? agency.ShortName}公开";

    /// <summary>What is empty here is taken from another.</summary>
    internal LetterSettings Over(LetterSettings above) => this with
    {
        ReconsiderationOrgan = ReconsiderationOrgan.Length > 0 ? ReconsiderationOrgan : above.ReconsiderationOrgan,
        Court = Court.Length > 0 ? Court : above.Court,
        ReconsiderationUrl = ReconsiderationUrl.Length > 0 ? ReconsiderationUrl : above.ReconsiderationUrl,
    };

    /// <summary>The organ as its letters show it.</summary>
    internal LetterOrgan Organ(Agency agency) => new(agency.Name)
    {
        Heading = Heading.Length > 0 ? Heading : null,
        Unit = agency.Contact.Office,
        Address = agency.Contact.Address,
        Postcode = agency.Contact.PostCode,
        Phone = agency.Contact.Phone,
        Hours = agency.Contact.Hours,
        ReconsiderationOrgan = ReconsiderationOrgan,
        Court = Court,
        ReconsiderationUrl = ReconsiderationUrl,
    };

    internal IEnumerable<Problem> Problems()
    {
        if (Word.Length > 0 && LetterNumbers.Check(Word) is { } word)
        {
            yield return word;
        }

        foreach (var (field, name, text) in ((string, string, string)[])[
            (nameof(Heading), "机关标志", Heading), (nameof(ReconsiderationOrgan), "复议机关", ReconsiderationOrgan),
            (nameof(Court), "人民法院", Court), (nameof(ReconsiderationUrl), "网上复议渠道", ReconsiderationUrl)])
        {
            if (text.Length > Longest)
            {
                yield return AgencyProblems.Of("letter-settings.long", field, $"{name}有 {text.Length} 个字。", $"请不超过 {Longest} 个字。");
            }
        }

        if (ReconsiderationUrl.Length > 0 && !(Uri.TryCreate(ReconsiderationUrl, UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http"))
        {
            yield return AgencyProblems.Of("letter-settings.url", nameof(ReconsiderationUrl), $"“{ReconsiderationUrl}”不是网址。",
                "请写成 https:// 或 http:// 开头的完整网址。", "行政复议法第二十二条");
        }
    }
}
