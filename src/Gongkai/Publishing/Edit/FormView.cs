using Gongkai.Data;
using Gongkai.Data.Publishing;
using Gongkai.Publishing.Items;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Publishing.Edit;

/// <summary>A field in which two versions differ, on the page of a conflict.</summary>
internal sealed record Differing(string Label, string Name, string Theirs, string Mine);

/// <summary>Everything the form of an item shows.</summary>
internal sealed record FormView(OpenItem Open, ItemForm Form, FormChoices Choices)
{
    internal IReadOnlyList<GuardFindingRow> Findings { get; init; } = [];

    /// <summary>What somebody should look at before submitting, without being kept from it.</summary>
    internal IReadOnlyList<Problem> Warnings { get; init; } = [];

    /// <summary>Marks of the reviewer who sent it back.</summary>
    internal (string By, DateTime At, Returned Advice)? Advice { get; init; }

    internal DraftSave? Kept { get; init; }

    internal Conflict? Conflict { get; init; }

    internal IReadOnlyList<Differing> Differing { get; init; } = [];

    internal string Key => Autosaves.KeyOf(Open.Item);

    internal bool IsNew => Open.Item.Id == 0;

    internal int OpenFindings => Findings.Count(finding => Open.State.OpenFindings.Contains(finding.Fingerprint));

    internal long LargestUpload { get; init; }

    internal static IEnumerable<(string Value, string Text)> Names<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => (value.ToString(), name(value)));

    internal static IEnumerable<(string Value, string Text)> Listed(IReadOnlyList<string> words, string chosen) =>
        words.Concat(chosen.Length == 0 || words.Contains(chosen) ? [] : [chosen]).Select(word => (word, word)).Prepend(("", "请选择"));
}

/// <summary>Loads what the form shows.</summary>
internal sealed class FormViews(GongkaiDb db, Autosaves autosaves, SiteOptions options, TimeProvider time)
{
    internal async Task<FormView> LoadAsync(OpenItem open, ItemForm form, Conflict? conflict, CancellationToken cancel)
    {
        var item = open.Item;
        var kept = await autosaves.FindAsync(Autosaves.KeyOf(item), cancel);
        return new FormView(open, form, await FormChoices.LoadAsync(db, item, BeijingDate.Today(time), cancel))
        {
            Findings = item.Id == 0 ? [] : await db.GuardFindings.AsNoTracking().Where(row => row.ItemId == item.Id && row.ContentHash == item.ContentHash)
                .OrderBy(row => row.Id).ToListAsync(cancel),
            Warnings = item.Id == 0 ? [] : [.. WarningsOf(open)],
            Advice = await AdviceAsync(open, cancel),
            Kept = kept is null || item.Id != 0 && kept.SavedAt < item.UpdatedAt && kept.BaseRevision < item.Revision ? null : kept,
            Conflict = conflict,
            Differing = conflict is null ? [] : [.. DifferingIn(conflict, ItemForm.Of(item), form)],
            LargestUpload = options.LargestUpload,
        };
    }

    private IEnumerable<Problem> WarningsOf(OpenItem open) =>
        open.Metadata.Check(open.MetadataSettings, BeijingDate.Today(time)).Where(problem => problem.Severity == Severity.Warning)
            .Concat(open.Item.Content.Files.Where(file => file.Picture && string.IsNullOrWhiteSpace(file.AltText))
                .Select(file => EditProblems.NoAlternative(file.Name)));

    private async Task<(string By, DateTime At, Returned Advice)?> AdviceAsync(OpenItem open, CancellationToken cancel)
    {
        if (open.State.Stage != ReviewStage.Returned || open.Events.OfType<Returned>().LastOrDefault() is not { } returned)
        {
            return null;
        }

        var by = await db.People.Where(person => person.Id == returned.PersonId).Select(person => person.FullName).SingleOrDefaultAsync(cancel);
        return (by ?? "", returned.At.UtcDateTime, returned);
    }

    private static readonly (string Label, string Name)[] Choices = [("信息类型", "Kind"), ("信息来源", "Origin"), ("公开属性", "Openness")];

    private static IEnumerable<Differing> DifferingIn(Conflict conflict, ItemForm theirs, ItemForm mine)
    {
        var named = ItemForm.Texts.Select(field => (field.Label, field.Name))
            .Concat(ItemForm.Days.Select(field => (field.Label, field.Name)))
            .Concat(Choices);
        foreach (var (label, name) in named.Where(field => conflict.Changed.Contains(field.Label) && theirs[field.Name] != mine[field.Name]))
        {
            yield return new Differing(label, name, theirs[name], mine[name]);
        }

        if (conflict.Changed.Contains("附件"))
        {
            yield return new Differing("附件", "Files", Names(theirs), Names(mine));
        }
    }

    private static string Names(ItemForm form) => string.Join("；", form.Files.Where(file => !file.Remove).Select(file => file.Name));
}
