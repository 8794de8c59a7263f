using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Gongkai.Shell;

namespace Gongkai.Publishing.Items;

/// <summary>
/// Tries links to other sites, where the installation says so: many an office network cannot reach them. A link counts as dead when the
/// other site says that there is nothing, or when there is no such site; a slow or closed one does not. Of the answer nothing is read
/// but its status, and unless it is allowed no address of an inner network is called: a text must not be a way to look around in one.
/// </summary>
internal sealed class OutsideLinks : IDisposable
{
    private const int Most = 40;
    private const int AtOnce = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly HttpClient? _client;

    public OutsideLinks(SiteOptions options)
    {
        if (options.OutsideLinks == OutsideLinkScope.None)
        {
            return;
        }

        var handler = new SocketsHttpHandler
        {
            UseCookies = false,
            MaxAutomaticRedirections = 5,
            ConnectTimeout = Patience,
        };
        if (options.OutsideLinks == OutsideLinkScope.Public)
        {
            handler.UseProxy = false; // a proxy would call for us what we do not call
            handler.ConnectCallback = ConnectAsync;
        }

        _client = new HttpClient(handler) { Timeout = Patience };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Gongkai-link-check");
    }

    /// <summary>Those that are dead, each with the reason. Of very many only the first are tried.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> DeadAsync(IEnumerable<string> addresses, CancellationToken cancel)
    {
        var dead = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        if (_client is { } client)
        {
            await Parallel.ForEachAsync(
                addresses.Distinct(StringComparer.Ordinal).Take(Most),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
                async (address, stop) =>
                {
                    if (await ReasonAsync(client, new Uri(address), stop) is { } reason)
                    {
                        dead[address] = reason;
                    }
                });
        }

        return dead;
    }

    public void Dispose() => _client?.Dispose();

    private static async Task<string?> ReasonAsync(HttpClient client, Uri address, CancellationToken cancel)
    {
        try
        {
            var status = await StatusAsync(client, HttpMethod.Head, address, cancel);
            if (status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented)
            {
                status = await StatusAsync(client, HttpMethod.Get, address, cancel); // some answer HEAD with anything
            }

            return status is HttpStatusCode.NotFound or HttpStatusCode.Gone ? $"对方网站答复 {(int)status}" : null;
        }
        catch (HttpRequestException failed) when (failed.HttpRequestError == HttpRequestError.NameResolutionError)
        {
            return "没有这个网站";
        }
        catch (HttpRequestException)
        {
            return null; // closed today, or closed to us
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null; // slow
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod method, Uri address, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        return answer.StatusCode;
    }

    /// <summary>Connects to the very address that was looked at, so that a name cannot mean another one a moment later.</summary>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        IPAddress[] found;
        try
        {
            found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        }
        catch (SocketException unknown)
        {
            throw new HttpRequestException(HttpRequestError.NameResolutionError, unknown.Message, unknown);
        }

        var address = found.FirstOrDefault(IsPublic) ?? throw new HttpRequestException("Not a public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, context.DnsEndPoint.Port), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return IsPublic(address.MapToIPv4());
        }

        if (IPAddress.IsLoopback(address))
        {
            return false;
        }

        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return (bytes[0] & 0xE0) == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 0x02); // global unicast, and no IPv4 hidden in it
        }

        return (bytes[0], bytes[1]) switch
        {
            (0 or 10 or 127, _) or (172, >= 16 and < 32) or (192, 168) or (169, 254) or (100, >= 64 and < 128) or (198, 18 or 19) or ( >= 224, _) => false,
            _ => true,
        };
    }
}
