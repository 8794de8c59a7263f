using System.Buffers;

namespace Gongkai.Rules.Reports.Checks;

/// <summary>
/// Prose made ready for reading by program: no spaces, wrapped lines joined, full-width digits narrow, ASCII punctuation
/// wide.
/// </summary>
internal static class Prose
{
    private const int HeadingLength = 24;

    /// <summary>Cleans a section.</summary>
    /// <returns>Sentences end at 。！？ or at a line end that is a paragraph end.</returns>
    internal static string Clean(string text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + 1);
        try
        {
            return new string(buffer, 0, Clean(text, buffer));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static int Clean(string text, char[] buffer)
    {
        var length = 0;
        var line = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is > '\u3002' and < '\uff00')
            {
                buffer[length++] = c;
            }
            else if (c == '\n')
            {
                if (length > 0 && EndsParagraph(text, i, buffer.AsSpan(line, length - line)))
                {
                    buffer[length++] = '\n';
                }

                line = length;
            }
            else if (!char.IsWhiteSpace(c) && c != '\u200b')
            {
                buffer[length++] = Plain(c, text, i);
            }
        }

        return length;
    }

    /// <summary>
    /// A line break inside a sentence (a copy of a PDF page) is no end; after a full stop, a heading or before a blank line
    /// it is.
    /// </summary>
    private static bool EndsParagraph(string text, int at, ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[^1] is '。' or '！' or '？' or '\n' || (at + 1 < text.Length && text[at + 1] == '\n'))
        {
            return true;
        }

        var heading = line[0] is '（' or '一' or '二' or '三' or '四' or '五' or '六' || char.IsAsciiDigit(line[0]);
        return heading && line.Length < HeadingLength && !line.Contains('，') && line[^1] is not ('、' or '；');
    }

    private static char Plain(char c, string text, int at) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        '(' => '（',
        ')' => '）',
        ';' => '；',
        ':' => '：',
        '％' => '%',
        '．' => '.',
        ',' => IsThousands(text, at) ? ',' : '，',
        _ => c,
    };

    private static bool IsThousands(string text, int at) => at > 0 && at + 3 < text.Length && char.IsAsciiDigit(text[at - 1])
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 == text.Length || !char.IsAsciiDigit(text[at + 4]));
}
