namespace Gongkai.Documents.Inspection;

/// <summary>Where an inspector stands: in which file, how deep, and where its finds go.</summary>
/// <param name="Place">The file in words: 附件《名单.xlsx》.</param>
/// <param name="Sink">Collects.</param>
/// <param name="Depth">0 for the file itself, 1 for a file inside it.</param>
internal sealed record Inspection(string Place, InspectionSink Sink, int Depth)
{
    internal void Text(string place, string text, string about = "") => Sink.Text(Place + place, text, about);

    /// <summary>A text that whoever opens the file sees; what lies in a file inside it is not seen.</summary>
    internal void Shown(string place, string text, string about = "")
    {
        Text(place, text, about);
        if (Depth == 0)
        {
            Sink.Show(text);
        }
    }
}
