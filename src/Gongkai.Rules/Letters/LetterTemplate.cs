using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Letters;

/// <summary>The text of a kind of letter, with fields in braces.</summary>
/// <remarks>
/// <para>A line is a paragraph. <c>{收到日期}</c> shows a field. <c>{如有 负责机关}</c> and <c>{如无 负责机关}</c> at the beginning of a
/// line show it only with or without a value. <c>|标签|{字段}|</c> is a row of a table, label and value in turn, <c>|标题|</c> one
/// heading over its whole width; <c>== 标题</c> begins a new page.</para>
/// <para>Heading, number, title, addressee, enclosures, signature, date and contact are the same in every letter and stand in no
/// template.</para>
/// <para>Example: <c>LetterTemplate.Default(LetterKinds.For(OutcomeCode.U1))</c> holds “告知{您}该政府信息不存在”.</para>
/// </remarks>
public sealed class LetterTemplate
{
    /// <summary>The most characters of a title.</summary>
    public const int LongestTitle = 40;

    /// <summary>The most characters of a body.</summary>
    public const int LongestBody = 8000;

    private LetterTemplate(
        LetterKind kind, int version, DateOnly validFrom, string title, string body, IReadOnlyList<TemplateLine> lines)
    {
        (Kind, Version, ValidFrom, Title, Body, Lines) = (kind, version, validFrom, title, body, lines);
    }

    /// <summary>What it is for.</summary>
    public LetterKind Kind { get; }

    /// <summary>1 and up; 0 is the default text.</summary>
    public int Version { get; }

    /// <summary>The first date of a document it may be used for.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>The title of the letter.</summary>
    public string Title { get; }

    /// <summary>The paragraphs, as typed.</summary>
    public string Body { get; }

    /// <summary>The fields it shows or asks for, each once, in order.</summary>
    public IReadOnlyList<LetterField> Fields =>
        [.. Lines.SelectMany(line => line.Names).Distinct().Select(name => LetterFields.Find(name)!)];

    internal IReadOnlyList<TemplateLine> Lines { get; }

    /// <summary>Reads a template and checks it against what its kind must hold.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="version">1 and up; 0 for the default.</param>
    /// <param name="validFrom">First date of a document.</param>
    /// <param name="title">The title.</param>
    /// <param name="body">The paragraphs.</param>
    /// <returns>The template, or everything that is wrong with it: unknown fields, what the law wants and it lacks, a remedy
    /// written by hand. Example: without <c>{检索范围}</c> a D15 is refused with 条例第三十六条第四项.</returns>
    public static Checked<LetterTemplate> Read(LetterKind kind, int version, DateOnly validFrom, string title, string body)
    {
        ArgumentNullException.ThrowIfNull(kind);
        (title, body) = (title.Trim(), body.ReplaceLineEndings("\n").Trim());
        if (body.Length > LongestBody)
        {
            return LetterProblems.TooLong(body.Length);
        }

        var problems = new List<Problem>();
        var lines = TemplateReader.Read(body, problems);
        TemplateChecks.Check(kind, title, lines, problems);
        return problems.Count > 0 ? new Checked<LetterTemplate>(problems)
            : new LetterTemplate(kind, version, validFrom, title, body, lines);
    }

    /// <summary>The default text of a kind.</summary>
    /// <param name="kind">Any.</param>
    /// <returns>Version 0, valid from the first day of the Regulation in force.</returns>
    public static LetterTemplate Default(LetterKind kind) => DefaultTemplates.Of(kind);

    /// <summary>The template for a document of a day.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="versions">The organ's own versions of this kind, in any order.</param>
    /// <param name="day">The date of the document.</param>
    /// <returns>The version with the latest first day on or before it, of several the highest; the default when there is
    /// none.</returns>
    public static LetterTemplate On(LetterKind kind, IEnumerable<LetterTemplate> versions, DateOnly day) =>
        versions.Where(template => template.Kind == kind && template.ValidFrom <= day)
            .OrderByDescending(template => template.ValidFrom).ThenByDescending(template => template.Version)
            .FirstOrDefault(Default(kind));
}
