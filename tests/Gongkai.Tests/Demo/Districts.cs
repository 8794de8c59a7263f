using Gongkai.Demo;

namespace Gongkai.Tests.Demo;

/// <summary>The district of one day, made once for all tests that only look at it.</summary>
internal static class Districts
{
    private static readonly Lazy<DemoDistrict> Made = new(() => DemoDistrict.Make(new DateOnly(2026, 9, 16)));

    internal static DemoDistrict One => Made.Value;

    internal static IReadOnlyDictionary<string, DemoPublication> ByKey { get; } = One.Publications.ToDictionary(item => item.Key);

    internal static DemoAgency Agency(string slug) => One.Agencies.Single(agency => agency.Slug == slug);
}
