using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Gongkai.Demo;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Disclosure;
using static Gongkai.Tests.Demo.Districts;

namespace Gongkai.Tests.Demo;

/// <summary>Each published item: its dates, its text, its links.</summary>
public sealed class Publications
{
    private static readonly string[] Elements =
        ["body", "p", "h2", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "figure", "img", "figcaption"];

    [Fact]
    public void Titles_are_told_once_in_a_year_of_an_organ() =>
        Assert.Empty(One.Publications.GroupBy(item => (item.Agency, item.PublishedOn.Year, item.Title))
            .Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Keys_and_document_numbers_are_given_once()
    {
        Assert.Equal(One.Publications.Count, ByKey.Count);
        var numbers = One.Publications.Select(item => item.DocumentNumber).OfType<string>().ToArray();
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
        Assert.All(numbers, number => Assert.Matches("^[\u4e00-\u9fff]+〔20\\d\\d〕[1-9]\\d*号$", number));
    }

    [Fact]
    public void Documents_and_only_documents_have_numbers_of_their_organ_and_year() =>
        Assert.All(One.Publications, item =>
        {
            Assert.Equal(item.Kind is DemoKind.NormativeDocument or DemoKind.OtherDocument, item.DocumentNumber is not null);
            Assert.True(item.DocumentNumber is null
                || (item.DocumentNumber.StartsWith(Agency(item.Agency).Word, StringComparison.Ordinal)
                    && item.DocumentNumber.Contains($"〔{item.FormedOn.Year}〕", StringComparison.Ordinal)), item.Key);
        });

    [Fact]
    public void Publication_falls_on_a_working_day_in_office_hours_at_most_twenty_working_days_after_formation() =>
        Assert.All(One.Publications, item =>
        {
            var beijing = item.PublishedAt.AddHours(8);
            Assert.Equal(DateTimeKind.Utc, item.PublishedAt.Kind);
            Assert.True(WorkCalendar.National.IsWorkingDay(item.PublishedOn), item.Key);
            Assert.InRange(beijing.TimeOfDay, new TimeSpan(8, 30, 0), new TimeSpan(17, 30, 0));
            Assert.True(item.FormedOn <= item.PublishedOn, item.Key);
            Assert.InRange(WorkCalendar.National.Count(item.FormedOn, item.PublishedOn), 0, 20);
            Assert.True(item.PublishedOn < One.Until);
        });

    [Fact]
    public void Bodies_are_well_formed_and_of_the_known_elements() =>
        Assert.All(One.Publications, item =>
            Assert.All(Body(item).DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, Elements)));

    [Fact]
    public void Bodies_have_a_readable_length() =>
        Assert.All(One.Publications, item =>
        {
            var length = Body(item).Value.Count(sign => !char.IsWhiteSpace(sign));
            Assert.True(length is >= 150 and <= 1200, $"{item.Key} {item.Title}: {length}");
        });

    [Fact]
    public void Rows_of_a_table_have_as_many_cells_as_its_head() =>
        Assert.All(One.Publications.SelectMany(item => Body(item).Descendants("table")), table =>
            Assert.Single(table.Descendants("tr").Select(row => row.Elements().Count()).Distinct()));

    [Fact]
    public void Rows_of_a_table_are_about_different_things() =>
        Assert.All(One.Publications.Where(item => item.Column is "projects" or "rural-land" or "penalties" or "licences"), item =>
        {
            string[] second = [.. Body(item).Descendants("tbody").Elements("tr").Select(row => row.Elements().ElementAt(1).Value)];
            Assert.Equal(second.Length, second.Distinct().Count());
        });

    [Fact]
    public void Organs_give_no_account_of_a_year_before_they_existed() =>
        Assert.All(One.Publications.Where(item => item.Title.EndsWith("部门决算公开", StringComparison.Ordinal)), item =>
            Assert.True(Agency(item.Agency).EstablishedOn.Year < item.PublishedOn.Year));

    [Fact]
    public void No_template_is_left_in_a_text() =>
        Assert.All(One.Publications.Concat(One.Works.Select(work => work.Item)), item =>
        {
            string[] texts =
            [
                item.Title, item.Summary, item.Body, .. item.Keywords, .. item.Attachments.SelectMany(file => file.Paragraphs),
                .. item.Attachments.SelectMany(file => file.Rows.SelectMany(row => row)),
            ];
            Assert.All(texts, text => Assert.DoesNotMatch(@"[{}\[\]|]|//|，。|。。|，，|“”|《》", text));
        });

    [Fact]
    public void No_text_holds_what_looks_like_a_mobile_an_identity_or_a_bank_card_number() =>
        Assert.All(One.Publications, item => Assert.DoesNotMatch(@"(?<![\d.])1[3-9]\d{9}(?!\d)|\d{12,}", item.Title + item.Body));

    [Fact]
    public void Summaries_are_short_sentences() =>
        Assert.All(One.Publications, item => Assert.InRange(item.Summary.Length, 10, 101));

    [Fact]
    public void Sections_and_authors_are_those_of_the_organ_or_its_successor() =>
        Assert.All(One.Publications, item =>
        {
            var agency = Agency(item.Agency);
            Assert.Contains(agency.Sections, section => section.Name == item.Section);
            var author = One.People.Single(person => person.UserName == item.Author);
            Assert.Equal(agency.Successor ?? agency.Slug, author.Agency);
            Assert.True(author.Roles.HasFlag(DemoRoles.Editor));
        });

    [Fact]
    public void Interpretations_and_documents_point_at_each_other_within_three_working_days()
    {
        DemoPublication[] shown = [.. One.Publications.Where(item => item.Interprets is not null)];

        Assert.True(shown.Length >= 30);
        Assert.All(shown, item =>
        {
            var document = ByKey[item.Interprets!];
            Assert.Equal(item.Key, document.InterpretedBy);
            Assert.Equal("interpretation", item.Column);
            Assert.True(document.PublishedAt < item.PublishedAt);
            Assert.InRange(WorkCalendar.National.Count(document.PublishedOn, item.PublishedOn), 0, 3);
        });
        Assert.All(One.Publications.Where(item => item.InterpretedBy is not null), item => Assert.Equal(item.Key, ByKey[item.InterpretedBy!].Interprets));
    }

    [Fact]
    public void Normative_documents_and_only_they_have_a_validity_whose_days_are_in_order()
    {
        Assert.All(One.Publications, item => Assert.Equal(item.Kind == DemoKind.NormativeDocument, item.Validity is not null));
        Assert.All(One.Publications.Where(item => item.Validity is not null), item =>
        {
            var validity = item.Validity!;
            Assert.True(item.PublishedOn < validity.EffectiveOn, item.Key);
            Assert.True(validity.EffectiveOn < validity.ExpiresOn, item.Key);
            Assert.Equal(validity.EndedOn is null, validity.EndedBy is null);
            if (validity.EndedBy is { } key)
            {
                Assert.Equal(ByKey[key].Title, item.Title);
                Assert.Equal(ByKey[key].Validity!.EffectiveOn, validity.EndedOn);
                Assert.Contains(item.DocumentNumber!, ByKey[key].Body, StringComparison.Ordinal);
            }
        });
        DemoValidityState[] states = [DemoValidityState.InForce, DemoValidityState.Expired, DemoValidityState.Abolished];
        Assert.Equal(states, One.Publications.Select(item => item.Validity?.State).OfType<DemoValidityState>().Distinct().Order());
    }

    [Fact]
    public void Guides_hold_all_nine_elements()
    {
        DemoPublication[] guides = [.. One.Publications.Where(item => item.Column == "guide")];

        Assert.Equal(One.Agencies.Where(agency => agency.DissolvedOn is null).Select(agency => agency.Slug).Order(), guides.Select(item => item.Agency).Order());
        Assert.All(guides, guide =>
        {
            Assert.All(RequiredElements.Guide.Except(["互联网联系方式"]), element => Assert.Contains(element, guide.Body, StringComparison.Ordinal));
            Assert.Contains(Agency(guide.Agency).Mail, guide.Body, StringComparison.Ordinal);
            Assert.Contains(Agency(guide.Agency).Fax, guide.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_organ_has_a_rule_of_disclosure() =>
        Assert.All(One.Agencies.Where(agency => agency.DissolvedOn is null && agency.Kind != DemoAgencyKind.Enterprise), agency =>
            Assert.Contains(One.Publications, item => item.Agency == agency.Slug && item.Column == "rules"));

    [Fact]
    public void Files_and_pictures_are_whole()
    {
        DemoAttachment[] files = [.. One.Publications.SelectMany(item => item.Attachments)];

        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            Assert.EndsWith($".{file.Kind}", file.Name, StringComparison.OrdinalIgnoreCase);
            Assert.True(file.Kind == DemoFileKind.Xlsx ? file.Rows.Count > 1 && file.Rows.All(row => row.Count == file.Rows[0].Count)
                : file.Paragraphs.Count > 1, file.Name);
        });
        Assert.All(One.Publications, item => Assert.Equal(
            item.Pictures.Select(picture => ("picture:" + picture.Name, picture.Alt)),
            Body(item).Descendants("img").Select(image => (image.Attribute("src")!.Value, image.Attribute("alt")!.Value))));
        Assert.Contains(One.Publications, item => item.Pictures.Count > 0);
    }

    [Fact]
    public void Corrections_and_withdrawals_come_after_publication_and_before_the_day_of_the_demo()
    {
        Assert.Contains(One.Publications, item => item.Withdrawal is not null);
        Assert.Contains(One.Publications, item => item.Amendments.Count > 0);
        Assert.Contains(One.Publications, item => item.Emergency);
        Assert.All(One.Publications, item =>
        {
            DateTime[] later = [.. item.Amendments.Select(change => change.At), .. item.Withdrawal is { } end ? new[] { end.At } : []];
            Assert.All(later, at => Assert.True(at > item.PublishedAt && DateOnly.FromDateTime(at.AddHours(8)) < One.Until, item.Key));
            Assert.All(item.Amendments, change => Assert.NotEqual(item.Body, change.EarlierBody));
        });
    }

    [Fact]
    public void Neighbours_do_not_share_their_first_paragraph()
    {
        foreach (var news in One.Publications.Where(item => item.Column == "news").GroupBy(item => item.Agency))
        {
            string[] openings = [.. news.Select(item => Regex.Match(item.Body, "<p>(.*?)</p>").Groups[1].Value)];
            Assert.All(openings.Zip(openings.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        }
    }

    private static XElement Body(DemoPublication item)
    {
        using var reader = XmlReader.Create(new StringReader($"<body>{item.Body}</body>"));
        return XElement.Load(reader);
    }
}
