using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Edit;

/// <summary>What came of a save: nothing, problems, or a conflict with somebody else's save.</summary>
internal sealed record SaveResult(IReadOnlyList<Problem> Problems, Conflict? Conflict = null)
{
    internal bool Saved => Problems.Count == 0 && Conflict is null;
}

/// <summary>Saves a form: nothing of another editor is overwritten unseen, a draft need not be complete, the guard reads what was saved.</summary>
internal sealed class ItemSaver(
    GongkaiDb db, ItemDesk desk, GuardDesk guard, ItemFormWriter writer, Uploads uploads, Conflicts conflicts, Autosaves autosaves,
    TimeProvider time)
{
    internal async Task<SaveResult> SaveAsync(OpenItem open, ItemForm form, IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        var key = Autosaves.KeyOf(open.Item);
        if (open.Item.Id != 0 && await conflicts.FindAsync(open, form.Revision, form.SeenStage, cancel) is { } conflict)
        {
            return new SaveResult([], conflict);
        }

        var (kept, refused) = await KeepAsync(open, files, cancel);
        var choices = await FormChoices.LoadAsync(db, open.Item, BeijingDate.Today(time), cancel);
        var problems = await writer.WriteAsync(open.Item, form, choices, kept, cancel);
        if (problems.Count + refused.Count > 0)
        {
            db.ChangeTracker.Clear();
            return new SaveResult([.. problems, .. refused]);
        }

        try
        {
            problems = await desk.SaveContentAsync(open, cancel);
        }
        catch (DbUpdateException)
        {
            if (await LateConflictAsync(open.Item, form, cancel) is { } late)
            {
                return new SaveResult([], late);
            }

            throw;
        }

        if (problems.Count > 0)
        {
            db.ChangeTracker.Clear();
            db.Forget();
            return new SaveResult(problems);
        }

        await autosaves.DropAsync(key, cancel);
        return new SaveResult(await guard.RunAsync(open, cancel));
    }

    /// <summary>Sends what was saved into review.</summary>
    internal Task<IReadOnlyList<Problem>> SubmitAsync(OpenItem open, CancellationToken cancel) =>
        desk.RecordAsync(open, open.State.Submit(open.By, open.Seen, open.Metadata, open.MetadataSettings), cancel);

    /// <summary>Two saves at the same moment: the second learns of the first from the database itself. Null when it failed otherwise.</summary>
    private async Task<Conflict?> LateConflictAsync(InformationItem item, ItemForm form, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        db.Forget();
        return item.Id != 0 && await desk.OpenAsync(item.Id, cancel) is { } now
            ? await conflicts.FindAsync(now, form.Revision, form.SeenStage, cancel) : null;
    }

    private async Task<(IReadOnlyList<Upload> Kept, IReadOnlyList<Problem> Refused)> KeepAsync(
        OpenItem open, IReadOnlyList<IFormFile> files, CancellationToken cancel)
    {
        var (kept, refused) = (new List<Upload>(), new List<Problem>());
        foreach (var file in files.Where(file => file.Length > 0 || file.FileName.Length > 0))
        {
            var upload = await uploads.KeepAsync(file, open.Agency.Id, picturesOnly: false, cancel);
            if (upload.Ok(out var taken))
            {
                kept.Add(taken);
            }
            else
            {
                refused.AddRange(upload.Problems.Select(problem => problem with
                {
                    Field = "Attachments",
                    Says = $"附件“{Uploads.NameOf(file.FileName)}”：{problem.Says}",
                }));
            }
        }

        return (kept, refused);
    }
}
