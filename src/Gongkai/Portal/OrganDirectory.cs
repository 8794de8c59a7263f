using Gongkai.Data;
using Gongkai.Data.Agencies;

namespace Gongkai.Portal;

/// <summary>An organ as a directory shows it.</summary>
internal sealed record OrganName(long Id, string Slug, string Name, string ShortName, AgencyKind Kind, DateOnly? DissolvedOn);

/// <summary>Organs of one kind.</summary>
internal sealed record OrganGroup(string Name, IReadOnlyList<OrganName> Organs);

/// <summary>The organs of the site by kind; what is no more stands last, since its publications stay readable.</summary>
internal sealed class OrganDirectory(IReadOnlyList<OrganName> all, DateOnly today)
{
    private static readonly (string Name, AgencyKind[] Kinds)[] Kinds =
    [
        ("人民政府和主管部门", [AgencyKind.Government, AgencyKind.CompetentOffice]),
        ("政府工作部门", [AgencyKind.Department]),
        ("派出机构", [AgencyKind.DispatchedAgency]),
        ("镇、街道", [AgencyKind.Township]),
        ("法律法规授权的组织", [AgencyKind.AuthorisedOrganisation]),
        ("公共企事业单位", [AgencyKind.PublicEnterprise]),
    ];

    internal IReadOnlyList<OrganName> All => all;

    /// <summary>政府信息公开工作主管部门.</summary>
    internal OrganName? CompetentOffice => all.FirstOrDefault(organ => organ.Kind == AgencyKind.CompetentOffice && !Gone(organ));

    internal IReadOnlyList<OrganGroup> Groups =>
    [
        .. Kinds.Select(kind =>
            new OrganGroup(kind.Name, [.. all.Where(organ => kind.Kinds.Contains(organ.Kind) && !Gone(organ))]))
            .Append(new OrganGroup("已撤并的机关", [.. all.Where(Gone)]))
            .Where(group => group.Organs.Count > 0),
    ];

    internal static async Task<OrganDirectory> ReadAsync(PublicRecords records, CancellationToken cancel) => new(
        [
            .. (await records.OrgansAsync(cancel)).Where(agency => agency.EstablishedOn is not { } day || day <= records.Today)
                .Select(agency => new OrganName(
                    agency.Id, agency.Slug, agency.Name, agency.ShortName, agency.Kind, agency.DissolvedOn)),
        ],
        records.Today);

    private bool Gone(OrganName organ) => organ.DissolvedOn <= today;
}

/// <summary>A directory whose links lead to one room of each organ.</summary>
internal sealed record DirectoryLinks(OrganDirectory Directory, string Room = "");
