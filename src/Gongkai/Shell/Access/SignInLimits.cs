using System.Collections.Concurrent;

namespace Gongkai.Shell.Access;

/// <summary>Failed sign-ins by address, on this node: one address that tries many names is slowed down before any of them is locked.</summary>
internal sealed class SignInLimits(TimeProvider time)
{
    internal static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private const int MostAddresses = 10_000;
    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Failures)> _counts = new();

    internal bool Refuses(string address, int most) =>
        _counts.TryGetValue(address, out var count) && count.Failures >= most && time.GetUtcNow() - count.Since < Window;

    internal void Failed(string address)
    {
        var now = time.GetUtcNow();
        if (_counts.Count >= MostAddresses)
        {
            foreach (var old in _counts.Where(count => now - count.Value.Since >= Window))
            {
                _counts.TryRemove(old);
            }
        }

        _counts.AddOrUpdate(address, _ => (now, 1), (_, count) => now - count.Since < Window ? (count.Since, count.Failures + 1) : (now, 1));
    }
}
