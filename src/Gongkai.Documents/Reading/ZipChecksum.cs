using System.Runtime.InteropServices;

namespace Gongkai.Documents.Reading;

/// <summary>
/// The CRC-32 of zip files, eight bytes a step: the base library inflates a damaged part without complaint, and a figure
/// could change in silence.
/// </summary>
internal static class ZipChecksum
{
    private const uint Polynomial = 0xedb88320;
    private static readonly uint[] Table = Build();

    /// <summary>Adds bytes to a running value, which starts as all ones and is inverted at the end.</summary>
    internal static uint Add(uint value, ReadOnlySpan<byte> bytes)
    {
        var table = Table;
        if (BitConverter.IsLittleEndian)
        {
            foreach (var eight in MemoryMarshal.Cast<byte, ulong>(bytes))
            {
                var low = (uint)(eight & uint.MaxValue) ^ value;
                var high = (uint)(eight >> 32);
                value = table[0x700 | (low & 0xff)] ^ table[0x600 | ((low >> 8) & 0xff)]
                    ^ table[0x500 | ((low >> 16) & 0xff)] ^ table[0x400 | (low >> 24)]
                    ^ table[0x300 | (high & 0xff)] ^ table[0x200 | ((high >> 8) & 0xff)]
                    ^ table[0x100 | ((high >> 16) & 0xff)] ^ table[high >> 24];
            }

            bytes = bytes[(bytes.Length & ~7)..];
        }

        foreach (var b in bytes)
        {
            value = table[(value ^ b) & 0xff] ^ (value >> 8);
        }

        return value;
    }

    private static uint[] Build()
    {
        var table = new uint[8 * 256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
            }

            table[i] = value;
        }

        for (var i = 256; i < table.Length; i++)
        {
            table[i] = table[table[i - 256] & 0xff] ^ (table[i - 256] >> 8);
        }

        return table;
    }
}
