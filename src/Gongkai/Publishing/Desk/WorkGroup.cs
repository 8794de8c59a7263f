namespace Gongkai.Publishing.Desk;

/// <summary>One line of work: what, where it leads, and why it is here.</summary>
internal sealed record WorkRow(string Title, string Href, string Note, string Why, bool Late = false);

/// <summary>Work of one kind, with a tile and a list.</summary>
/// <param name="Count">Of all; the list shows the first ones.</param>
internal sealed record WorkGroup(string Key, string Title, int Count, IReadOnlyList<WorkRow> Rows, string Note)
{
    internal bool Late => Rows.Any(row => row.Late);
}
