using Gongkai.Data;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Reporting.Registers;

/// <summary>A table looked through first, then brought in by the same form.</summary>
[Needs(Permission.KeepRegisters)]
internal sealed class ImportModel(GongkaiDb db, Signed signed, RegisterImport import, TimeProvider time) : RegisterPage(db, signed, time)
{
    private const long Largest = 4 << 20;

    internal RegisterBook Book { get; private set; } = null!;

    internal ImportedTable? Table { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string kind, CancellationToken cancel) =>
        await OpenAsync(kind, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromRoute] string kind, CancellationToken cancel)
    {
        if (!await OpenAsync(kind, cancel))
        {
            return NotFound();
        }

        if (Request.Form.Files.GetFile("File") is not { Length: > 0 and <= Largest } file)
        {
            return this.PageWith(RegisterBook.Refused("file", "File", "没有选择文件，或者文件超过 4 MB。", "请选择 xlsx 或者 csv 文件；行数多的分成几个文件。"));
        }

        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, cancel);
        var content = (memory.ToArray(), file.FileName);
        var bring = Request.Form["go"] == "bring";
        var read = await import.RunAsync(Book, Agency.Id, content, bring ? (Signed.Id, Now) : null, cancel);
        if (!read.Ok(out var table))
        {
            return this.PageWith(read.Problems);
        }

        Table = table;
        if (!bring || table.Comes == 0)
        {
            return Page();
        }

        Db.Record("register.import", $"register:{Book.Code}", Agency.Id, $"{table.Comes} 条");
        await Db.SaveChangesAsync(cancel);
        TempData["Flash"] = $"已导入 {table.Comes} 条{Book.Name}，{table.Rows.Count - table.Comes} 条没有导入。";
        return Redirect($"/office/registers/{Book.Code}?{Where}");
    }

    private async Task<bool> OpenAsync(string kind, CancellationToken cancel)
    {
        if (RegisterBooks.Find(kind) is not { } book || !await LoadAsync(cancel))
        {
            return false;
        }

        Book = book;
        return true;
    }
}
