namespace Gongkai.Shell.Work;

/// <summary>Does jobs of one kind. A job may come twice when a node dies with it: doing it again must be harmless.</summary>
internal interface IJobHandler
{
    string Kind { get; }

    Task DoAsync(string payload, CancellationToken cancel);
}
