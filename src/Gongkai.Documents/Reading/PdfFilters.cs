using System.IO.Compression;
using System.Runtime.InteropServices;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Gongkai.Documents.Reading;

/// <summary>
/// The parser's own stream filters with a bound: it inflates a stream wholly into memory, so a large one is measured first.
/// </summary>
internal sealed class PdfFilters(PdfLimits limits) : IFilterProvider
{
    internal const long LargestContent = 4L << 20;

    private readonly IFilterProvider _plain = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bound(_plain.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bound(_plain.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(_plain.GetAllFilters());

    private IFilter[] Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Bounded(filter, limits))];

    private sealed class Bounded(IFilter filter, PdfLimits limits) : IFilter
    {
        private const int Small = 32 << 10;
        private const int LargestLzw = 1 << 20;
        private const long LargestStream = 32L << 20;

        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            limits.Rethrow();
            limits.Check();
            if (input.Length > Small)
            {
                Measure(input, LargestOf(dictionary));
            }

            var output = filter.Decode(input, dictionary, provider, index);
            if (output.Length > LargestOf(dictionary))
            {
                limits.Refuse(UnreadableFileException.TooLarge("pdf"));
            }

            limits.Count(output.Length);
            return output;
        }

        /// <summary>
        /// Fonts, pictures and tables of objects say what they are; the content of a page does not, and every byte of it may
        /// become a letter.
        /// </summary>
        private static long LargestOf(DictionaryToken dictionary) =>
            dictionary.ContainsKey(NameToken.Type) || dictionary.ContainsKey(NameToken.Subtype)
            || dictionary.ContainsKey(NameToken.Length1)
                ? LargestStream : LargestContent;

        private void Measure(Memory<byte> input, long largest)
        {
            if (filter is LzwFilter && input.Length > LargestLzw)
            {
                limits.Refuse(UnreadableFileException.TooLarge("pdf"));
            }

            if (filter is FlateFilter && Inflated(input, largest) > largest)
            {
                limits.Refuse(UnreadableFileException.TooLarge("pdf"));
            }
        }

        /// <summary>Raw deflate after the two bytes of header, as far as it can be read; the parser is as lenient.</summary>
        private static long Inflated(Memory<byte> input, long largest)
        {
            if (!MemoryMarshal.TryGetArray<byte>(input, out var bytes))
            {
                bytes = input.ToArray();
            }

            var deflated = new MemoryStream(bytes.Array!, bytes.Offset + 2, bytes.Count - 2, false);
            using var inflater = new DeflateStream(deflated, CompressionMode.Decompress);
            var buffer = new byte[16 << 10];
            var length = 0L;
            try
            {
                for (int read; length <= largest && (read = inflater.Read(buffer)) > 0;)
                {
                    length += read;
                }
            }
            catch (InvalidDataException)
            {
                return length;
            }

            return length;
        }
    }
}
