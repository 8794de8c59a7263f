using System.Text;

namespace Gongkai.Rules.Reports.Writing;

/// <summary>A piece of a section's text: plain words, or a figure that is bound to the report.</summary>
/// <remarks>Example: “共收到{T3.R1.C7}件” is three pieces.</remarks>
/// <param name="Text">The words as they stand; for a figure its name without the braces.</param>
/// <param name="IsFigure">Whether it is bound.</param>
public readonly record struct TextPiece(string Text, bool IsFigure);

/// <summary>The text of a section with figures bound to live values, so that a sentence cannot go stale.</summary>
/// <remarks>
/// A figure is written <c>{T3.R1.C7}</c> (a cell), <c>{上年.T3.R1.C7}</c> (the same a year before) or <c>{公开总数}</c> (a fact of the
/// year). Example: “共收到{T3.R1.C7}件” of a report with 12 applications is “共收到12件”.
/// </remarks>
public static class FigureText
{
    private const int LongestName = 60;

    /// <summary>The pieces in their order; together they are the text.</summary>
    /// <param name="text">As the officer wrote it. A brace that begins no name stays a brace.</param>
    /// <returns>No empty piece. Example: “{甲}” is one figure.</returns>
    public static IReadOnlyList<TextPiece> Pieces(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pieces = new List<TextPiece>();
        var from = 0;
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var end = text.IndexOf('}', at);
            if (end < 0)
            {
                break;
            }

            var name = text[(at + 1)..end];
            if (name.Length is 0 or > LongestName || name.AsSpan().IndexOfAny("{\n") >= 0)
            {
                continue;
            }

            if (at > from)
            {
                pieces.Add(new TextPiece(text[from..at], false));
            }

            pieces.Add(new TextPiece(name.Trim(), true));
            from = end + 1;
            at = end;
        }

        if (from < text.Length)
        {
            pieces.Add(new TextPiece(text[from..], false));
        }

        return pieces;
    }

    /// <summary>The text with its figures.</summary>
    /// <param name="text">As the officer wrote it.</param>
    /// <param name="figure">The figure of a name, or null when there is none: the name stays in its braces then.</param>
    /// <returns>What is printed. Example: with “甲” = “3”, “有{甲}件” gives “有3件”.</returns>
    public static string Resolve(string text, Func<string, string?> figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var resolved = new StringBuilder();
        foreach (var piece in Pieces(text))
        {
            resolved.Append(!piece.IsFigure ? piece.Text : figure(piece.Text) ?? $"{{{piece.Text}}}");
        }

        return resolved.ToString();
    }

    /// <summary>The names in a text that stand for nothing.</summary>
    /// <param name="text">As the officer wrote it.</param>
    /// <param name="figure">As in <see cref="Resolve"/>.</param>
    /// <returns>Each once, in order. Example: “{乙}” without such a figure gives “乙”.</returns>
    public static IReadOnlyList<string> Unknown(string text, Func<string, string?> figure) =>
        [.. Pieces(text).Where(piece => piece.IsFigure && figure(piece.Text) is null).Select(piece => piece.Text).Distinct()];
}
