using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Tests.Casework;

/// <summary>Cases for tests, received in person on Monday 2024-09-09: due 2024-10-12, correction notice by 2024-09-19.</summary>
internal static class Cases
{
    internal static DateOnly Received { get; } = new(2024, 9, 9);

    internal static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static CaseState On(string today, params IReadOnlyList<ApplicationEvent> facts)
    {
        Assert.True(CaseState.Read(
            new ApplicationRecord("2024-0001", ApplicantClass.NaturalPerson, [new Submitted(Received, Channel.InPerson), .. facts]),
            Day(today), WorkCalendar.National).Ok(out var state));
        return state;
    }

    internal static CaseAct Allowed(this Checked<CaseAct> act)
    {
        Assert.Empty(act.Problems.Select(problem => problem.Says));
        Assert.True(act.Ok(out var made));
        return made;
    }

    internal static void Refused(this Checked<CaseAct> act, string code, string law)
    {
        var problem = Assert.Single(act.Problems);
        Assert.Equal((code, law), (problem.Code, problem.Law));
        Assert.NotEmpty(problem.Remedy);
    }
}
