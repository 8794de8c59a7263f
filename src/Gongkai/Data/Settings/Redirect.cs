namespace Gongkai.Data.Settings;

/// <summary>An address that was once public, and the place it stands for now.</summary>
internal sealed class Redirect
{
    internal const int Longest = 400;

    public long Id { get; set; }

    /// <summary>
    /// Path with its query where it had one, as <c>/art/2019/3/4/art_1_2.html</c>; one that ends in <c>/*</c> means all below.
    /// </summary>
    public required string From { get; init; }

    /// <summary>A path of this site; one that ends in <c>/*</c> takes over what followed.</summary>
    public required string To { get; set; }

    /// <summary>Why it is there: for those who look after the table.</summary>
    public string Note { get; set; } = "";

    public DateTime CreatedAt { get; init; }
}
