using System.Buffers.Binary;
using System.IO.Compression;

namespace Gongkai.Demo;

/// <summary>Paints the pictures of the demo: hills before a pale sky, made of whole numbers only, so that they are the same
/// everywhere and show nobody and no place.</summary>
internal static class Landscape
{
    internal const int Width = 640;
    internal const int Height = 360;

    private const int Hills = 4;

    /// <summary>A PNG of <see cref="Width"/> by <see cref="Height"/> pixels.</summary>
    internal static byte[] Paint(DemoPicture picture)
    {
        var draws = new SplitMix64(picture.Seed);
        (int Base, int Rise, int Period, int Shift)[] ridges =
        [
            .. Enumerable.Range(0, Hills).Select(hill => (
                Base: 140 + (hill * 55), Rise: draws.Between(20, 70),
                Period: draws.Between(180, 420), Shift: draws.Below(Width))),
        ];
        (int Red, int Green, int Blue) ink = (draws.Between(30, 70), draws.Between(80, 110), draws.Between(90, 130));
        var rows = new byte[Height * ((3 * Width) + 1)];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var depth = ridges.Count(ridge => y > ridge.Base - Wave(x + ridge.Shift, ridge.Period) * ridge.Rise / 100);
                var at = (y * ((3 * Width) + 1)) + 1 + (3 * x);
                rows[at] = Shade(ink.Red, depth, y);
                rows[at + 1] = Shade(ink.Green, depth, y);
                rows[at + 2] = Shade(ink.Blue, depth, y);
            }
        }

        return Png(rows);
    }

    /// <summary>From 0 to 100 and back: a wave of parabolas.</summary>
    private static int Wave(int x, int period)
    {
        var phase = (x % period * 200 / period) - 100;
        return 100 - (phase * phase / 100);
    }

    /// <summary>The nearer the hill, the deeper its colour; the sky grows paler towards the horizon.</summary>
    private static byte Shade(int ink, int depth, int y) =>
        (byte)Math.Min(250, depth == 0 ? 215 + (y / 8) : ink + ((Hills - depth) * (220 - ink) / (Hills + 1)));

    private static byte[] Png(byte[] rows)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2); // eight bits, red green blue
        Chunk(file, "IHDR"u8, head);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] body = [.. name, .. data];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(body));
        file.Write(number);
    }

    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var part in data)
        {
            crc ^= part;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }
}
