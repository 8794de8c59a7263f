using Gongkai.Casework.Desk;
using Gongkai.Data.Casework;
using Gongkai.Documents.Inspection;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Gongkai.Shell.Files;

namespace Gongkai.Casework.Verbs;

/// <summary>指定承办.</summary>
internal sealed class AssignVerb : Verb
{
    internal override string Code => "assign";

    internal override string Name => "指定承办";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "承办科室和承办人会看到这件申请在自己的清单里。";

    internal override Problem? Bar(OpenCase open) => null;

    internal override async Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Fields(
        VerbField.Choice("Handler", "承办人", await Choices.HandlersAsync(tools.Db, open.Row.AgencyId, open.Today, cancel)) with
        {
            Value = open.Row.HandlerId?.ToString() ?? "",
        },
        VerbField.Choice("Section", "承办科室", await Choices.SectionsAsync(tools.Db, open.Row.AgencyId, cancel)) with
        {
            Value = open.Row.SectionId?.ToString() ?? "",
        });

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        (open.Row.HandlerId, open.Row.SectionId) = (input.Id("Handler"), input.Id("Section"));
        return Task.FromResult<Checked<CaseStep>>(new CaseStep(Action));
    }
}

/// <summary>收存材料.</summary>
internal sealed class PaperVerb : Verb
{
    internal override string Code => "paper";

    internal override string Name => "收存材料";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "材料加密保存；只接受常用的文书、表格和图片格式，按内容识别。";

    internal override Problem? Bar(OpenCase open) => open.Row.ArchivedAt is null ? null : Steps.Closed();

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(Fields(
        VerbField.Choice("Kind", "是什么材料", [.. Enum.GetValues<CaseFileKind>().Where(kind => kind != CaseFileKind.Letter)
            .Select(kind => (kind.ToString(), CaseWords.Of(kind)))]),
        new VerbField(FieldKind.File, "File", "文件")));

    internal override async Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var file = input.File!;
        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream())
        {
            await stream.ReadExactlyAsync(content, cancel);
        }

        var name = Uploads.NameOf(file.FileName);
        var recognised = FileContent.Recognise(content, name);
        if (!recognised.Ok(out var kind))
        {
            return new Checked<CaseStep>([.. recognised.Problems.Select(problem => problem with { Field = "File" })]);
        }

        await tools.Files.KeepAsync(
            new CasePaper(open.Id, input.Choice<CaseFileKind>("Kind"), name, kind.ContentType, content, open.PersonId), cancel);
        return new CaseStep(Action);
    }
}

/// <summary>记事, as forwarding of what another organ is responsible for.</summary>
internal sealed class NoteVerb : Verb
{
    internal override string Code => "note";

    internal override string Name => "记事";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "与申请人联系、转办等情况。不改变期限；记下以后不能删改，请不要写入不必要的个人信息。";

    internal override Problem? Bar(OpenCase open) => null;

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(
        Fields(VerbField.Day("On", "日期", open.Today), VerbField.Text("Note", "内容")));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel) =>
        Task.FromResult<Checked<CaseStep>>(input.Day("On") > open.Today
            ? new Problem("case.future", Severity.Error, "日期晚于今天。", "请核对日期。", "") { Field = "On" }
            : new CaseStep(Action, NewFact.Remark(input.Day("On"), input.Text("Note"))));
}

/// <summary>The day on which a notice was received, once it is known: it starts the other side's period.</summary>
internal sealed class GotVerb : Verb
{
    internal override string Code => "got";

    internal override string Name => "补记收到日期";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "补正告知、收费通知和征求意见的期限，从对方收到之日的次日起计算。";

    internal override Problem? Bar(OpenCase open) => Unknown(open).Any() ? null
        : new Problem("got.none", Severity.Error, "没有缺收到日期的记录。", "", "");

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(Fields(
        VerbField.Choice("Fact", "哪一次", [.. Unknown(open).Select(fact => (fact.Row.Sequence.ToString(), $"{FactJson.NameOf(fact.Row.Kind)}，{fact.Row.On:yyyy-MM-dd} 发出"))]),
        VerbField.Day("Got", "对方收到的日期", open.Today)));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var (row, fact) = Unknown(open).Single(known => known.Row.Sequence == input.Number("Fact"));
        var got = input.Day("Got");
        if (got < fact.On || got > open.Today)
        {
            return Task.FromResult<Checked<CaseStep>>(
                new Problem("got.day", Severity.Error, $"收到日期不在 {fact.On:yyyy-MM-dd} 至今天之间。", "请核对日期。", "") { Field = "Got" });
        }

        return Task.FromResult<Checked<CaseStep>>(
            new CaseStep(Action, NewFact.Of(With(fact, got), row.Note) with { Replaces = row.Sequence }));
    }

    private static IEnumerable<(ApplicationFact Row, ApplicationEvent Fact)> Unknown(OpenCase open)
    {
        var replaced = open.Facts.Select(fact => fact.Replaces).OfType<int>().ToHashSet();
        return open.Facts.Where(row => !replaced.Contains(row.Sequence))
            .Select(row => (row, FactJson.Read(row.Kind, row.Payload)!))
            .Where(pair => pair.Item2 is CorrectionRequested { ReceivedOn: null } or FeeNotified { ReceivedOn: null }
                or ThirdPartyConsulted { ReceivedOn: null } or AgencyConsulted { ReceivedOn: null });
    }

    private static ApplicationEvent With(ApplicationEvent fact, DateOnly got) => fact switch
    {
        CorrectionRequested asked => asked with { ReceivedOn = got },
        FeeNotified fee => fee with { ReceivedOn = got },
        ThirdPartyConsulted third => third with { ReceivedOn = got },
        AgencyConsulted agency => agency with { ReceivedOn = got },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "It has no day of receipt."),
    };
}

/// <summary>更正记录: a fact that did not happen.</summary>
internal sealed class StrikeVerb : Verb
{
    internal override string Code => "strike";

    internal override string Name => "更正记录";

    internal override Permission Needs => Permission.ApproveExtensions;

    internal override string Hint => "把一条误记的事实划去；原来的记录和划去的理由都留在案卷里。答复送达和提交的记录不能划去。由工作机构负责人办理。";

    internal override Problem? Bar(OpenCase open) => Struck(open).Any() && open.Row.ArchivedAt is null ? null
        : new Problem("strike.none", Severity.Error, "没有可以更正的记录。", "", "");

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(Fields(
        VerbField.Choice("Fact", "哪一条", [.. Struck(open).Select(row => (row.Sequence.ToString(), $"{row.On:yyyy-MM-dd} {FactJson.NameOf(row.Kind)}"))]),
        VerbField.Text("Note", "为什么是误记")));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var sequence = input.Number("Fact");
        var rest = open.Facts.Where(fact => fact.Sequence != sequence);
        var read = CaseState.Read(CaseLedger.RecordOf(open.Row.Number, open.Row.ApplicantClass, rest), open.Today, tools.Calendar);
        return Task.FromResult(read.Problems.Count > 0
            ? new Checked<CaseStep>(read.Problems)
            : new CaseStep(Action, new NewFact(FactJson.Struck, open.Today, "{}", input.Text("Note")) { Replaces = sequence }));
    }

    private static IEnumerable<ApplicationFact> Struck(OpenCase open)
    {
        var replaced = open.Facts.Select(fact => fact.Replaces).OfType<int>().ToHashSet();
        return open.Facts.Where(row => !replaced.Contains(row.Sequence)
            && row.Kind is not (FactJson.Struck or FactJson.Noted or "submitted" or "replied"));
    }
}
