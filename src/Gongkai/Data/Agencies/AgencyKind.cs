namespace Gongkai.Data.Agencies;

internal enum AgencyKind
{
    Government,
    CompetentOffice,
    Department,
    DispatchedAgency,
    Township,
    PublicEnterprise,
    AuthorisedOrganisation,
}
