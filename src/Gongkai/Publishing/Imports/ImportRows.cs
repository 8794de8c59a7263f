using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Gongkai.Data.Audit;
using Gongkai.Publishing.Items;

namespace Gongkai.Publishing.Imports;

/// <summary>
/// The rows of a batch as they will come in, one JSON line each, packed: written when the old portal is looked through, confirmed by its
/// hash, read line by line when it comes in. What the reviewers saw is what is published, whatever became of the source since.
/// </summary>
internal sealed class ImportRows(Stream to) : IDisposable
{
    private readonly StreamWriter _lines = new(new GZipStream(to, CompressionLevel.Fastest, leaveOpen: true), new UTF8Encoding(false), 1 << 16);

    internal void Add(OldPublication row) => _lines.Write(JsonSerializer.Serialize(row, AuditChain.Json) + "\n");

    /// <summary>The rows behind the first <paramref name="done"/>, without holding more than one.</summary>
    internal static async IAsyncEnumerable<OldPublication> ReadAsync(Stream from, int done, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var lines = new StreamReader(new GZipStream(from, CompressionMode.Decompress), new UTF8Encoding(false), false, 1 << 16);
        for (var at = 0; await lines.ReadLineAsync(cancel) is { } line; at++)
        {
            if (at >= done)
            {
                yield return JsonSerializer.Deserialize<OldPublication>(line, AuditChain.Json)
                    ?? throw new InvalidDataException($"Row {at + 1} of the batch is empty.");
            }
        }
    }

    public void Dispose() => _lines.Dispose();
}
