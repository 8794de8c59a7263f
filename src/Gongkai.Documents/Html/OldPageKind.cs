namespace Gongkai.Documents.Html;

/// <summary>What a page of an old portal is.</summary>
/// <remarks>Example: a page with an <c>ArticleTitle</c> is an <see cref="Article"/>, one with ten dated links a <see cref="List"/>.</remarks>
public enum OldPageKind
{
    /// <summary>One publication.</summary>
    Article,

    /// <summary>A column's list of publications.</summary>
    List,

    /// <summary>The home page of a site or of a part of it.</summary>
    Home,

    /// <summary>Anything else: a form, a frame, a page of a picture book.</summary>
    Other,
}
