using System.Globalization;
using Gongkai.Rules.Disclosure;

namespace Gongkai.Demo;

/// <summary>The organs, from the text file, with codes that are valid and belong to nobody: there is no region
/// 990101.</summary>
internal static class Agencies
{
    internal const string Region = "990101";
    internal const string Office = "zfb";

    private static readonly DateOnly Old = new(1949, 10, 1);

    /// <summary>The organs with the number of news and notices each publishes in an ordinary year.</summary>
    internal static IReadOnlyList<(DemoAgency Agency, int News, int Notices)> Read() =>
        [.. WordFile.Lines("agencies").Select((line, at) => Read(line.Split(';', StringSplitOptions.TrimEntries), at))];

    private static (DemoAgency Agency, int News, int Notices) Read(string[] fields, int at)
    {
        var kind = Enum.Parse<DemoAgencyKind>(fields[4]);
        var lines = 60 * at;
        var agency = new DemoAgency(
            fields[0], fields[1], fields[2], fields[3], kind, Level(kind), fields[5], Day(fields[6]) ?? Old, Day(fields[7]),
            fields[8].Length > 0 ? fields[8] : null, kind == DemoAgencyKind.Government ? null : "sfq", fields[13])
        {
            CreditCode = CreditCodeOf(kind, at),
            SiteCode = $"{Region}{at + 1:D4}",
            Address = $"样例市示例区{fields[9]}",
            OfficeHours = "工作日8:30—12:00，13:30—17:30（法定节假日除外）",
            Phone = Number(lines),
            Fax = Number(lines + 9),
            Mail = $"{fields[0]}@example.gov.cn",
            PostCode = Region,
            HeadTitle = fields[10],
            HeadName = People.NameOf($"{fields[0]}/head"),
            Sections = [.. fields[14].Split(',').Select((name, section) =>
                new DemoSection(name, Number(lines + section), DisclosureOffice: section == 0))],
        };
        return (agency, int.Parse(fields[11], CultureInfo.InvariantCulture), int.Parse(fields[12], CultureInfo.InvariantCulture));
    }

    private static AgencyLevels Level(DemoAgencyKind kind) => kind switch
    {
        DemoAgencyKind.Town or DemoAgencyKind.Dispatched => AgencyLevels.Township,
        DemoAgencyKind.Enterprise => AgencyLevels.None,
        _ => AgencyLevels.County,
    };

    /// <summary>An office line under an area code nobody has.</summary>
    private static string Number(int line) => $"0000-826{line + 11:D4}";

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string CreditCodeOf(DemoAgencyKind kind, int at)
    {
        var body = $"009900{at + 11:D2}";
        var organisation = "0123456789X".Select(check => body + check).First(code => CreditCode.IsOrganisationCode(code));
        var first17 = (kind == DemoAgencyKind.Enterprise ? "91" : "11") + Region + organisation;
        return first17 + CreditCode.CheckOf(first17);
    }
}
