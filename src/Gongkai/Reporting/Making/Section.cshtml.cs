using Gongkai.Rules.Reports.Writing;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Reporting.Making;

/// <summary>One section: written with bound figures, saved as one types, never over somebody else's words.</summary>
[Needs(Permission.WriteReports, Permission.SubmitReports, Permission.AcceptReports)]
internal sealed class SectionModel(ReportReading reading, ReportWriting writing, Signed signed) : ReportPage(reading, signed)
{
    /// <summary>Current guidance for section 一, in characters (law §3.1).</summary>
    internal const int LengthOfFirst = 1000;

    internal int Number { get; private set; }

    internal string Text { get; private set; } = "";

    internal int Revision { get; private set; }

    internal SectionConflict? Conflict { get; private set; }

    internal IReadOnlyList<RepeatedPhrase> Repeated { get; private set; } = [];

    internal IReadOnlyList<string> Unknown { get; private set; } = [];

    internal string Then => Open.Previous?.Sections.GetValueOrDefault(Number, "") ?? "";

    /// <summary>The figures most sentences need, with their present values.</summary>
    internal IReadOnlyList<(string Name, string Says, string Value)> Offered =>
    [
        .. Names(Number).Select(name => (name.Name, name.Says, Value: Open.Figures.Find(name.Name)))
            .Where(name => name.Value is not null).Select(name => (name.Name, name.Says, name.Value!)),
    ];

    public async Task<IActionResult> OnGetAsync(long id, int number, CancellationToken cancel) =>
        await ShowAsync(id, number, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, int number, CancellationToken cancel)
    {
        if (!await ShowAsync(id, number, cancel))
        {
            return NotFound();
        }

        if (!MayWrite)
        {
            return Forbidden();
        }

        var saved = await SaveAsync(cancel);
        if (saved.Refused is { } refused)
        {
            return this.PageWith(refused);
        }

        if (saved.Conflict is { } conflict)
        {
            // From now on the writer has seen the other's words: saving again replaces them knowingly.
            (Conflict, Text, Revision) = (conflict, Request.Form["Text"].ToString(), conflict.Revision);
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        (TempData["Flash"], TempData["DraftSaved"]) = ("已保存。", $"report-{id}-{number}");
        return Redirect($"{Address}/sections/{number}");
    }

    public async Task<IActionResult> OnPostAutosaveAsync(long id, int number, CancellationToken cancel)
    {
        if (!await ShowAsync(id, number, cancel))
        {
            return NotFound();
        }

        if (!MayWrite)
        {
            return Forbidden();
        }

        var saved = await SaveAsync(cancel);
        return saved switch
        {
            { Refused: { } refused } => Told(
                StatusCodes.Status422UnprocessableEntity, new { says = refused.Says, remedy = refused.Remedy }),
            { Conflict: { } conflict } => Told(
                StatusCodes.Status409Conflict,
                new { by = conflict.By, at = conflict.At, changed = new[] { $"第{Words.Numerals[number - 1]}部分" } }),
            _ => Told(
                StatusCodes.Status200OK,
                new { savedAt = Open.Row.Sections.First(part => part.Number == number).UpdatedAt, revision = saved.Revision }),
        };
    }

    private static JsonResult Told(int status, object answer) => new(answer) { StatusCode = status };

    private Task<SectionSave> SaveAsync(CancellationToken cancel) => writing.SaveAsync(
        Open, Number, Request.Form["Text"].ToString(), int.TryParse(Request.Form["Revision"], out var seen) ? seen : -1, cancel);

    private async Task<bool> ShowAsync(long id, int number, CancellationToken cancel)
    {
        if (number is < 1 or > 6 || !await LoadAsync(id, cancel))
        {
            return false;
        }

        Number = number;
        var section = Open.Row.Sections.FirstOrDefault(part => part.Number == number);
        (Text, Revision) = (section?.Text ?? Open.Report.Sections.GetValueOrDefault(number, ""), section?.Revision ?? 0);
        Repeated = RepeatedPhrases.Find(Text, Then);
        Unknown = Open.Frozen ? [] : FigureText.Unknown(Text, Open.Figures.Find);
        return true;
    }

    private IEnumerable<(string Name, string Says)> Names(int number)
    {
        foreach (var name in Open.Live?.Facts.Named.Keys ?? [])
        {
            if (number is 1 or 6)
            {
                yield return (name, name);
            }
        }

        foreach (var row in Open.Report.Format.Rows.Where(row => !row.IsOptional && (number is 1 or > 4 || row.Table == number)))
        {
            var cell = row.Cells[row.Table == 2 ? 0 : ^1];
            foreach (var one in row.Table == 3 ? [cell] : row.Cells)
            {
                yield return (one.Code, one.Name);
                if (row.Code is "T3.R1" or "T4.A" or "T4.B")
                {
                    yield return (ReportFigures.Before + one.Code, "上年，" + one.Name);
                    yield return (ReportFigures.Against + one.Code, "较上年，" + one.Name);
                }
            }
        }
    }
}
