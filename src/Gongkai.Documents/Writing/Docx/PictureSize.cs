using System.Buffers.Binary;

namespace Gongkai.Documents.Writing.Docx;

/// <summary>A picture as Word takes it: kind, and size in pixels.</summary>
internal sealed record PictureSize(string Kind, int Width, int Height)
{
    private const int Largest = 100_000;

    /// <summary>Null for what is no PNG, JPEG or GIF with a size.</summary>
    internal static PictureSize? Of(ReadOnlySpan<byte> content)
    {
        var size = content switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when content.Length >= 24 => new PictureSize(
                "png", BinaryPrimitives.ReadInt32BigEndian(content[16..]), BinaryPrimitives.ReadInt32BigEndian(content[20..])),
            [(byte)'G', (byte)'I', (byte)'F', ..] when content.Length >= 10 => new PictureSize(
                "gif", BinaryPrimitives.ReadUInt16LittleEndian(content[6..]),
                BinaryPrimitives.ReadUInt16LittleEndian(content[8..])),
            [0xff, 0xd8, ..] => Jpeg(content),
            _ => null,
        };
        return size is { Width: > 0 and < Largest, Height: > 0 and < Largest } ? size : null;
    }

    /// <summary>The size stands in the frame header, behind segments of any number.</summary>
    private static PictureSize? Jpeg(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + 9 < content.Length && content[at] == 0xff;)
        {
            var marker = content[at + 1];
            if (marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc))
            {
                return new PictureSize(
                    "jpeg", BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }
}
