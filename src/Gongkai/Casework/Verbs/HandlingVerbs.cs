using Gongkai.Casework.Desk;
using Gongkai.Data.Casework;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Problems;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Casework.Verbs;

/// <summary>检索记录: where, who, when, with which words.</summary>
internal sealed class SearchVerb : Verb
{
    internal override string Code => "search";

    internal override string Name => "登记检索记录";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "答复“政府信息不存在”必须有检索记录（条例第三十六条第四项）。登记以后不能改动。";

    internal override Problem? Bar(OpenCase open) => open.State.Clock.ClosedOn is null ? null : Steps.Closed();

    internal override Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Task.FromResult(Fields(
        VerbField.Line("Place", "检索的范围、地点", "如：本机关档案室 2015—2020 年文书档案。"),
        VerbField.Line("Method", "检索的方式", "如：档案管理系统检索并查阅纸质目录。"),
        VerbField.Line("Words", "关键词"),
        VerbField.Line("By", "检索人"),
        VerbField.Day("On", "检索日期", open.Today),
        VerbField.Choice("Found", "结果", [("false", "没有检索到"), ("true", "检索到了")]),
        VerbField.Text("Result", "结果说明")));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        if (input.Day("On") > open.Today)
        {
            return Task.FromResult<Checked<CaseStep>>(
                new Problem("search.future", Severity.Error, "检索日期晚于今天。", "请核对日期。", "") { Field = "On" });
        }

        tools.Db.SearchRecords.Add(new SearchRecord
        {
            ApplicationId = open.Id,
            Place = input.Text("Place"),
            Method = input.Text("Method"),
            Words = input.Text("Words"),
            By = input.Text("By"),
            On = input.Day("On"),
            Found = input.Ticked("Found"),
            Result = input.Text("Result"),
            RecordedAt = tools.Now,
            PersonId = open.PersonId,
        });
        return Task.FromResult<Checked<CaseStep>>(new CaseStep(Action));
    }
}

/// <summary>协办: a section is asked for its part.</summary>
internal sealed class CoHandleVerb : Verb
{
    private static readonly WorkingDays Usual = new(5);

    internal override string Code => "cohandle";

    internal override string Name => "交科室协办";

    internal override Permission Needs => Permission.HandleCases;

    internal override string Hint => "内部期限不改变对申请人的答复期限。";

    internal override Problem? Bar(OpenCase open) => open.State.Clock.ClosedOn is null ? null : Steps.Closed();

    internal override async Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Fields(
        VerbField.Choice("Section", "科室", await Choices.SectionsAsync(tools.Db, open.Row.AgencyId, cancel)),
        VerbField.Text("Task", "要科室做什么"),
        VerbField.Day("Due", "内部期限", tools.Calendar.LastDay(open.Today, Usual)));

    internal override Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        if (input.Day("Due") < open.Today)
        {
            return Task.FromResult<Checked<CaseStep>>(
                new Problem("cohandle.past", Severity.Error, "内部期限早于今天。", "请填写今天或者以后的日期。", "") { Field = "Due" });
        }

        tools.Db.CoHandlings.Add(new CoHandling
        {
            ApplicationId = open.Id,
            SectionId = input.Id("Section"),
            Task = input.Text("Task"),
            DueOn = input.Day("Due"),
            AskedAt = tools.Now,
            AskedById = open.PersonId,
        });
        return Task.FromResult<Checked<CaseStep>>(new CaseStep(Action));
    }
}

/// <summary>接收、退回、答复 of a section.</summary>
internal sealed class CoAnswerVerb : Verb
{
    internal override string Code => "coanswer";

    internal override string Name => "协办：接收、退回、答复";

    internal override Permission Needs => Permission.CoHandleCases;

    internal override string Hint => "退回的，写明为什么不属于本科室；答复的，写明有没有信息、能不能公开和依据。";

    internal override Problem? Bar(OpenCase open) => null;

    internal override async Task<IReadOnlyList<VerbField>> FieldsAsync(OpenCase open, VerbTools tools, CancellationToken cancel) => Fields(
        VerbField.Choice("Item", "协办事项", await OpenOnesAsync(open, tools, cancel)),
        VerbField.Choice("State", "办理", [(nameof(CoHandlingState.Accepted), "接收"), (nameof(CoHandlingState.Answered), "答复"), (nameof(CoHandlingState.Returned), "退回")]),
        VerbField.Text("Answer", "答复或者退回的理由", "接收时不用填写。", optional: true));

    internal override async Task<Checked<CaseStep>> DoAsync(OpenCase open, VerbInput input, VerbTools tools, CancellationToken cancel)
    {
        var (id, state) = (input.Id("Item"), input.Choice<CoHandlingState>("State"));
        if (state != CoHandlingState.Accepted && input.Text("Answer").Length == 0)
        {
            return new Problem("coanswer.empty", Severity.Error, "答复、退回没有写明内容。", "请填写。", "") { Field = "Answer" };
        }

        var task = await tools.Db.CoHandlings.SingleAsync(row => row.Id == id && row.ApplicationId == open.Id, cancel);
        (task.State, task.Answer, task.MovedAt, task.MovedById) = (state, input.Text("Answer"), tools.Now, open.PersonId);
        task.Revision++;
        return new CaseStep(Action);
    }

    private static async Task<IReadOnlyList<(string Value, string Text)>> OpenOnesAsync(OpenCase open, VerbTools tools, CancellationToken cancel)
    {
        var tasks = await tools.Db.CoHandlings.AsNoTracking().Where(task => task.ApplicationId == open.Id
            && (task.State == CoHandlingState.Asked || task.State == CoHandlingState.Accepted))
            .Join(tools.Db.Sections, task => task.SectionId, section => section.Id, (task, section) => new { task.Id, task.Task, section.Name })
            .ToListAsync(cancel);
        return [.. tasks.Select(task => (task.Id.ToString(), $"{task.Name}：{task.Task[..Math.Min(40, task.Task.Length)]}"))];
    }
}
