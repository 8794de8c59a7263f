using Gongkai.Api.Answers;
using Gongkai.Api.Faults;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Api.Work;

/// <summary>
/// Writes items: new ones, changes of what somebody has seen, files. Nothing of another editor is overwritten unseen.
/// </summary>
internal sealed class Edits(GongkaiDb db, ItemDesk desk, ItemWriter writer, Conflicts conflicts, Uploads uploads, Signed signed, Once once, TimeProvider time)
{
    private const int LongestWords = 300;

    internal async Task<IResult> CreateAsync(NewItem sent, CancellationToken cancel)
    {
        var agency = await db.Agencies.SingleOrDefaultAsync(known => known.Slug == sent.Organ, cancel);
        if (agency is null || !signed.May(Permission.WriteItems, agency) || !agency.ExistsOn(BeijingDate.Today(time)))
        {
            return Refusal.Of(ApiProblems.NoSuch("机关"));
        }

        if (await writer.ColumnAsync(agency.Id, sent.Column, cancel) is not { } column)
        {
            return Refusal.Of(ApiProblems.BadChoice("column", "栏目"));
        }

        return await once.RunAsync(async () =>
        {
            var open = await desk.NewAsync(agency, column, cancel);
            open.Item.SectionId = column.SectionId ?? (signed.Person!.AgencyId == agency.Id ? signed.Person.SectionId : null);
            return await SavedAsync(open, await writer.WriteAsync(open.Item, sent, cancel), cancel) is { } refused ? refused
                : WorkDesk.Told(open) with { Status = StatusCodes.Status201Created, Location = $"{ApiSite.Root}/work/items/{open.Item.Id}" };
        }, cancel);
    }

    internal async Task<IResult> ChangeAsync(long id, string? match, WorkContent sent, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(match))
        {
            return Refusal.Of(ApiProblems.NoMatch());
        }

        if (await OpenAsync(id, cancel) is not { } open)
        {
            return Refusal.Of(ApiProblems.NotFound());
        }

        if (await conflicts.FindAsync(open, match, cancel) is { } conflict)
        {
            return Conflicts.Refused(conflict);
        }

        return await SavedAsync(open, await writer.WriteAsync(open.Item, sent, cancel), cancel) ?? (IResult)WorkDesk.Told(open);
    }

    internal async Task<IResult> UploadAsync(long id, IFormFile? file, string? altText, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is not { } open)
        {
            return Refusal.Of(ApiProblems.NotFound());
        }

        if (file is null)
        {
            return Refusal.Of(ApiProblems.NoFile());
        }

        var words = (altText ?? "").Replace("\0", "").Trim();
        var kept = await uploads.KeepAsync(file, open.Agency.Id, picturesOnly: false, cancel);
        if (!kept.Ok(out var upload))
        {
            return Refusal.Of([.. kept.Problems.Select(problem => problem with { Field = "file" })]);
        }

        return upload.Picture && words.Length == 0 ? Refusal.Of(ApiProblems.NoAlternative())
            : words.Length > LongestWords ? Refusal.Of(ApiProblems.TooLong("altText", LongestWords))
            : await once.RunAsync(() => AddAsync(open, upload.ForItem(words), cancel), cancel);
    }

    internal async Task<IResult> RemoveAsync(long id, string hash, CancellationToken cancel)
    {
        if (await OpenAsync(id, cancel) is not { } open || open.Item.Content.Files.All(file => file.Hash != hash))
        {
            return Refusal.Of(ApiProblems.NotFound());
        }

        if (PictureAddresses.In(open.Item.Content.BodyHtml).Contains(hash))
        {
            return Refusal.Of(new Problem("edit.file-in-body", Severity.Error, "正文还在使用这个文件。", "请先从正文中去掉它。", ""));
        }

        open.Item.Content.Files = [.. open.Item.Content.Files.Where(file => file.Hash != hash)];
        return await SavedAsync(open, [], cancel) ?? (IResult)WorkDesk.Told(open);
    }

    private async Task<OpenItem?> OpenAsync(long id, CancellationToken cancel) =>
        await desk.OpenAsync(id, cancel) is { } open && signed.May(Permission.WriteItems, open.Agency) ? open : null;

    private async Task<IResult> AddAsync(OpenItem open, ItemFile file, CancellationToken cancel)
    {
        var files = open.Item.Content.Files;
        var present = files.FirstOrDefault(known => known.Hash == file.Hash);
        if (present is null)
        {
            open.Item.Content.Files = [.. files, file];
            IReadOnlyList<Problem> problems = files.Count >= ItemFiles.Most ? [ApiProblems.TooManyFiles(ItemFiles.Most)] : [];
            if (await SavedAsync(open, problems, cancel) is { } refused)
            {
                return refused;
            }
        }

        var told = new UploadTold
        {
            Sha256 = file.Hash,
            Name = (present ?? file).Name,
            Size = file.Size,
            ContentType = file.ContentType,
            Address = ItemFiles.AddressOf(present ?? file),
            State = WorkStates.Of(open),
        };
        return Answer.Of(told, WorkStates.TagOf(open.Item)) with { Status = StatusCodes.Status201Created };
    }

    /// <summary>
    /// Null when it was saved. Of two saves at the same moment the second learns of the first from the database.
    /// </summary>
    private async Task<Refusal?> SavedAsync(OpenItem open, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var (id, begun) = (open.Item.Id, open.Item.Revision);
        IReadOnlyList<Problem> found;
        try
        {
            found = problems.Count > 0 ? problems : await desk.SaveContentAsync(open, cancel);
        }
        catch (DbUpdateException) when (id != 0)
        {
            db.ChangeTracker.Clear();
            db.Forget();
            if (await db.Items.AsNoTracking().AnyAsync(item => item.Id == id && item.Revision == begun, cancel))
            {
                throw;
            }

            found = [ApiProblems.Meanwhile()];
        }

        if (found.Count == 0)
        {
            return null;
        }

        db.ChangeTracker.Clear();
        db.Forget();
        return WorkDesk.Refused(found);
    }
}
