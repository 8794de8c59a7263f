using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Remedies;

namespace Gongkai.Rules.Letters;

/// <summary>A letter as it will be printed, shown and kept; every rendering reads this value.</summary>
/// <remarks>Example: <c>Letter.Compose(LetterTemplate.Default(kind), facts)</c>, then a Word file and a page from the same
/// value.</remarks>
public sealed record Letter
{
    /// <summary>The kind.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>The version of the template it was made from; 0 is the default text.</summary>
    public required int TemplateVersion { get; init; }

    /// <summary>机关标志: printed in red above; null for forms.</summary>
    public string? Heading { get; init; }

    /// <summary>文号; null for forms and before signing.</summary>
    public DocumentNumber? Number { get; init; }

    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>主送: whom it is for; null for forms.</summary>
    public string? Addressee { get; init; }

    /// <summary>The body, in order.</summary>
    public required IReadOnlyList<LetterBlock> Blocks { get; init; }

    /// <summary>附件, in order.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>机关署名; null for forms.</summary>
    public string? Signature { get; init; }

    /// <summary>成文日期; null for forms and before signing.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>承办机构 and how to reach it, one line each.</summary>
    public IReadOnlyList<string> Contact { get; init; } = [];

    /// <summary>The remedy it tells, with its class.</summary>
    public Remedy Remedy { get; init; } = Remedy.None;

    /// <summary>Makes a letter to be signed.</summary>
    /// <param name="template">The text.</param>
    /// <param name="facts">What it shows.</param>
    /// <returns>The letter, or every obligatory value that is missing, each with the article. Example: a D15 without
    /// keywords names 检索关键词.</returns>
    public static Checked<Letter> Compose(LetterTemplate template, LetterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(facts);
        var composer = new LetterComposer(template, facts);
        var letter = composer.Compose();
        composer.CheckSigned();
        return composer.Problems.Count > 0 ? new Checked<Letter>(composer.Problems) : letter;
    }

    /// <summary>Makes a letter to be looked at: what is missing is shown as 【字段】.</summary>
    /// <param name="template">The text.</param>
    /// <param name="facts">What is known so far; number and date may be missing.</param>
    /// <returns>The letter, and what still keeps it from being signed, number and date apart.</returns>
    public static LetterDraft Preview(LetterTemplate template, LetterFacts facts)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(facts);
        var composer = new LetterComposer(template, facts);
        var letter = composer.Compose();
        return new LetterDraft(letter, composer.Problems);
    }
}

/// <summary>A letter not yet signed.</summary>
/// <param name="Letter">As far as it is known.</param>
/// <param name="Problems">What is missing or wrong; empty when it may go to review.</param>
/// <remarks>Example: a draft without reasons shows 【理由】 and has one problem.</remarks>
public sealed record LetterDraft(Letter Letter, IReadOnlyList<Problem> Problems);
