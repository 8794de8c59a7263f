using Gongkai.Data;
using Gongkai.Data.Registers;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Reporting.Registers;

/// <summary>One entry: changed, removed, and for licences and penalties made public or withdrawn.</summary>
[Needs(Permission.KeepRegisters)]
internal sealed class EntryModel(GongkaiDb db, Signed signed, Publicity publicity, TimeProvider time) : RegisterPage(db, signed, time)
{
    internal RegisterBook Book { get; private set; } = null!;

    internal long EntryId { get; private set; }

    internal Func<string, string> Text { get; private set; } = _ => "";

    internal PublicityState? State { get; private set; }

    internal string ChangeReason { get; private set; } = "";

    private DecisionEntry? Decision { get; set; }

    private string _key = "";

    public async Task<IActionResult> OnGetAsync([FromRoute] string kind, [FromRoute] long id, CancellationToken cancel) =>
        await ShowAsync(kind, id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromRoute] string kind, [FromRoute] long id, CancellationToken cancel)
    {
        if (!await ShowAsync(kind, id, cancel))
        {
            return NotFound();
        }

        Text = name => Request.Form[name].ToString();
        var values = Book.Read(Text);
        var problems = await EntryRules.ProblemsAsync(Db, Book, Agency.Id, _key, values, cancel);
        if (problems.Count > 0)
        {
            return this.PageWith(problems);
        }

        await Book.WriteAsync(Db, Agency.Id, id, values, (Signed.Id, Now), cancel);
        Db.Record("register.edit", $"register:{Book.Code}:{id}", Agency.Id);
        await Db.SaveChangesAsync(cancel);
        return Done("已保存。");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromRoute] string kind, [FromRoute] long id, CancellationToken cancel)
    {
        if (!await ShowAsync(kind, id, cancel))
        {
            return NotFound();
        }

        if (Decision is { IsPublic: true })
        {
            return this.PageWith(RegisterBook.Refused("public", "", "正在公示的决定不能删除。", "变更、撤销的，请登记变化并撤下。", "行政处罚法第四十八条"));
        }

        await Book.RemoveAsync(Db, Agency.Id, id, cancel);
        Db.Record("register.remove", $"register:{Book.Code}:{id}", Agency.Id);
        await Db.SaveChangesAsync(cancel);
        TempData["Flash"] = "已删除这条记录。";
        return Redirect($"/office/registers/{Book.Code}?{Where}");
    }

    public Task<IActionResult> OnPostPublishAsync([FromRoute] string kind, [FromRoute] long id, CancellationToken cancel) => ActAsync(
        kind, id, entry => publicity.PublishAsync(Agency, entry, cancel), "已公示。", cancel);

    public Task<IActionResult> OnPostWithdrawAsync([FromRoute] string kind, [FromRoute] long id, CancellationToken cancel) => ActAsync(
        kind, id, entry => publicity.WithdrawAsync(Agency, entry, cancel), "已撤下。", cancel);

    public Task<IActionResult> OnPostChangeAsync([FromRoute] string kind, [FromRoute] long id, CancellationToken cancel)
    {
        ChangeReason = Request.Form["ChangeReason"].ToString();
        var on = RegisterField.DayOf(Request.Form["ChangedOn"].ToString());
        return ActAsync(kind, id, entry => publicity.ChangeAsync(Agency, entry, on, ChangeReason, cancel), "已登记决定的变化。", cancel);
    }

    private async Task<IActionResult> ActAsync(
        string kind, long id, Func<DecisionEntry, Task<IReadOnlyList<Problem>>> act, string done, CancellationToken cancel)
    {
        if (!await ShowAsync(kind, id, cancel) || Decision is not { } entry)
        {
            return NotFound();
        }

        var problems = await act(entry);
        return problems.Count > 0 ? this.PageWith(problems) : Done(done);
    }

    private RedirectResult Done(string says)
    {
        TempData["Flash"] = says;
        return Redirect($"/office/registers/{Book.Code}/{EntryId}?{Where}");
    }

    private async Task<bool> ShowAsync(string kind, long id, CancellationToken cancel)
    {
        if (RegisterBooks.Find(kind) is not { } book || !await LoadAsync(cancel)
            || await book.FindAsync(Db, Agency.Id, id, cancel) is not { } texts)
        {
            return false;
        }

        (Book, EntryId, Text) = (book, id, name => texts.GetValueOrDefault(name, ""));
        _key = book.KeyOf(book.Read(Text));
        if (book is DecisionBook { Publishes: true } decisions)
        {
            Decision = await publicity.FindAsync(Agency, decisions.Kind, id, cancel);
            State = Decision is null ? null : publicity.Of(Decision);
        }

        return true;
    }
}
