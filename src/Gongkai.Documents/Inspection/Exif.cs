using System.Buffers.Binary;
using System.Text;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Inspection;

/// <summary>Exif, the tables of a TIFF file inside a picture. Every offset is checked; loops cannot happen.</summary>
internal ref struct Exif
{
    private const int MostEntries = 1000;

    private static readonly Dictionary<int, string> Names = new()
    {
        [0x010e] = "说明",
        [0x010f] = "设备厂商",
        [0x0110] = "设备型号",
        [0x0131] = "软件",
        [0x013b] = "作者",
        [0x8298] = "版权",
        [0x9286] = "用户注释",
        [0x9c9b] = "标题",
        [0x9c9c] = "备注",
        [0x9c9d] = "作者",
        [0x9c9e] = "关键词",
        [0x9c9f] = "主题",
        [0xa430] = "相机所有者",
        [0xa431] = "机身序列号",
    };

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly bool _little;
    private readonly Inspection _inspection;
    private string? _place;

    private Exif(ReadOnlySpan<byte> bytes, bool little, Inspection inspection)
    {
        _bytes = bytes;
        _little = little;
        _inspection = inspection;
    }

    /// <summary>Adds the texts; gives back the position as it stands in the file, or null without one.</summary>
    internal static string? Read(ReadOnlySpan<byte> tiff, Inspection inspection)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
        {
            return null;
        }

        var exif = new Exif(tiff, tiff[0] == 'I', inspection);
        exif.Table(exif.Long(4), 0);
        return exif._place;
    }

    /// <summary>Text of unknown encoding: control characters end words.</summary>
    internal static string Words(ReadOnlySpan<byte> bytes)
    {
        var text = TextEncoding.Decode(bytes) ?? Encoding.UTF8.GetString(bytes);
        return string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
    }

    private void Table(long at, int depth)
    {
        if (at < 8 || at + 2 > _bytes.Length)
        {
            return;
        }

        var count = Math.Min(Short((int)at), MostEntries);
        for (var entry = 0; entry < count && at + 2 + ((entry + 1) * 12) <= _bytes.Length; entry++)
        {
            Entry((int)at + 2 + (entry * 12), depth);
        }
    }

    private void Entry(int at, int depth)
    {
        var tag = Short(at);
        if (tag is 0x8769 && depth == 0)
        {
            Table(Long(at + 8), depth + 1);
        }
        else if (tag is 0x8825 && depth == 0)
        {
            Position(Long(at + 8));
        }
        else if (Names.TryGetValue(tag, out var name))
        {
            _inspection.Text($"图片信息“{name}”", Decoded(tag, Value(at)));
        }
    }

    /// <summary>Tags 1 to 4 are latitude and longitude; a table of others only (a version, a date) is no position.</summary>
    private void Position(long at)
    {
        if (at < 8 || at + 2 > _bytes.Length)
        {
            return;
        }

        var count = Math.Min(Short((int)at), MostEntries);
        for (var entry = 0; entry < count && at + 2 + ((entry + 1) * 12) <= _bytes.Length; entry++)
        {
            var place = (int)at + 2 + (entry * 12);
            if (Short(place) is 2 or 4)
            {
                _place += Convert.ToHexString(Value(place));
            }
        }
    }

    private readonly ReadOnlySpan<byte> Value(int entry)
    {
        var size = Short(entry + 2) switch { 3 => 2, 4 or 9 => 4, 5 or 10 => 8, _ => 1 };
        var length = Long(entry + 4) * size;
        var start = length <= 4 ? entry + 8 : Long(entry + 8);
        return start + length <= _bytes.Length ? _bytes.Slice((int)start, (int)length) : [];
    }

    /// <summary>The tags of Windows are UTF-16; the user comment says its own encoding in eight bytes.</summary>
    private readonly string Decoded(int tag, ReadOnlySpan<byte> value)
    {
        if (tag is >= 0x9c9b and <= 0x9c9f)
        {
            return Encoding.Unicode.GetString(value).TrimEnd('\0');
        }

        if (tag == 0x9286 && value.Length > 8)
        {
            return value.StartsWith("UNICODE"u8)
                ? (_little ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(value[8..]).TrimEnd('\0')
                    : Words(value[8..]);
        }

        return Words(value.TrimEnd((byte)0));
    }

    private readonly int Short(int at) =>
        _little ? BinaryPrimitives.ReadUInt16LittleEndian(_bytes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(_bytes[at..]);

    private readonly long Long(int at) =>
        _little ? BinaryPrimitives.ReadUInt32LittleEndian(_bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(_bytes[at..]);
}
