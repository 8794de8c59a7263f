using System.Text.Json.Nodes;
using Gongkai.Rules.Reports;

namespace Gongkai.Tests;

/// <summary>A report as JSON text: all figures 0 but those named.</summary>
internal static class ReportText
{
    internal static string Of(string agency, int year, params (string Cell, int Value)[] figures)
    {
        var format = ReportFormat.For(year);
        var cells = new JsonObject();
        foreach (var cell in format.RequiredCells)
        {
            cells[cell.Code] = 0;
        }

        foreach (var (cell, value) in figures)
        {
            cells[cell] = value;
        }

        return new JsonObject
        {
            ["agency"] = agency,
            ["year"] = year,
            ["format"] = format.Code,
            ["title"] = $"{agency}{year}年政府信息公开工作年度报告",
            ["cells"] = cells,
            ["sections"] = new JsonObject { ["1"] = "依法公开。", ["2"] = "", ["3"] = "", ["4"] = "", ["5"] = "继续改进。", ["6"] = "无" },
        }.ToJsonString();
    }

    /// <summary>As <see cref="Of"/>, with one application received and answered by a natural person, and <paramref name="carried"/> carried over from last year.</summary>
    internal static string WithCarried(string agency, int year, int carriedIn, int carriedOut) => Of(
        agency,
        year,
        ("T3.R1.C1", 1), ("T3.R1.C7", 1),
        ("T3.R2.C1", carriedIn), ("T3.R2.C7", carriedIn),
        ("T3.R3.1.C1", 1 + carriedIn - carriedOut), ("T3.R3.1.C7", 1 + carriedIn - carriedOut),
        ("T3.R3.7.C1", 1 + carriedIn - carriedOut), ("T3.R3.7.C7", 1 + carriedIn - carriedOut),
        ("T3.R4.C1", carriedOut), ("T3.R4.C7", carriedOut));
}
