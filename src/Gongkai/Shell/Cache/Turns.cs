namespace Gongkai.Shell.Cache;

/// <summary>One after another for each key, all at once otherwise.</summary>
internal sealed class Turns
{
    private readonly Dictionary<string, Turn> _open = new(StringComparer.Ordinal);

    internal async Task<IDisposable> TakeAsync(string key, CancellationToken cancel)
    {
        Turn? turn;
        lock (_open)
        {
            if (!_open.TryGetValue(key, out turn))
            {
                _open[key] = turn = new Turn(this, key);
            }

            turn.Waiting++;
        }

        try
        {
            await turn.Gate.WaitAsync(cancel);
            return turn;
        }
        catch (OperationCanceledException)
        {
            Leave(turn);
            throw;
        }
    }

    private void Leave(Turn turn)
    {
        lock (_open)
        {
            if (--turn.Waiting == 0)
            {
                _open.Remove(turn.Key);
                turn.Gate.Dispose();
            }
        }
    }

    private sealed class Turn(Turns turns, string key) : IDisposable
    {
        internal string Key => key;

        internal SemaphoreSlim Gate { get; } = new(1, 1);

        internal int Waiting { get; set; }

        public void Dispose()
        {
            Gate.Release();
            turns.Leave(this);
        }
    }
}
