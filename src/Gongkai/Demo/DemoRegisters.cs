using Gongkai.Data;
using Gongkai.Data.Registers;
using Gongkai.Rules.Registers;

namespace Gongkai.Demo;

/// <summary>The registers of the demo district: what its organs licensed, punished, took in and bought.</summary>
internal sealed class DemoRegisters(GongkaiDb db, DemoDistrict district, DemoOrgans organs)
{
    /// <summary>The science bureau's eight procurements of 2020 are those of its annual report: 27150 元 together.</summary>
    private static readonly (int Month, int Day, decimal Yuan)[] ScienceBureau2020 =
        [(2, 26, 2860), (4, 9, 5400), (5, 20, 3150), (6, 11, 4290), (8, 5, 1980), (9, 16, 2600), (10, 21, 3870), (12, 8, 3000)];

    private static readonly (string Slug, DecisionKind Kind, int AYear)[] Decisions =
    [
        ("sjj", DecisionKind.Licence, 14), ("sjj", DecisionKind.Penalty, 6), ("zjj", DecisionKind.Licence, 8), ("zjj", DecisionKind.Penalty, 3),
        ("wjj", DecisionKind.Licence, 6), ("yjj", DecisionKind.Licence, 4), ("yjj", DecisionKind.Penalty, 4), ("yjj", DecisionKind.Coercion, 1),
    ];

    private static readonly string[] TakeFees = ["zjj", "sjj", "slj"];

    private readonly Dictionary<string, IReadOnlyList<string>> _words = WordFile.Lists("reports");
    private readonly IReadOnlyList<string> _firms = WordFile.Lists("lists")["企业"];

    internal async Task WriteAsync(CancellationToken cancel)
    {
        foreach (var (slug, kind, number) in Decisions)
        {
            for (var year = 2021; year <= district.Until.Year; year++)
            {
                db.DecisionEntries.AddRange(OfYear(slug, kind, year, number));
            }
        }

        foreach (var slug in TakeFees)
        {
            for (var year = 2021; year <= district.Until.Year; year++)
            {
                db.PaymentEntries.AddRange(Fees(slug, year));
            }
        }

        db.PaymentEntries.AddRange(ScienceBureau2020.Select((bought, at) => new PaymentEntry
        {
            AgencyId = organs.Agencies["kjj"].Id,
            Kind = PaymentKind.Procurement,
            Name = _words["采购"][at],
            On = new DateOnly(2020, bought.Month, bought.Day),
            Yuan = bought.Yuan,
            Party = _firms[at],
        }));
        db.Record("demo.registers", "", null);
        await db.SaveChangesAsync(cancel);
    }

    private IEnumerable<DecisionEntry> OfYear(string slug, DecisionKind kind, int year, int number)
    {
        var draws = SplitMix64.For($"register/{slug}/{kind}/{year}");
        var days = WorkDays.Between(new DateOnly(year, 1, 2), new DateOnly(year, 12, 31));
        var word = district.Agencies.First(agency => agency.Slug == slug).Word;
        for (var at = 1; at <= number + draws.Below(3); at++)
        {
            var decided = draws.Of(days);
            if (decided >= district.Until)
            {
                continue;
            }

            var shown = WorkDays.After(decided, draws.Between(2, 6));
            var open = kind is DecisionKind.Licence or DecisionKind.Penalty;
            yield return new DecisionEntry
            {
                AgencyId = organs.Agencies[slug].Id,
                Kind = kind,
                Subject = draws.Of(_firms),
                DocumentName = kind == DecisionKind.Licence ? "准予行政许可决定书" : kind == DecisionKind.Penalty ? "行政处罚决定书" : "行政强制决定书",
                DocumentNumber = $"{word}{(kind == DecisionKind.Licence ? "许" : kind == DecisionKind.Penalty ? "罚" : "强")}〔{year}〕{at}号",
                Category = kind == DecisionKind.Licence ? draws.Of(_words["许可"]) : "",
                Content = kind == DecisionKind.Licence ? "准予许可" : kind == DecisionKind.Penalty ? "责令改正，并处罚款" : "查封设施",
                Facts = kind == DecisionKind.Penalty ? draws.Of(_words["违法"]) : "",
                Basis = kind == DecisionKind.Penalty ? "《中华人民共和国行政处罚法》及相关法律法规" : "",
                Fine = kind == DecisionKind.Penalty ? draws.Between(1, 30) / 10m : null,
                DecidedOn = decided,
                ValidFrom = kind == DecisionKind.Licence ? decided : null,
                ValidUntil = kind == DecisionKind.Licence ? decided.AddYears(3).AddDays(-1) : null,
                Open = open,
                PublishedOn = open && shown < district.Until ? shown : null,
            };
        }
    }

    private List<PaymentEntry> Fees(string slug, int year)
    {
        var draws = SplitMix64.For($"fees/{slug}/{year}");
        var days = WorkDays.Between(new DateOnly(year, 1, 2), new DateOnly(year, 12, 31)).Where(day => day < district.Until).ToList();
        return days.Count == 0 ? [] : [.. Enumerable.Range(1, 6).Select(_ => new PaymentEntry
        {
            AgencyId = organs.Agencies[slug].Id,
            Kind = PaymentKind.Fee,
            Name = draws.Of(_words["缴费"]),
            On = draws.Of(days),
            Yuan = 100m * draws.Between(4, 90),
            Party = draws.Of(_firms),
        })];
    }
}
