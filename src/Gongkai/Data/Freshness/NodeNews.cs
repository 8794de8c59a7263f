using System.Data.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Gongkai.Data.Freshness;

/// <summary>
/// Several nodes over one PostgreSQL: what one changes, the others hear with the commit (NOTIFY goes out with the transaction or not
/// at all). A node that does not hear keeps no page: see <see cref="ChangeClock.Deaf"/>.
/// </summary>
internal sealed partial class NodeNews(string server, ChangeClock clock, ILogger<NodeNews> log) : BackgroundService
{
    private const string Channel = "gongkai_changes";

    /// <summary>PostgreSQL's limit is 8,000 bytes; beyond it the news is that anything may have changed.</summary>
    private const int Longest = 7_000;

    private const string Anything = "*";

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    /// <summary>Within the transaction: heard when it is committed.</summary>
    internal static async Task SayAsync(DbTransaction transaction, Guid node, IReadOnlyCollection<string> tags, CancellationToken cancel)
    {
        var text = string.Join('\n', tags);
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT pg_notify($1, $2)";
        command.Parameters.Add(new NpgsqlParameter { Value = Channel });
        command.Parameters.Add(new NpgsqlParameter { Value = $"{node:N}\n{(text.Length > Longest ? Anything : text)}" });
        await command.ExecuteNonQueryAsync(cancel);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception lost) when (lost is NpgsqlException or TimeoutException or IOException)
            {
                Lost(lost.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            finally
            {
                clock.Deaf = true;
            }

            await Task.Delay(Again, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "与数据库的通知连接中断，恢复之前页面不缓存：{reason}")]
    private partial void Lost(string reason);

    private async Task ListenAsync(CancellationToken stop)
    {
        var named = new NpgsqlConnectionStringBuilder(server) { KeepAlive = 10, Pooling = false, ApplicationName = "gongkai news" };
        await using var connection = new NpgsqlConnection(named.ConnectionString);
        connection.Notification += (_, news) => Hear(news.Payload);
        await connection.OpenAsync(stop);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stop);
        }

        clock.ChangedAll(); // what was said before is lost
        clock.Deaf = false;
        while (true)
        {
            await connection.WaitAsync(stop);
        }
    }

    private void Hear(string payload)
    {
        var lines = payload.Split('\n');
        if (lines[0] == clock.Node.ToString("N"))
        {
            return; // its own: known since the commit
        }

        if (lines is [_, Anything])
        {
            clock.ChangedAll();
        }
        else
        {
            clock.Changed(lines[1..]);
        }
    }
}
