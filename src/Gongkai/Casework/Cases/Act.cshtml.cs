using Gongkai.Casework.Desk;
using Gongkai.Casework.Verbs;
using Gongkai.Data;
using Gongkai.Rules.Problems;
using Gongkai.Shell.Access;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Casework.Cases;

/// <summary>The form of every verb, and its act.</summary>
[Needs(Permission.HandleCases, Permission.RegisterCases, Permission.CoHandleCases, Permission.ApproveExtensions)]
internal sealed class ActModel(CaseDesk desk, VerbTools tools) : CasePage(desk)
{
    internal Verb Verb { get; private set; } = null!;

    internal IReadOnlyList<VerbField> Fields { get; private set; } = [];

    internal Problem? Barred { get; private set; }

    internal string Typed(string name) => ModelState[name]?.AttemptedValue ?? "";

    public async Task<IActionResult> OnGetAsync(long id, string code, CancellationToken cancel) =>
        await RefusedAsync(id, code, cancel) ?? await ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(long id, string code, CancellationToken cancel)
    {
        if (await RefusedAsync(id, code, cancel) is { } refused)
        {
            return refused;
        }

        Fields = await Verb.FieldsAsync(Open, tools, cancel);
        var input = Input();
        var problems = await DoAsync(input, cancel);
        if (problems.Count == 0)
        {
            return Done($"已办理：{Verb.Name}");
        }

        tools.Db.ChangeTracker.Clear();
        await OpenAsync(id, cancel);
        Tell(problems);
        return await ShowAsync(cancel);
    }

    /// <summary>A form that was sent before has done its act: it is told so whatever the case has become.</summary>
    private async Task<IReadOnlyList<Problem>> DoAsync(VerbInput input, CancellationToken cancel)
    {
        var repeated = FormKey.Length > 0 && Open.Row.LastForm == FormKey;
        if (!repeated && Open.Row.Revision == Revision && input.Check(Fields) is { Count: > 0 } missing)
        {
            return missing;
        }

        return await Desk.RecordAsync(Open, Stamp, () => Verb.DoAsync(Open, input, tools, cancel), cancel);
    }

    private async Task<IActionResult?> RefusedAsync(long id, string code, CancellationToken cancel)
    {
        if (VerbTable.Find(code) is not { } verb || !await OpenAsync(id, cancel))
        {
            return NotFound();
        }

        Verb = verb;
        return May(verb.Needs) ? null : Forbidden();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Barred = Verb.Bar(Open);
        Fields = Barred is null ? await Verb.FieldsAsync(Open, tools, cancel) : [];
        StampForms();
        return Page();
    }

    private VerbInput Input()
    {
        var values = Request.Form.Keys.ToDictionary(name => name, name => Request.Form[name].ToString());
        foreach (var field in Fields)
        {
            var typed = values.GetValueOrDefault(field.Name, "");
            ModelState.SetModelValue(field.Name, typed, typed);
        }

        return new VerbInput(values, Request.Form.Files.Count > 0 ? Request.Form.Files[0] : null);
    }
}
