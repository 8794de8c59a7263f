using System.Runtime.InteropServices;
using System.Text.Json;
using Gongkai.Documents.Json;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Remedies;
using Gongkai.Rules.Reports;

namespace Gongkai.Documents;

/// <summary>The register a report is compiled from, as JSON.</summary>
/// <remarks>Example: <c>{"agency": "区科技局", "applications": [], "registers": {"T2.9.1.C1": 8}}</c>.</remarks>
public static class RegisterFile
{
    /// <summary>Reads a register. Never throws for what it holds.</summary>
    /// <param name="content">UTF-8 JSON.</param>
    /// <returns>The register, its agency empty when the file names none; or the first mistake with its place.</returns>
    public static Checked<Register> Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var document = JsonInput.Parse(content);
            return Read(new JsonObjectReader(document.RootElement, ""));
        }
        catch (InputException mistake)
        {
            return mistake.ToProblem();
        }
    }

    private static Register Read(JsonObjectReader from)
    {
        var register = new Register(
            from.String("agency") ?? "",
            [.. from.Objects("applications").Select(ApplicationJson.Read)],
            [.. from.Objects("proceedings").Select(Proceeding)],
            from.Object("registers") is { } table2 ? Table2(table2) : null);
        from.Done();
        return register;
    }

    private static Proceeding Proceeding(JsonObjectReader from)
    {
        var proceeding = new Proceeding(
            from.RequiredString("id"),
            Words.Kinds.Required(from, "kind"),
            from.String("application"),
            from.RequiredDay("filedOn"),
            from.Day("closedOn"),
            Words.Results.Optional(from, "result"));
        from.Done();
        return proceeding;
    }

    private static Dictionary<string, CellValue> Table2(JsonObjectReader from)
    {
        var cells = new Dictionary<string, CellValue>(StringComparer.Ordinal);
        foreach (var code in from.Names)
        {
            cells.Add(code, Cell(from, code));
        }

        from.Done();
        return cells;
    }

    /// <summary>A cell as in a report, read by the same rule.</summary>
    private static CellValue Cell(JsonObjectReader from, string code)
    {
        if (from.Element(code) is not { } element)
        {
            return CellValue.Blank;
        }

        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(element));
        reader.Read();
        try
        {
            return ReportCellsParser.Value(ref reader, from.Place, code);
        }
        catch (InvalidOperationException)
        {
            throw JsonObjectReader.HalfCharacter(from.PlaceOf(code));
        }
    }
}
