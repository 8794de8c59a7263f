using System.IO.Compression;

namespace Gongkai.Documents.Reading;

/// <summary>
/// A part as it inflates: counted against the limits, whatever length it declares, and checked against its checksum at its
/// end.
/// </summary>
internal sealed class ZipPartStream(Stream inflated, ZipArchiveEntry entry, ZipPackage package) : Stream
{
    private const long BombSize = 10L << 20;
    private const long BombRatio = 200;

    private long _length;
    private uint _checksum = uint.MaxValue;

    /// <summary>Above 10 MB, no text compresses by more than 200.</summary>
    internal static bool IsBomb(long length, long compressed) => length > BombSize && length / BombRatio > compressed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inflated.Read(buffer);
        _length += read;
        package.Count(read);
        if (_length > ZipPackage.LargestPart || IsBomb(_length, entry.CompressedLength))
        {
            throw package.TooLarge();
        }

        _checksum = ZipChecksum.Add(_checksum, buffer[..read]);
        if (read == 0 && !buffer.IsEmpty && ~_checksum != entry.Crc32)
        {
            throw new InvalidDataException();
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inflated.Dispose();
        }

        base.Dispose(disposing);
    }
}
