using Gongkai.Documents.Json;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Problems;

namespace Gongkai.Documents;

/// <summary>Applications as JSON in, their clocks as JSON out.</summary>
/// <remarks>
/// Example: a file with one object gives one record and <see cref="IsArray"/> false, so that one object is written back.
/// </remarks>
/// <param name="Applications">The records, in the order of the file.</param>
/// <param name="IsArray">Whether the file held an array.</param>
public sealed record ApplicationFile(IReadOnlyList<ApplicationRecord> Applications, bool IsArray)
{
    /// <summary>Reads a file. Never throws for what it holds.</summary>
    /// <param name="content">UTF-8 JSON: one application or an array of them.</param>
    /// <returns>The applications, or the first mistake with its place.</returns>
    public static Checked<ApplicationFile> Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonInput.Parse(content);
            var root = document.RootElement;
            return root.ValueKind == System.Text.Json.JsonValueKind.Array
                ? new ApplicationFile(
                    [.. JsonObjectReader.Elements(root, "").Select(item => ApplicationJson.Read(new(item.Element, item.Place)))],
                    true)
                : new ApplicationFile([ApplicationJson.Read(new(root, ""))], false);
        }
        catch (InputException mistake)
        {
            return mistake.ToProblem();
        }
    }

    /// <summary>Writes clocks in the form of the input: one object, or an array in the same order.</summary>
    /// <param name="clocks">One for each application.</param>
    /// <param name="calendarVersion">The version of the calendar they were computed with.</param>
    /// <param name="output">Where to; left open.</param>
    public void WriteClocks(IReadOnlyList<ClockResult> clocks, string calendarVersion, Stream output) =>
        ClockJson.Write(this, clocks, calendarVersion, output);
}
