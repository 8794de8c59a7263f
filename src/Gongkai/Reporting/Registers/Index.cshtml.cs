using Gongkai.Data;
using Gongkai.Reporting.Compiling;
using Gongkai.Rules.Registers;
using Gongkai.Rules.Reports;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Registers;

/// <summary>A row of table 2 with its cells, and where each figure comes from.</summary>
internal sealed record Table2Cell(CellDefinition Cell, CellValue Value, int Records, string? Source, bool Doubled);

/// <summary>The registers of an organ, table 2 as they give it, and the figures kept elsewhere.</summary>
[Needs(Permission.KeepRegisters)]
internal sealed class IndexModel(GongkaiDb db, Signed signed, TimeProvider time) : RegisterPage(db, signed, time)
{
    internal IReadOnlyList<(RegisterBook Book, int Count)> Books { get; private set; } = [];

    internal IReadOnlyList<Table2Cell> Cells { get; private set; } = [];

    internal string Cell { get; private set; } = "";

    internal string Value { get; private set; } = "";

    internal string Source { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ShowAsync(cancel) ? Page() : NotFound();

    /// <summary>Keeps a figure of the year with its source; an empty value takes it away.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await ShowAsync(cancel))
        {
            return NotFound();
        }

        (Cell, Value, Source) = (Request.Form["Cell"].ToString(), Request.Form["Value"].ToString().Trim(), Request.Form["Source"].ToString().Trim());
        if (Year < 2019 || ReportFormat.For(Year).Find(Cell) is not { Row.Table: 2 } cell)
        {
            return this.PageWith(RegisterBook.Refused("cell", "Cell", "没有选择表二的项目。", "请选择一项。"));
        }

        if (await WriteAsync(cell, cancel) is { } refused)
        {
            return this.PageWith(refused);
        }

        Db.Record("register.yearly", $"yearly:{Agency.Slug}:{Year}:{cell.Code}", Agency.Id);
        await Db.SaveChangesAsync(cancel);
        TempData["Flash"] = Value.Length == 0 ? $"已取消“{cell.Row.Label}”的年度数，按登记的记录计算。" : $"已登记“{cell.Row.Label}”的年度数。";
        return Redirect($"/office/registers?{Where}");
    }

    private async Task<Rules.Problems.Problem?> WriteAsync(CellDefinition cell, CancellationToken cancel)
    {
        var known = await Db.YearlyFigures.SingleOrDefaultAsync(
            figure => figure.AgencyId == Agency.Id && figure.Year == Year && figure.Cell == cell.Code, cancel);
        if (Value.Length == 0)
        {
            Db.YearlyFigures.RemoveRange(known is null ? [] : [known]);
            return null;
        }

        var signedValue = Value.StartsWith('-') ? -1 : 1;
        if (RegisterField.MoneyOf(Value.TrimStart('-')) is not { } number || (signedValue < 0 && cell.Kind != CellKind.SignedCount)
            || (cell.Kind != CellKind.Amount && number != decimal.Truncate(number)))
        {
            return RegisterBook.Refused("value", "Value", $"“{Value}”不是这一格可以填的数。", "件数填不小于 0 的整数；金额填不小于 0 的数。");
        }

        if (Source.Length is 0 or > 200)
        {
            return RegisterBook.Refused("source", "Source", "没有写明数据来源，或者超过 200 字。", "请写明数据取自哪个系统、哪份统计表。");
        }

        if (known is null)
        {
            Db.YearlyFigures.Add(known = new Data.Registers.YearlyFigureEntry { AgencyId = Agency.Id, Year = Year, Cell = cell.Code, Source = "" });
        }

        (known.Value, known.Source, known.Unit) = (signedValue * number, Source, cell.Kind == CellKind.Amount && cell.Unit is null ? "元" : null);
        (known.RecordedById, known.RecordedAt) = (Signed.Id, Now);
        return null;
    }

    private async Task<bool> ShowAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
        {
            return false;
        }

        var books = new List<(RegisterBook, int)>();
        foreach (var book in RegisterBooks.All)
        {
            books.Add((book, await book.CountAsync(Db, Agency.Id, Year, cancel)));
        }

        Books = books;
        if (Year >= 2019)
        {
            var records = await new RegisterSource(Db).LoadAsync(Agency.Id, Year, cancel);
            var table = Table2.Compile(records, Year);
            Cells =
            [
                .. ReportFormat.For(Year).Cells.Where(cell => cell.Row.Table == 2).Select(cell => new Table2Cell(
                    cell, table.Cells.GetValueOrDefault(cell.Code, CellValue.Of(0)), table.Contributions.GetValueOrDefault(cell.Code, []).Count,
                    records.Yearly.FirstOrDefault(figure => figure.Cell == cell.Code)?.Source, table.Doubled.Contains(cell.Code))),
            ];
        }

        return true;
    }
}
