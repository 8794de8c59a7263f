using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Letters;

/// <summary>Whom a letter is for.</summary>
/// <remarks>Example: the consultation of art. 32 is for the <see cref="ThirdParty"/> and never names the applicant.</remarks>
public enum LetterRecipient
{
    /// <summary>申请人.</summary>
    Applicant,

    /// <summary>第三方 (条例第三十二条): the applicant's identity stays out of it.</summary>
    ThirdParty,

    /// <summary>其他行政机关.</summary>
    Organ,

    /// <summary>A section of the organ itself, or its file.</summary>
    Internal,
}

/// <summary>What a letter says about remedies (救济途径).</summary>
/// <remarks>Example: a correction notice is procedural and has <see cref="None"/>.</remarks>
public enum LetterRemedy
{
    /// <summary>Nothing: procedural notices, forms, the end after a withdrawal.</summary>
    None,

    /// <summary>What outcome, grounds and date ask for: reconsideration first, or either way.</summary>
    ByOutcome,

    /// <summary>Reconsideration or suit, whatever the date: a decision that is no reply to an application.</summary>
    Either,

    /// <summary>That the fee is not to be challenged alone (国办函〔2020〕109号).</summary>
    Fee,
}

/// <summary>One kind of letter: what it is called, whom it is for, what it must hold (law §4.2).</summary>
/// <remarks>
/// <para>Where the wording differs by ground or form, each has a row of its own: seven of <c>D14</c>, two of <c>D12</c>.</para>
/// <para>Example: <c>LetterKinds.Find("D14-N6")</c> is 政府信息不予公开告知书 for process information, to the applicant, numbered, remedy by
/// outcome.</para>
/// </remarks>
public sealed class LetterKind
{
    internal LetterKind(string key, string name, string title, LetterRecipient recipient, LetterRemedy remedy, string law)
    {
        (Key, Name, Title, Recipient, Remedy, Law) = (key, name, title, recipient, remedy, law);
        IsNumbered = true;
    }

    /// <summary>Stable, unique: <c>D15</c>, or with the variant <c>D14-N6</c>.</summary>
    public string Key { get; }

    /// <summary>The document of the catalogue: <c>D14</c>.</summary>
    public string Code => Key[..3];

    /// <summary>What tells it apart in a list: 不予公开告知书（过程性信息）.</summary>
    public string Name { get; }

    /// <summary>The title that stands on it.</summary>
    public string Title { get; }

    /// <summary>Whom it is for.</summary>
    public LetterRecipient Recipient { get; }

    /// <summary>What it says about remedies.</summary>
    public LetterRemedy Remedy { get; }

    /// <summary>The articles that ask for it.</summary>
    public string Law { get; }

    /// <summary>The outcome it carries; null for a letter that ends nothing.</summary>
    public OutcomeCode? Outcome { get; internal init; }

    /// <summary>Whether it gets a document number of the organ's series when signed.</summary>
    public bool IsNumbered { get; internal init; }

    /// <summary>A table to be filled in: what the case does not know stays blank.</summary>
    public bool IsForm { get; internal init; }

    /// <summary>Whether it is a reply of the organ with heading, signature and date; a form has only its title.</summary>
    public bool HasHeading => IsNumbered;

    /// <summary>What it must hold; each entry is met by any one of its fields.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Holds { get; internal init; } = [];

    /// <summary>Articles its text must cite, as they are written there: 第三十六条第四项.</summary>
    public IReadOnlyList<string> Cites { get; internal init; } = [];

    /// <summary>The key.</summary>
    /// <returns><see cref="Key"/>.</returns>
    public override string ToString() => Key;
}
