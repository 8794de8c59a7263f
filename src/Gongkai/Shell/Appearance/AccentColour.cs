using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Shell.Appearance;

/// <summary>The one colour of a site. White text on it, and it on white and on its own tint, must be legible.</summary>
internal readonly partial record struct AccentColour(byte Red, byte Green, byte Blue)
{
    /// <summary>The least contrast on white (WCAG 2.2, 1.4.6): on the tint it is then still above 4.5.</summary>
    internal const double Least = 7;

    internal string Hex => $"#{Red:x2}{Green:x2}{Blue:x2}";

    /// <summary>The contrast ratio against white, from 1 to 21 (WCAG 2.2, relative luminance).</summary>
    internal double OnWhite => 1.05 / (Luminance + 0.05);

    internal bool Legible => OnWhite >= Least;

    /// <summary>The style sheet; tints by number are for browsers that cannot mix colours.</summary>
    internal string Css =>
        $":root{{--accent:{Hex}}}"
        + "@supports not (color:color-mix(in srgb,red,blue)){:root{"
        + $"--accent-strong:{Mixed(0.72, 0).Hex};--accent-soft:{Mixed(0.09, 255).Hex};--accent-line:{Mixed(0.3, 255).Hex}}}}}";

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>From <c>#1b4a70</c>, with or without the sign; null for anything else.</summary>
    internal static AccentColour? Parse(string text) => Form().Match(text.Trim()) is { Success: true } match
        ? new AccentColour(Part(match, 1), Part(match, 2), Part(match, 3)) : null;

    /// <summary>The nearest darker colour of the same hue that is legible.</summary>
    internal AccentColour Darkened()
    {
        for (var share = 1.0; share > 0; share -= 0.02)
        {
            if (Mixed(share, 0) is { Legible: true } darker)
            {
                return darker;
            }
        }

        return new AccentColour(0, 0, 0);
    }

    private AccentColour Mixed(double share, byte other) =>
        new(Mix(Red, share, other), Mix(Green, share, other), Mix(Blue, share, other));

    private static byte Mix(byte own, double share, byte other) => (byte)Math.Round((own * share) + (other * (1 - share)));

    private static double Linear(byte part)
    {
        var value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static byte Part(Match match, int group) =>
        byte.Parse(match.Groups[group].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})\z")]
    private static partial Regex Form();
}
