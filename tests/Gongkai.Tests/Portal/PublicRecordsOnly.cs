using System.Reflection;
using Gongkai.Data;
using Gongkai.Data.Agencies;
using Gongkai.Data.Casework;
using Gongkai.Data.Casework.Applicants;
using Gongkai.Data.Publishing;
using Gongkai.Data.Registers;
using Gongkai.Data.Reporting;
using Gongkai.Data.Search;
using Gongkai.Data.Settings;

namespace Gongkai.Tests.Portal;

/// <summary>The portal cannot show what is not public, because it has no way to it.</summary>
public sealed class PublicRecordsOnly
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Allowed =
    [
        typeof(PublicRecords), typeof(Agency), typeof(AgencyContact), typeof(AgencyKind), typeof(AgencyChange),
        typeof(AgencyChangeKind), typeof(Section), typeof(Column), typeof(Publication), typeof(ItemContent),
        typeof(ItemFile), typeof(ItemKind), typeof(Openness), typeof(ItemVersion), typeof(ItemLink), typeof(LinkKind),
        typeof(FileUse), typeof(PublicChange), typeof(ColumnFigure), typeof(OrganColumns), typeof(Searcher), typeof(SearchRequest),
        typeof(SearchAnswer), typeof(FoundItem), typeof(SearchQuery), typeof(SearchWord), typeof(Suggester), typeof(Positions),
        typeof(Folding), typeof(Tokenizer), typeof(Redirect), typeof(RedirectTable), typeof(ReportVersion), typeof(PublicDecision),
    ];

    /// <summary>Where an applicant sends an application and follows it with number and code: their own case, by these ways alone.</summary>
    private static readonly Type[] AllowedToApplicants =
    [
        typeof(Submission), typeof(Tracking), typeof(TrackedCase), typeof(TrackedPaper), typeof(FoundInstead), typeof(Application),
        typeof(ApplicantDetails), typeof(IntakeForm), typeof(Received), typeof(FormStamp), typeof(Letter),
    ];

    private static readonly IReadOnlyList<Type> Portal =
    [
        .. typeof(PublicRecords).Assembly.GetTypes().Where(type =>
            type.Namespace?.StartsWith("Gongkai.Portal", StringComparison.Ordinal) == true
            || type.FullName!.Contains(".Portal_", StringComparison.Ordinal)), // pages as the Razor compiler names them
    ];

    [Fact]
    public void Are_what_the_portal_is_made_of()
    {
        Assert.Contains(Portal, type => type.Name == "Portal_Home");
        Assert.All(Portal, type =>
            Assert.All(UsedBy(type).SelectMany(Parts).Where(OfTheDatabase), used => Assert.Contains(
                used, OfApplicants(type) ? [.. Allowed, .. AllowedToApplicants] : Allowed)));
    }

    private static bool OfApplicants(Type type) => type.Namespace == "Gongkai.Portal.Apply"
        || type.FullName!.Contains(".Portal_Apply_", StringComparison.Ordinal);

    /// <summary>What the API gives without a key comes by the same way.</summary>
    [Fact]
    public void Are_what_the_catalogue_of_the_api_is_made_of() => Assert.All(
        typeof(PublicRecords).Assembly.GetTypes().Where(type => type.Namespace == "Gongkai.Api.Catalogue"),
        type => Assert.All(UsedBy(type).SelectMany(Parts).Where(OfTheDatabase), used => Assert.Contains(used, Allowed)));

    [Fact]
    public void Give_out_no_other_table() =>
        Assert.All(
            typeof(PublicRecords).GetProperties(All).Select(property => property.PropertyType)
                .Concat(typeof(PublicRecords).GetMethods(All).Select(method => method.ReturnType))
                .SelectMany(Parts).Where(used => !used.IsGenericParameter && OfTheDatabase(used)),
            used => Assert.Contains(used, Allowed));

    private static bool OfTheDatabase(Type type) => type.Namespace?.StartsWith("Gongkai.Data", StringComparison.Ordinal) == true;

    private static IEnumerable<Type> UsedBy(Type type) =>
    [
        .. type.GetFields(All).Select(field => field.FieldType),
        .. type.GetProperties(All).Select(property => property.PropertyType),
        .. type.GetConstructors(All).Cast<MethodBase>().Concat(type.GetMethods(All)).SelectMany(UsedBy),
    ];

    private static IEnumerable<Type> UsedBy(MethodBase method) =>
    [
        .. method.GetParameters().Select(parameter => parameter.ParameterType),
        .. method is MethodInfo { ReturnType: var returned } ? [returned] : Type.EmptyTypes,
        .. method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [],
    ];

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
