namespace Gongkai.Reporting.Compiling;

/// <summary>A record behind a figure: what it adds, what it is, and where it is looked at.</summary>
/// <param name="Id">As the lineage names it.</param>
/// <param name="Href">Null where the reader has no page for it.</param>
/// <param name="State">有效性 of a document, as its publication has it.</param>
internal sealed record LedgerRow(string Id, string Says, string? Href, DateOnly? Day, string State = "");
