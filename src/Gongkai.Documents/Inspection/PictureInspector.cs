using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Gongkai.Rules.Disclosure.Guard;

namespace Gongkai.Documents.Inspection;

/// <summary>What a picture says beside its image: where and by whom it was taken, comments, text chunks. The image itself is
/// not read.</summary>
internal static class PictureInspector
{
    private const int LongestText = 1 << 20;

    internal static void Read(ReadOnlyMemory<byte> content, Inspection inspection)
    {
        var bytes = content.Span;
        inspection.Sink.Remark("图片中的文字未检查，请人工核对。");
        var place = bytes switch
        {
            [0xff, 0xd8, ..] => Jpeg(bytes, inspection),
            [0x89, ..] => Png(bytes, inspection),
            [(byte)'R', ..] => WebP(bytes, inspection),
            _ => Gif(bytes, inspection),
        };
        if (place is not null)
        {
            inspection.Sink.Finding(GuardFindings.Metadata(inspection.Place, "拍摄位置（GPS）", place));
        }
    }

    private static string? Jpeg(ReadOnlySpan<byte> bytes, Inspection inspection)
    {
        string? place = null;
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xff;)
        {
            var marker = bytes[at + 1];
            if (marker is 0xda or 0xd9)
            {
                break;
            }

            if (marker is 0xff or 0x01 or >= 0xd0 and <= 0xd7)
            {
                at += marker == 0xff ? 1 : 2; // fill bytes and markers without length
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length)
            {
                break;
            }

            place = Segment(marker, bytes.Slice(at + 4, length - 2), inspection) ?? place;
            at += 2 + length;
        }

        return place;
    }

    private static string? Segment(byte marker, ReadOnlySpan<byte> segment, Inspection inspection)
    {
        if (marker == 0xe1 && segment.StartsWith("Exif\0\0"u8))
        {
            return Exif.Read(segment[6..], inspection);
        }

        if (marker == 0xe1 && segment.StartsWith("http://ns.adobe.com/xap/1.0/\0"u8))
        {
            return Xmp.Read(segment[29..], inspection) ? "xmp" : null;
        }

        if (marker is 0xfe or 0xed)
        {
            inspection.Text(marker == 0xfe ? "图片注释" : "图片信息（IPTC）", Exif.Words(segment));
        }

        return null;
    }

    private static string? Png(ReadOnlySpan<byte> bytes, Inspection inspection)
    {
        string? place = null;
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
            {
                break;
            }

            var chunk = bytes.Slice(at + 8, (int)length);
            place = Chunk(bytes.Slice(at + 4, 4), chunk, inspection) ?? place;
            at += 12 + (int)length;
        }

        return place;
    }

    private static string? Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> chunk, Inspection inspection)
    {
        if (type.SequenceEqual("eXIf"u8))
        {
            return Exif.Read(chunk, inspection);
        }

        var zero = chunk.IndexOf((byte)0);
        if (zero < 0)
        {
            return null;
        }

        var key = Encoding.Latin1.GetString(chunk[..zero]);
        var rest = chunk[(zero + 1)..];
        if (type.SequenceEqual("tEXt"u8))
        {
            inspection.Text($"图片信息“{key}”", Exif.Words(rest));
        }
        else if (type.SequenceEqual("zTXt"u8) && rest.Length > 1)
        {
            inspection.Text($"图片信息“{key}”", Exif.Words(Inflated(rest[1..])));
        }
        else if (type.SequenceEqual("iTXt"u8) && rest.Length > 2)
        {
            return International(key, rest, inspection);
        }

        return null;
    }

    /// <summary>Flag, method, language, translated key, text.</summary>
    private static string? International(string key, ReadOnlySpan<byte> rest, Inspection inspection)
    {
        var compressed = rest[0] == 1;
        rest = rest[2..];
        for (var skip = 0; skip < 2; skip++)
        {
            var end = rest.IndexOf((byte)0);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        var text = compressed ? Inflated(rest) : rest;
        if (key == "XML:com.adobe.xmp")
        {
            return Xmp.Read(text, inspection) ? "xmp" : null;
        }

        inspection.Text($"图片信息“{key}”", Encoding.UTF8.GetString(text));
        return null;
    }

    private static byte[] Inflated(ReadOnlySpan<byte> deflated)
    {
        using var inflater = new ZLibStream(new MemoryStream(deflated.ToArray()), CompressionMode.Decompress);
        var text = new byte[LongestText];
        try
        {
            return text[..inflater.ReadAtLeast(text, text.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static string? WebP(ReadOnlySpan<byte> bytes, Inspection inspection)
    {
        string? place = null;
        for (var at = 12; at + 8 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            if (length > bytes.Length - at - 8)
            {
                break;
            }

            var type = bytes.Slice(at, 4);
            var chunk = bytes.Slice(at + 8, (int)length);
            if (type.SequenceEqual("EXIF"u8))
            {
                place = Exif.Read(chunk.StartsWith("Exif\0\0"u8) ? chunk[6..] : chunk, inspection) ?? place;
            }
            else if (type.SequenceEqual("XMP "u8) && Xmp.Read(chunk, inspection))
            {
                place ??= "xmp";
            }

            at += 8 + (int)length + ((int)length & 1);
        }

        return place;
    }

    /// <summary>Comment extensions: 21 FE, then blocks led by their length.</summary>
    private static string? Gif(ReadOnlySpan<byte> bytes, Inspection inspection)
    {
        for (var at = bytes.IndexOf((ReadOnlySpan<byte>)[0x21, 0xfe]); at >= 0;)
        {
            var text = new List<byte>();
            var block = at + 2;
            while (block < bytes.Length && bytes[block] > 0 && block + 1 + bytes[block] <= bytes.Length
                && text.Count < LongestText)
            {
                text.AddRange(bytes.Slice(block + 1, bytes[block]));
                block += 1 + bytes[block];
            }

            inspection.Text("图片注释", Exif.Words([.. text]));
            var next = bytes[(at + 2)..].IndexOf((ReadOnlySpan<byte>)[0x21, 0xfe]);
            at = next < 0 ? -1 : at + 2 + next;
        }

        return null;
    }
}
