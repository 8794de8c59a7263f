using Gongkai.Data;
using Gongkai.Reporting.Compiling;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Reporting.Registers;

/// <summary>One register: its entries of a year, and a form for the next one.</summary>
[Needs(Permission.KeepRegisters)]
internal sealed class ListModel(GongkaiDb db, Signed signed, Publicity publicity, TimeProvider time) : RegisterPage(db, signed, time)
{
    private const int Size = 50;

    internal RegisterBook Book { get; private set; } = null!;

    internal IReadOnlyList<RegisterLine> Lines { get; private set; } = [];

    /// <summary>Documents of all years that this platform published: shown here, kept there.</summary>
    internal IReadOnlyList<LedgerRow> Published { get; private set; } = [];

    internal Pager Pager { get; private set; } = new(1, 0, Size);

    internal IReadOnlyDictionary<long, PublicityState> Publicity { get; private set; } = new Dictionary<long, PublicityState>();

    internal Func<string, string> Text { get; private set; } = _ => "";

    public async Task<IActionResult> OnGetAsync([FromRoute] string kind, CancellationToken cancel) =>
        await ShowAsync(kind, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromRoute] string kind, CancellationToken cancel)
    {
        if (!await ShowAsync(kind, cancel))
        {
            return NotFound();
        }

        Text = name => Request.Form[name].ToString();
        var values = Book.Read(Text);
        var problems = await EntryRules.ProblemsAsync(Db, Book, Agency.Id, null, values, cancel);
        if (problems.Count > 0)
        {
            return this.PageWith(problems);
        }

        await Book.WriteAsync(Db, Agency.Id, null, values, (Signed.Id, Now), cancel);
        Db.Record("register.add", $"register:{Book.Code}", Agency.Id);
        await Db.SaveChangesAsync(cancel);
        TempData["Flash"] = $"已登记一条{Book.Name}。";
        return Redirect($"/office/registers/{Book.Code}?{Where}");
    }

    private async Task<bool> ShowAsync(string kind, CancellationToken cancel)
    {
        if (RegisterBooks.Find(kind) is not { } book || !await LoadAsync(cancel))
        {
            return false;
        }

        Book = book;
        var count = await book.CountAsync(Db, Agency.Id, Year, cancel);
        Pager = new Pager(int.TryParse(Request.Query["page"], out var page) ? page : 1, count, Size);
        Lines = await book.LinesAsync(Db, Agency.Id, Year, (Pager.Skip, Size), cancel);
        if (book is DocumentBook)
        {
            var source = new RegisterSource(Db);
            await source.LoadAsync(Agency.Id, Year, cancel);
            Published = [.. source.Rows.Values.Where(row => row.Id.StartsWith("item-", StringComparison.Ordinal))
                .OrderByDescending(row => row.Day)];
        }

        if (book is DecisionBook { Publishes: true } decisions)
        {
            long[] ids = [.. Lines.Select(line => line.Id)];
            var entries = await Db.DecisionEntries.AsNoTracking()
                .Where(entry => entry.Kind == decisions.Kind && ids.Contains(entry.Id)).ToListAsync(cancel);
            Publicity = entries.ToDictionary(entry => entry.Id, publicity.Of);
        }

        return true;
    }
}
