namespace Gongkai.Demo;

/// <summary>All an organ ever publishes, year after year, whatever the day of the demo: so the past does not change with
/// it.</summary>
internal sealed class AgencyHistory(
    DemoAgency agency, (int News, int Notices) ordinary, IReadOnlyList<string> editors, IReadOnlyList<Theme> themes,
    IReadOnlyList<NormSeries> series, IReadOnlyDictionary<string, IReadOnlyList<string>> lists)
{
    private readonly Dictionary<NormSeries, Draft> _latest = [];

    /// <summary>The items of one year in the order of publication, with keys and document numbers. Years are asked for in
    /// order.</summary>
    internal IReadOnlyList<Draft> Year(int year)
    {
        var draws = SplitMix64.For($"{agency.Slug}/{year}");
        var teller = Teller(year, new HashSet<string>(StringComparer.Ordinal));
        var drafts = new List<Draft>();
        foreach (var slot in new YearPlan(agency, year, themes, draws).Slots(ordinary.News, ordinary.Notices))
        {
            var formed = WorkDays.Before(slot.Day, Lag(slot.Theme, draws), agency.EstablishedOn);
            drafts.Add(new Draft(teller.Tell(slot, draws, formed)));
        }

        foreach (var edition in series.Where(norm => norm.Agency == agency.Slug && norm.Years.Contains(year)))
        {
            drafts.AddRange(Edition(edition, year, draws, teller));
        }

        Number(drafts, year);
        return drafts;
    }

    /// <summary>A teller of this organ that uses no title again.</summary>
    internal ItemTeller Teller(int year, ISet<string> titles) => new(agency, lists, editors[year % editors.Count], titles);

    /// <summary>Working days from formation to publication: news the same or the next days, registers up to two weeks; art. 26
    /// allows twenty.</summary>
    private static int Lag(Theme theme, SplitMix64 draws) => theme.Emergency ? 0 : ColumnNames.KindOf(theme.Column) switch
    {
        DemoKind.News => draws.Between(0, 2),
        DemoKind.Notice => draws.Between(0, 3),
        DemoKind.OtherDocument => draws.Between(1, 12),
        _ => draws.Between(1, 9),
    };

    private IEnumerable<Draft> Edition(NormSeries norm, int year, SplitMix64 draws, ItemTeller teller)
    {
        var day = draws.Of(WorkDays.Between(new DateOnly(year, 4, 1), new DateOnly(year, 10, 31)));
        var formed = WorkDays.Before(day, draws.Between(1, 8), agency.EstablishedOn);
        var effective = new DateOnly(year, day.Month, 1).AddMonths(2);
        var before = _latest.GetValueOrDefault(norm);
        var slots = new Dictionary<string, string>
        {
            ["施行日"] = WorkDays.Long(effective),
            ["有效期"] = $"{norm.Term}",
            ["废止"] = before is null ? "" : $"《{before.Item.Title}》（{before.Item.DocumentNumber}）同时废止。",
        };
        var document = new Draft(teller.Tell(new Slot(day, norm.Document()), draws, formed, slots))
        {
            Term = (effective, effective.AddYears(norm.Term).AddDays(-1)),
        };
        var shown = WorkDays.After(day, draws.Between(1, 3));
        var interpretation = teller.Tell(new Slot(shown, norm.Interpretation()), draws, shown, slots);
        document.InterpretedBy = new Draft(interpretation) { Interprets = document };
        if (before is not null)
        {
            before.Successor = document;
        }

        _latest[norm] = document;
        return [document, document.InterpretedBy];
    }

    /// <summary>Keys in the order of publication, document numbers in the order of formation, one row for normative documents
    /// and one for the others.</summary>
    private void Number(List<Draft> drafts, int year)
    {
        drafts.Sort((one, other) => one.Item.PublishedAt != other.Item.PublishedAt
            ? one.Item.PublishedAt.CompareTo(other.Item.PublishedAt)
            : string.CompareOrdinal(one.Item.Title, other.Item.Title));
        for (var at = 0; at < drafts.Count; at++)
        {
            drafts[at].Item = drafts[at].Item with { Key = $"{agency.Slug}-{year}-{at + 1:D3}" };
        }

        foreach (var kind in new[] { DemoKind.NormativeDocument, DemoKind.OtherDocument })
        {
            var number = 0;
            var word = agency.Word + (kind == DemoKind.NormativeDocument ? "规" : "");
            foreach (var draft in drafts.Where(draft => draft.Item.Kind == kind).OrderBy(draft => draft.Item.FormedOn))
            {
                draft.Item = draft.Item with { DocumentNumber = $"{word}〔{year}〕{++number}号" };
            }
        }
    }
}
