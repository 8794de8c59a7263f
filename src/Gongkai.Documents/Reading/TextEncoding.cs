using System.Buffers;
using System.Text;

namespace Gongkai.Documents.Reading;

/// <summary>Finds the encoding of a text file and decodes it.</summary>
internal static class TextEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private static readonly UnicodeEncoding StrictUtf16 = new(false, false, true);
    private static readonly UnicodeEncoding StrictUtf16BigEndian = new(true, false, true);

    private static readonly SearchValues<char> CharsetEnds = SearchValues.Create(" \"'/>;\r\n");

    /// <summary>
    /// The text of a file: by its byte order mark, as UTF-16 by its zero bytes, as strict UTF-8, else as GB18030.
    /// </summary>
    /// <returns>The text without byte order mark; null when the bytes are no text.</returns>
    internal static string? Decode(ReadOnlySpan<byte> content) =>
        Marked(content) ?? Unmarked(content) ?? Legacy(content, "gb18030");

    /// <summary>
    /// As <see cref="Decode"/>, but bytes that are no UTF-8 follow the charset the page names in its head (GBK, Big5 …).
    /// </summary>
    internal static string? DecodeHtml(ReadOnlySpan<byte> content)
    {
        if ((Marked(content) ?? Unmarked(content)) is { } text)
        {
            return text;
        }

        var named = NamedCharset(content);
        return (named is null ? null : Legacy(content, named)) ?? Legacy(content, "gb18030");
    }

    /// <summary>
    /// As <see cref="DecodeHtml"/>, and a few damaged characters do not keep a page from being read: old publishing systems cut
    /// descriptions in the middle of a character.
    /// </summary>
    /// <returns>The text, damaged characters as U+FFFD; null when the bytes are no text.</returns>
    internal static string? DecodePage(ReadOnlySpan<byte> content)
    {
        if ((Marked(content) ?? Unmarked(content)) is { } text)
        {
            return text;
        }

        if (IsBinary(content))
        {
            return null;
        }

        return Leniently(Encoding.UTF8, content) ?? DecodeHtml(content) ?? Leniently(
            CodePages.Get("gb18030", EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback), content);
    }

    /// <summary>Null unless whole Chinese characters outnumber damaged ones by far: else it is another encoding.</summary>
    private static string? Leniently(Encoding encoding, ReadOnlySpan<byte> content)
    {
        var text = encoding.GetString(content);
        var (whole, damaged) = (0, 0);
        foreach (var c in text)
        {
            whole += c is >= '\u3000' and <= '\u9fff' or >= '\uff00' and <= '\uffef' ? 1 : 0;
            damaged += c == '\ufffd' ? 1 : 0;
        }

        return whole >= damaged * 10 ? text : null;
    }

    /// <summary>
    /// Whether a text looks like UTF-8 that was once read as GBK (鏀垮簻淇℃伅鍏紑): nothing can be read from it any more.
    /// </summary>
    internal static bool LooksMisread(ReadOnlySpan<char> text)
    {
        var bytes = CodePages.Get("gb18030", EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)
            .GetBytes(text[..Math.Min(text.Length, 4000)].ToArray());
        var again = Encoding.UTF8.GetString(bytes);
        var han = 0;
        var lost = 0;
        foreach (var c in again)
        {
            han += c is >= '\u4e00' and <= '\u9fff' ? 1 : 0;
            lost += c == '\ufffd' ? 1 : 0;
        }

        return han >= 10 && lost * 4 < han;
    }

    private static string? Marked(ReadOnlySpan<byte> content) => content switch
    {
        [0xef, 0xbb, 0xbf, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xff, 0xfe, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0xff, 0xfe, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xfe, 0xff, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        [0x84, 0x31, 0x95, 0x33, .. var rest] => Legacy(rest, "gb18030"),
        _ => null,
    };

    private static string? Unmarked(ReadOnlySpan<byte> content)
    {
        if (content.Contains((byte)0))
        {
            return Utf16(content);
        }

        return IsBinary(content) ? null : Strictly(StrictUtf8, content);
    }

    /// <summary>
    /// ASCII letters and line ends have one zero byte in UTF-16, always on the same side; few Chinese ones (开) have one on
    /// the other.
    /// </summary>
    private static string? Utf16(ReadOnlySpan<byte> content)
    {
        if (content.Length % 2 != 0)
        {
            return null;
        }

        var even = 0;
        var odd = 0;
        for (var i = 0; i + 1 < content.Length; i += 2)
        {
            even += content[i] == 0 ? 1 : 0;
            odd += content[i + 1] == 0 ? 1 : 0;
        }

        var text = Strictly(odd > even ? StrictUtf16 : StrictUtf16BigEndian, content);
        return text is null || HasNoText(text) ? null : text;
    }

    private static bool HasNoText(string text)
    {
        foreach (var c in text)
        {
            if (c is (< ' ' and not ('\t' or '\n' or '\r' or '\f')) or '\ufffe' or '\uffff')
            {
                return true;
            }
        }

        return false;
    }

    private static string? Legacy(ReadOnlySpan<byte> content, string charset)
    {
        if (IsBinary(content))
        {
            return null;
        }

        try
        {
            var encoding = CodePages.Get(charset, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
            return Strictly(encoding, content);
        }
        catch (ArgumentException)
        {
            return null; // a charset nobody knows
        }
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsBinary(ReadOnlySpan<byte> content)
    {
        var controls = 0;
        foreach (var b in content)
        {
            if (b == 0)
            {
                return true;
            }

            controls += b < 0x20 && b is not (9 or 10 or 12 or 13 or 27) ? 1 : 0;
        }

        return controls * 100 > content.Length;
    }

    /// <summary>
    /// The value after the first “charset=” in the first 4 KB; UTF-8 is left out because it has already failed.
    /// </summary>
    private static string? NamedCharset(ReadOnlySpan<byte> content)
    {
        var head = Encoding.Latin1.GetString(content[..Math.Min(content.Length, 4096)]);
        var at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var name = head.AsSpan(at + 7).TrimStart(" =\"'");
        var end = name.IndexOfAny(CharsetEnds);
        name = end < 0 ? name : name[..end];
        return name.IsEmpty || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? null
            : name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? "gb18030" : name.ToString();
    }

    /// <summary>The encodings beyond Unicode, loaded only when a file needs one.</summary>
    private static class CodePages
    {
        static CodePages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        internal static Encoding Get(string charset, EncoderFallback encoder, DecoderFallback decoder) =>
            Encoding.GetEncoding(charset, encoder, decoder);
    }
}
