namespace Gongkai.EndToEnd.Killing;

/// <summary>
/// Something a person does over HTTP, during which the program may die at any moment. One instance serves all rounds.
/// </summary>
internal interface IKillAction
{
    /// <summary>
    /// Does it once. It remembers only what the program has acknowledged. A connection that breaks is expected and may be
    /// thrown; any other exception fails the test. Called by several workers at once.
    /// </summary>
    Task DoAsync(KillScene scene, Uri address);

    /// <summary>After the restart: everything acknowledged is there, and nothing is there by half.</summary>
    Task CheckAsync(KillScene scene, Uri address);
}
