using System.Threading.RateLimiting;
using Gongkai.Shell;

namespace Gongkai.Api.Tokens;

/// <summary>How many writes one key may do in a minute, on this node; what one address may ask is limited before.</summary>
internal sealed class WriteLimits(SiteOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<long> _limiter = PartitionedRateLimiter.Create<long, long>(token =>
        RateLimitPartition.GetSlidingWindowLimiter(token, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Limits.ApiWrites,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));

    internal bool Refuses(long token)
    {
        using var lease = _limiter.AttemptAcquire(token);
        return !lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
