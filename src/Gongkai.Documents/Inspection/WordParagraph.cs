using System.Text;

namespace Gongkai.Documents.Inspection;

/// <summary>A paragraph while it is read, each layer of its text apart.</summary>
internal sealed class WordParagraph
{
    internal StringBuilder Shown { get; } = new();

    internal StringBuilder Deleted { get; } = new();

    internal StringBuilder Concealed { get; } = new();

    internal StringBuilder Codes { get; } = new();

    internal bool IsHidden { get; set; }

    internal bool HasText => Shown.Length + Deleted.Length + Concealed.Length > 0;
}

/// <summary>What is known of the run being read.</summary>
/// <param name="Holds">The element whose text comes next, or null between them.</param>
/// <param name="Vanish">What the run itself says of being hidden, which outweighs its style.</param>
/// <param name="InHiddenStyle">Its style hides.</param>
internal readonly record struct WordRun(string? Holds, bool? Vanish, bool InHiddenStyle);
