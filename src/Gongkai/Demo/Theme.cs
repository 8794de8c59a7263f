namespace Gongkai.Demo;

/// <summary>How a kind of item is told: templates for its title, body and files, and when it may occur.</summary>
internal sealed class Theme
{
    /// <summary>Slugs and kinds of organ; <c>*</c> for all, <c>organs</c> for all but enterprises.</summary>
    internal required IReadOnlyList<string> Organs { get; init; }

    internal required string Column { get; init; }

    internal IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>Spans of years, ends included; empty for every year.</summary>
    internal IReadOnlyList<(int First, int Last)> Years { get; init; } = [];

    /// <summary>How often a year it must occur; zero when it only fills.</summary>
    internal int Times { get; init; }

    internal DemoKind? Kind { get; init; }

    internal string? Topic { get; init; }

    internal string? Form { get; init; }

    internal string? Section { get; init; }

    /// <summary>Whether it looks back on a year in which the organ must have existed.</summary>
    internal bool LooksBack { get; init; }

    internal bool Emergency { get; init; }

    internal bool Picture { get; init; }

    internal string Title { get; set; } = "";

    internal string? Keywords { get; set; }

    /// <summary>The blocks of the body in order; see <see cref="ThemeBlock"/>.</summary>
    internal List<ThemeBlock> Blocks { get; } = [];

    internal List<string> Files { get; } = [];

    /// <summary>Whether the theme names the organ itself, not only its kind.</summary>
    internal bool Names(DemoAgency agency) => Organs.Contains(agency.Slug);

    internal bool Fits(DemoAgency agency, int year) =>
        (Years.Count == 0 || Years.Any(span => year >= span.First && year <= span.Last))
        && (!LooksBack || agency.EstablishedOn.Year < year)
        && !Organs.Contains("!" + agency.Slug) && Organs.Any(organ => organ == "*"
            || organ == agency.Slug
            || organ.Equals(agency.Kind.ToString(), StringComparison.OrdinalIgnoreCase)
            || (organ == "organs" && agency.Kind != DemoAgencyKind.Enterprise));

    internal bool FitsMonth(int month) => Months.Count == 0 || Months.Contains(month);
}

/// <summary>One block of a body.</summary>
/// <param name="Mark"><c>p</c> paragraph, <c>h</c> heading, <c>l</c> list entry, <c>r</c> head of a table, <c>+</c> rows.</param>
internal readonly record struct ThemeBlock(char Mark, string Text);
