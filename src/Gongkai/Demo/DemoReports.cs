using Gongkai.Data;
using Gongkai.Data.Reporting;
using Gongkai.Reporting.Making;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Reports.Handling;
using Gongkai.Shell;
using Gongkai.Shell.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Demo;

/// <summary>
/// The annual reports of the demo district, made by its people's acts: the science bureau's from 2020 on, the others' of the last years,
/// those of last year in every state.
/// </summary>
internal sealed class DemoReports(IServiceProvider services, DemoClock clock, DemoDistrict district, DemoOrgans organs)
{
    /// <summary>How many of the last years the other organs report here; what came before was before this platform.</summary>
    private const int Years = 3;

    /// <summary>The science bureau's report of last year is left to whoever tries the demo.</summary>
    private static readonly Dictionary<string, ReportState?> LastYear = new()
    {
        ["kjj"] = null,
        ["slz"] = null,
        ["xyz"] = ReportState.Writing,
        ["slj"] = ReportState.Returned,
        ["nyj"] = ReportState.Submitted,
        ["wjj"] = ReportState.Submitted,
        ["rsj"] = ReportState.Accepted,
    };

    private readonly Dictionary<string, IReadOnlyList<string>> _words = WordFile.Lists("reports");

    internal async Task WriteAsync(CancellationToken cancel)
    {
        var last = district.Until.Year - 1;
        for (var year = 2020; year <= last; year++)
        {
            foreach (var agency in district.Agencies.Where(agency => agency.Kind != DemoAgencyKind.Enterprise
                && agency.ExistsOn(new DateOnly(year, 12, 31)) && (agency.Slug == "kjj" || year > last - Years)))
            {
                var goal = year == last && LastYear.TryGetValue(agency.Slug, out var state) ? state : ReportState.Published;
                if (goal is { } reached)
                {
                    await MakeAsync(agency.Slug, year, reached, cancel);
                }
            }
        }
    }

    private async Task MakeAsync(string slug, int year, ReportState goal, CancellationToken cancel)
    {
        clock.SetTo(new DateTime(year + 1, 1, 12, 1, 30, 0, DateTimeKind.Utc));
        var id = await InScopeAsync(DemoRoles.DisclosureHead, slug, async scope =>
            (await scope.GetRequiredService<ReportDesk>().BeginAsync(organs.Agencies[slug], year, cancel)).Ok(out var begun)
                ? begun.Id : throw new InvalidOperationException($"{slug} cannot report {year}."));
        await WriteTextAsync(id, slug, year, cancel);
        if (goal == ReportState.Writing)
        {
            return;
        }

        clock.SetTo(new DateTime(year + 1, 1, 19, 2, 0, 0, DateTimeKind.Utc));
        await ActAsync(DemoRoles.DisclosureHead, slug, id, SubmitAsync, cancel);
        if (goal == ReportState.Submitted)
        {
            return;
        }

        clock.SetTo(new DateTime(year + 1, 1, 22, 2, 0, 0, DateTimeKind.Utc));
        if (goal == ReportState.Returned)
        {
            await ActAsync(DemoRoles.Supervisor, slug, id, (_, desk, open, token) => desk.ReturnAsync(
                open, "请按标注修改后重新报送。", [MarkOf(open)], token), cancel);
            return;
        }

        await ActAsync(DemoRoles.Supervisor, slug, id, (_, desk, open, token) => desk.AcceptAsync(open, token), cancel);
        if (goal == ReportState.Published)
        {
            clock.SetTo(new DateTime(year + 1, 1, 26, 2, 0, 0, DateTimeKind.Utc));
            await ActAsync(DemoRoles.DisclosureHead, slug, id, (_, desk, open, token) => desk.PublishAsync(open, token), cancel);
        }
    }

    private ReportMark MarkOf(OpenReport open) => new()
    {
        Section = 5,
        Quote = open.Report.Sections[5].Split('\n')[1],
        Says = "请写明涉及的事项和数量，避免笼统表述。",
        PersonId = organs.People[Person(DemoRoles.Supervisor, "").UserName].Id,
        At = clock.GetUtcNow().UtcDateTime,
    };

    /// <summary>The officer's own words: what was done this year, what is lacking, what comes next.</summary>
    private Task<bool> WriteTextAsync(long id, string slug, int year, CancellationToken cancel) =>
        ActAsync(DemoRoles.DisclosureHead, slug, id, async (scope, _, open, token) =>
        {
            var at = year + slug.Length + slug[0]; // neighbours in years and organs say different things
            string Word(string list, int step) => _words[list][(at + step) % _words[list].Count];
            var writing = scope.GetRequiredService<ReportWriting>();
            var five = $"（一）存在的主要问题\n{Word("问题", 0)}{Word("问题", 2)}\n（二）改进情况\n{Word("改进", 0)}{Word("措施", 0)}";
            await SaveAsync(writing, open, 1, $"{open.TextOf(1).TrimEnd()}\n{Word("工作", 0)}{Word("工作", 3)}", token);
            await SaveAsync(writing, open, 5, five, token);
            return [];
        }, cancel);

    private static async Task SaveAsync(ReportWriting writing, OpenReport open, int section, string text, CancellationToken cancel)
    {
        var seen = open.Row.Sections.First(part => part.Number == section).Revision;
        if (await writing.SaveAsync(open, section, text, seen, cancel) is { Refused: { } refused })
        {
            throw new InvalidOperationException(refused.Says);
        }
    }

    /// <summary>As an officer does it: zero confirmed where it is one, each soft finding with its reason, then submitted.</summary>
    private static async Task<IReadOnlyList<Problem>> SubmitAsync(
        IServiceProvider scope, ReportDesk desk, OpenReport open, CancellationToken cancel)
    {
        if (ReportActs.IsZero(open.Report))
        {
            await desk.ConfirmZeroAsync(open, cancel);
        }

        foreach (var finding in open.Check().Findings.Where(finding => finding.Severity == Severity.Warning))
        {
            await scope.GetRequiredService<ReportWriting>().ExplainAsync(open, finding, "已核对台账和文件，情况属实。", cancel);
        }

        var again = await scope.GetRequiredService<ReportReading>().OpenAsync(open.Row.Id, cancel);
        return await desk.SubmitAsync(again!, cancel);
    }

    private Task<bool> ActAsync(
        DemoRoles role, string slug, long id,
        Func<IServiceProvider, ReportDesk, OpenReport, CancellationToken, Task<IReadOnlyList<Problem>>> act, CancellationToken cancel) =>
        InScopeAsync(role, slug, async scope =>
        {
            var open = (await scope.GetRequiredService<ReportReading>().OpenAsync(id, cancel))!;
            var problems = await act(scope, scope.GetRequiredService<ReportDesk>(), open, cancel);
            return problems.Count == 0 ? true
                : throw new InvalidOperationException($"{slug} {open.Row.Year}: {string.Join("；", problems.Select(problem => problem.Says))}");
        });

    private DemoPerson Person(DemoRoles role, string slug) => district.People.First(person =>
        person.Roles.HasFlag(role) && (role == DemoRoles.Supervisor || person.Agency == slug));

    private async Task<T> InScopeAsync<T>(DemoRoles role, string slug, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        var demo = Person(role, slug);
        var person = organs.People[demo.UserName];
        scope.ServiceProvider.GetRequiredService<Signed>().Become(
            person, Guid.Empty, [.. DemoOrgans.RolesOf(demo.Roles).Select(one => new Reach(one, organs.Agencies[slug].Path, false))]);
        scope.ServiceProvider.GetRequiredService<GongkaiDb>().Actor = new Actor(person.Id, person.FullName, "");
        return await act(scope.ServiceProvider);
    }
}
