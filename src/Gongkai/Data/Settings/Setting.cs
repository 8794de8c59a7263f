namespace Gongkai.Data.Settings;

/// <summary>A documented setting: of an organ, or of the installation where <see cref="AgencyId"/> is 0.</summary>
internal sealed class Setting
{
    public long AgencyId { get; init; }

    public required string Name { get; init; }

    public required string Value { get; set; }
}
