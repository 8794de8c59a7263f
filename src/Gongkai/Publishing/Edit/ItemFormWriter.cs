using System.Globalization;
using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Documents.Html;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Files;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Edit;

/// <summary>Puts a form into an item. A draft may be as incomplete as it likes, but holds nothing that is no value or another organ's.</summary>
internal sealed class ItemFormWriter(GongkaiDb db, FileRights rights)
{
    internal async Task<IReadOnlyList<Problem>> WriteAsync(
        InformationItem item, ItemForm form, FormChoices choices, IReadOnlyList<Upload> uploads, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var content = item.Content;
        var before = PictureAddresses.In(content.BodyHtml).ToHashSet();
        foreach (var field in ItemForm.Texts)
        {
            field.Set(content, form[field.Name]);
        }

        foreach (var field in ItemForm.Days)
        {
            field.Set(content, Day(form, field.Name, field.Label, problems));
        }

        content.Kind = Choice(form, "Kind", "信息类型", content.Kind, problems);
        content.Origin = Choice(form, "Origin", "信息来源", content.Origin, problems);
        content.Openness = Choice(form, "Openness", "公开属性", content.Openness, problems);
        content.NoOrderToOpen = form.NoOrderToOpen;
        content.Channels = string.Join(',', form.Channels);
        item.NextReviewOn = Day(form, "NextReviewOn", "下次评估日期", problems);
        WriteOffice(item, form, choices, problems);
        await WriteFilesAsync(item, form, uploads, before, problems, cancel);
        CheckTitle(content, problems);
        return problems;
    }

    private static void CheckTitle(ItemContent content, List<Problem> problems)
    {
        if (content.Title.Length == 0)
        {
            problems.Add(EditProblems.NoTitle());
        }
        else if (content.Title.Length > EditProblems.LongestTitle)
        {
            problems.Add(EditProblems.LongTitle(content.Title.Length));
        }
    }

    private static void WriteOffice(InformationItem item, ItemForm form, FormChoices choices, List<Problem> problems)
    {
        if (Id(form["Column"]) is { } column && choices.Columns.Any(known => known.Id == column))
        {
            item.ColumnId = column;
        }
        else
        {
            problems.Add(EditProblems.BadChoice("Column", "栏目"));
        }

        item.SectionId = Among(form, "Section", "责任科室", choices.Sections.Select(section => section.Id), problems);
        item.ResponsiblePersonId = Among(form, "Responsible", "责任人", choices.People.Select(person => person.Id), problems);
    }

    private async Task WriteFilesAsync(
        InformationItem item, ItemForm form, IReadOnlyList<Upload> uploads, HashSet<string> shownBefore, List<Problem> problems,
        CancellationToken cancel)
    {
        var own = await db.FileUses.Where(use => use.ItemId == item.Id).Select(use => use.Hash).ToHashSetAsync(cancel);
        var body = CleanHtml.Of(item.Content.BodyHtml);
        var shown = PictureAddresses.In(body.Html).ToHashSet();
        var rows = form.Files.Where(file => !file.Remove).ToList();
        if (rows.Exists(file => !own.Contains(file.Hash)))
        {
            problems.Add(EditProblems.StrangeFile());
            return;
        }

        var files = new List<ItemFile>();
        foreach (var row in rows.Where(row => shown.Contains(row.Hash) || !shownBefore.Contains(row.Hash)))
        {
            var kept = await db.StoredFiles.AsNoTracking().SingleAsync(file => file.Hash == row.Hash, cancel);
            files.Add(FileOf(kept, NameFor(row, item.Content), row.AltText));
        }

        files.AddRange(uploads.Where(upload => files.TrueForAll(file => file.Hash != upload.Hash)).Select(upload => upload.ForItem("")));
        await AddPicturesAsync(files, body, problems, own, cancel);
        item.Content.Files = files;
        if (files.Count > EditProblems.MostFiles)
        {
            problems.Add(EditProblems.TooManyFiles());
        }
    }

    /// <summary>Pictures of the text belong to the item like attachments; their alternative text is the text's.</summary>
    private async Task AddPicturesAsync(
        List<ItemFile> files, CleanedHtml body, List<Problem> problems, HashSet<string> own, CancellationToken cancel)
    {
        foreach (var picture in body.Pictures)
        {
            var (hash, name) = AddressOf(picture.Address);
            var at = files.FindIndex(file => file.Hash == hash);
            if (at >= 0)
            {
                files[at] = files[at] with { Name = name, AltText = picture.Alternative };
            }
            else if (hash.Length == 64 && await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Hash == hash, cancel) is { } kept
                && (own.Contains(hash) || await rights.MayHaveAsync(hash, cancel)))
            {
                files.Add(FileOf(kept, name, picture.Alternative));
            }
            else
            {
                problems.Add(EditProblems.StrangeFile() with { Field = "Body" });
            }
        }
    }

    private static ItemFile FileOf(StoredFile kept, string name, string alt) =>
        new(kept.Hash, name, kept.Size, kept.ContentType, kept.ContentType.StartsWith("image/", StringComparison.Ordinal), alt);

    /// <summary>The name the person gave, with the end that its content asks for.</summary>
    private static string NameFor(FormFile row, ItemContent content)
    {
        var old = content.Files.FirstOrDefault(file => file.Hash == row.Hash)?.Name ?? row.Name;
        var name = Uploads.NameOf(row.Name);
        var end = Path.GetExtension(old);
        return name.Length == 0 ? old : name.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? name : name + end;
    }

    private static (string Hash, string Name) AddressOf(string address)
    {
        var parts = address.Split('/', 4);
        return parts is [_, "files", var hash, var name] ? (hash, Uploads.NameOf(Uri.UnescapeDataString(name))) : ("", "");
    }

    private static DateOnly? Day(ItemForm form, string name, string label, List<Problem> problems)
    {
        var typed = form[name];
        if (typed.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200)
        {
            return day;
        }

        problems.Add(EditProblems.BadDay(name, label, typed));
        return null;
    }

    private static T Choice<T>(ItemForm form, string name, string label, T now, List<Problem> problems)
        where T : struct, Enum
    {
        if (Enum.GetNames<T>().Contains(form[name]))
        {
            return Enum.Parse<T>(form[name]);
        }

        problems.Add(EditProblems.BadChoice(name, label));
        return now;
    }

    private static long? Among(ItemForm form, string name, string label, IEnumerable<long> allowed, List<Problem> problems)
    {
        if (form[name].Length == 0)
        {
            return null;
        }

        if (Id(form[name]) is { } id && allowed.Contains(id))
        {
            return id;
        }

        problems.Add(EditProblems.BadChoice(name, label));
        return null;
    }

    private static long? Id(string text) => long.TryParse(text, out var id) ? id : null;
}
