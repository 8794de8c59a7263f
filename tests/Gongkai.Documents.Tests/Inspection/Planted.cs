using System.Text;
using Gongkai.Documents.Inspection;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Tests.Inspection;

/// <summary>What is planted in the files of these tests, and how it is looked for.</summary>
internal static class Planted
{
    /// <summary>The example of GB 11643 itself.</summary>
    internal const string Id = "11010519491231002X";

    internal const string Card = "6222020000000000000";

    internal const string Mobile = "13800000000";

    /// <summary>Everything found in a file: what the inspector found by itself, then what the guard read.</summary>
    internal static IReadOnlyList<GuardFinding> Findings(byte[] file, string name)
    {
        var inspected = AttachmentInspector.Read(file, name);
        return [.. inspected.Findings, .. Guard.Read(inspected.Texts, GuardSettings.Default)];
    }

    internal static void Holds(IReadOnlyList<GuardFinding> findings, GuardKind kind, string place) =>
        Assert.True(
            findings.Any(finding => finding.Kind == kind && finding.Place == place),
            $"{kind} at {place} not among:\n{string.Join('\n', findings.Select(finding => $"{finding.Kind} at {finding.Place}: {finding.Says}"))}");

    /// <summary>A JPEG with nothing but an Exif block: an artist, and a position when asked for.</summary>
    internal static byte[] Jpeg(bool gps, string artist = "")
    {
        var exif = Exif(gps, artist);
        var length = exif.Length + 8;
        return [0xff, 0xd8, 0xff, 0xe1, (byte)(length >> 8), (byte)length, .. "Exif\0\0"u8, .. exif, 0xff, 0xd9];
    }

    internal static byte[] Png(params (string Type, byte[] Data)[] chunks)
    {
        var png = new List<byte> { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a };
        foreach (var (type, data) in chunks)
        {
            png.AddRange([(byte)(data.Length >> 24), (byte)(data.Length >> 16), (byte)(data.Length >> 8), (byte)data.Length]);
            png.AddRange(Encoding.ASCII.GetBytes(type));
            png.AddRange(data);
            png.AddRange(new byte[4]);
        }

        return [.. png];
    }

    /// <summary>A little-endian TIFF of one table: artist, and a table of GPS with latitude and longitude.</summary>
    internal static byte[] Exif(bool gps, string artist)
    {
        var name = Encoding.UTF8.GetBytes(artist + "\0");
        var entries = (artist.Length > 0 ? 1 : 0) + (gps ? 1 : 0);
        var after = 8 + 2 + (entries * 12) + 4;
        var tiff = new MemoryStream();
        var write = new BinaryWriter(tiff);
        write.Write("II*\0"u8);
        write.Write(8);
        write.Write((short)entries);
        if (artist.Length > 0)
        {
            Entry(write, 0x013b, 2, name.Length, name.Length > 4 ? after : BitConverter.ToInt32([.. name, 0, 0, 0, 0], 0));
        }

        var table = after + name.Length;
        if (gps)
        {
            Entry(write, 0x8825, 4, 1, table);
        }

        write.Write(0);
        write.Write(name);
        if (gps)
        {
            write.Write((short)2);
            Entry(write, 2, 5, 3, table + 2 + 24 + 4);
            Entry(write, 4, 5, 3, table + 2 + 24 + 4 + 24);
            write.Write(0);
            for (var number = 0; number < 12; number++)
            {
                write.Write(number + 1);
            }
        }

        return tiff.ToArray();
    }

    private static void Entry(BinaryWriter write, int tag, short type, int count, int value)
    {
        write.Write((ushort)tag);
        write.Write(type);
        write.Write(count);
        write.Write(value);
    }
}
