using System.Globalization;

namespace Gongkai.Rules.Letters;

/// <summary>How an officer fills a field in.</summary>
/// <remarks>Example: reasons are a <see cref="Text"/> of several paragraphs, the date of the first reply a
/// <see cref="Day"/>.</remarks>
public enum LetterFieldForm
{
    /// <summary>Nothing to fill in: the case knows it.</summary>
    FromCase,

    /// <summary>One line.</summary>
    Line,

    /// <summary>Several paragraphs.</summary>
    Text,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>One thing a template can show: <c>{收到日期}</c>.</summary>
/// <remarks>Example: <c>LetterFields.Find("检索范围")</c> is written by the officer as a text.</remarks>
public sealed class LetterField
{
    /// <summary>The most characters of a written text.</summary>
    public const int Longest = 4000;

    private readonly Func<LetterFacts, string?> _read;

    internal LetterField(string name, LetterFieldForm form, string sample, Func<LetterFacts, string?> read)
    {
        (Name, Form, Sample) = (name, form, sample);
        _read = read;
    }

    /// <summary>As it stands between the braces.</summary>
    public string Name { get; }

    /// <summary>Where the value comes from.</summary>
    public LetterFieldForm Form { get; }

    /// <summary>An invented value, for the preview of a template.</summary>
    public string Sample { get; }

    /// <summary>Whether it tells who applies: kept out of letters to third parties.</summary>
    public bool IsIdentity { get; internal init; }

    /// <summary>The value as printed.</summary>
    /// <param name="facts">Where it is looked up.</param>
    /// <returns>Null when there is none; never blank. Example: 收到日期 → 2026年11月2日.</returns>
    public string? Value(LetterFacts facts) =>
        _read(facts)?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } text ? text : null;

    internal static string? Written(LetterFacts facts, string name, LetterFieldForm form)
    {
        var text = facts.Written.GetValueOrDefault(name);
        return form == LetterFieldForm.Day
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", null, DateTimeStyles.None, out var day) ? ChineseDay.Text(day) : text;
    }
}
