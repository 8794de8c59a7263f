using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gongkai.Load;

/// <summary>What a burst of requests cost and took.</summary>
internal sealed record Burst(int Requests, TimeSpan Took, TimeSpan Cpu, double MedianMs, double P99Ms)
{
    private const int Connections = 32;

    internal double ASecond => Requests / Took.TotalSeconds;

    internal double CpuMicros => Cpu.TotalMicroseconds / Requests;

    /// <summary>Asks for these addresses in turn over 32 connections for some seconds. Anything but 200 ends it.</summary>
    internal static async Task<Burst> RunAsync(ServerProcess server, IReadOnlyList<string> paths, string accept, int seconds)
    {
        var requests = paths.Select(path => Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nAccept-Encoding: {accept}\r\n\r\n")).ToArray();
        var times = new ConcurrentBag<List<long>>();
        var (cpu, watch) = (server.Cpu, Stopwatch.StartNew());
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => Task.Run(() =>
            OneAsync(server.Address, requests, number, times, stop.Token))));
        var (spent, took) = (server.Cpu - cpu, watch.Elapsed);
        var all = times.SelectMany(list => list).Order().ToList();
        return new Burst(all.Count, took, spent, Ms(all[all.Count / 2]), Ms(all[(int)(all.Count * 0.99)]));
    }

    private static double Ms(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;

    private static async Task OneAsync(Uri address, byte[][] requests, int number, ConcurrentBag<List<long>> times, CancellationToken stop)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, CancellationToken.None);
        var (taken, buffer) = (new List<long>(), new byte[256 << 10]);
        times.Add(taken);
        for (var at = number; !stop.IsCancellationRequested; at++)
        {
            var began = Stopwatch.GetTimestamp();
            await socket.SendAsync(requests[at % requests.Length], SocketFlags.None);
            await ReceiveAsync(socket, buffer);
            taken.Add(Stopwatch.GetTimestamp() - began);
        }
    }

    private static async Task ReceiveAsync(Socket socket, byte[] buffer)
    {
        var (filled, whole) = (0, int.MaxValue);
        while (filled < whole)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(filled), SocketFlags.None);
            if (got == 0)
            {
                throw new InvalidOperationException("The server closed the connection.");
            }

            filled += got;
            if (whole == int.MaxValue)
            {
                whole = Whole(buffer.AsSpan(0, filled));
            }
        }
    }

    /// <summary>Head and body together; the greatest number while the head is not complete.</summary>
    private static int Whole(ReadOnlySpan<byte> received)
    {
        var head = received.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return int.MaxValue;
        }

        if (!received.StartsWith("HTTP/1.1 200"u8))
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(received[..Math.Min(200, received.Length)]));
        }

        var length = received[..head].IndexOf("Content-Length: "u8);
        return length >= 0 && Utf8Parser.TryParse(received[(length + 16)..], out int bytes, out _)
            ? head + 4 + bytes : throw new InvalidOperationException("An answer without a length.");
    }
}
