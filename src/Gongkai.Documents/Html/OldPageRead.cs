using Gongkai.Rules.Problems;

namespace Gongkai.Documents.Html;

/// <summary>What came of reading a page of an old portal.</summary>
/// <remarks>Example: a list gives <c>Kind = List</c>, no article and no problem.</remarks>
/// <param name="Kind">What the page is.</param>
/// <param name="Title">Its title, for a report about it; may be empty.</param>
/// <param name="Article">The article; null for other pages and for what cannot be read.</param>
/// <param name="Problems">
/// Errors keep an article out: <c>page.too-large</c>, <c>page.no-text</c>, <c>page.no-title</c>, <c>page.no-date</c>,
/// <c>page.no-body</c>. Warnings tell what was guessed: <c>page.bad-date</c>, <c>page.date-elsewhere</c>,
/// <c>page.body-guessed</c>, <c>page.lost-characters</c>.
/// </param>
public sealed record OldPageRead(OldPageKind Kind, string Title, OldArticle? Article, IReadOnlyList<Problem> Problems);
