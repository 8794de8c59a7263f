namespace Gongkai.Shell.Work;

/// <summary>Does jobs of one kind. A job may come twice when a node dies with it: doing it again must be harmless.</summary>
internal interface IJobHandler
{
    string Kind { get; }

    /// <summary>Jobs that go on for minutes have a lane of their own: what is due meanwhile does not wait for them.</summary>
    bool TakesLong => false;

    Task DoAsync(string payload, CancellationToken cancel);
}
