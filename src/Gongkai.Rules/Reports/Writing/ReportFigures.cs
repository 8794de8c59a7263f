using Gongkai.Rules.Reports.Checks;

namespace Gongkai.Rules.Reports.Writing;

/// <summary>The figures a text of a report may bind, by name.</summary>
/// <remarks>Example: <c>T3.R1.C7</c>, <c>上年.T3.R1.C7</c>, <c>较上年.T3.R1.C7</c> (增加3, 减少2, 持平), <c>公开总数</c>.</remarks>
public sealed class ReportFigures
{
    /// <summary>What stands before the name of a figure of the year before.</summary>
    public const string Before = "上年.";

    /// <summary>What stands before the name of a comparison with the year before.</summary>
    public const string Against = "较上年.";

    private readonly Report _report;
    private readonly Report? _previous;
    private readonly IReadOnlyDictionary<string, string> _facts;

    /// <summary>Binds to a report, the one before it and the facts of the year.</summary>
    /// <param name="report">The report being written.</param>
    /// <param name="previous">Last year's report of the same organ; null when there is none.</param>
    /// <param name="facts">The facts of the year.</param>
    public ReportFigures(Report report, Report? previous, ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(facts);
        (_report, _previous, _facts) = (report, previous, facts.Named);
    }

    /// <summary>The figure of a name as it is printed.</summary>
    /// <param name="name">Without braces.</param>
    /// <returns>Null when there is none: an unknown name, a cell that is no number, no report for the year before, or one
    /// of another form whose cell means something else.</returns>
    /// <remarks>Example: 12 applications after 9 the year before: <c>较上年.T3.R1.C7</c> is “增加3”.</remarks>
    public string? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.StartsWith(Against, StringComparison.Ordinal) ? Compared(name[Against.Length..])
            : name.StartsWith(Before, StringComparison.Ordinal) ? Then(name[Before.Length..]) is { } then ? Text(then) : null
            : Now(name) is { } now ? Text(now) : _facts.GetValueOrDefault(name);
    }

    private decimal? Now(string code) =>
        _report.Format.Find(code) is { } cell && Figures.Usable(_report[cell]) ? _report[cell].Value : null;

    private decimal? Then(string code) =>
        _previous is null || _report.Format.Find(code) is null ? null : ReportSeries.Point(_previous, code, _report.Format).Value;

    private string? Compared(string code) => (Now(code), Then(code)) switch
    {
        ({ } now, { } then) when now > then => "增加" + Text(now - then),
        ({ } now, { } then) when now < then => "减少" + Text(then - now),
        ({ }, { }) => "持平",
        _ => null,
    };

    private static string Text(decimal value) => Say.Number(value);
}
