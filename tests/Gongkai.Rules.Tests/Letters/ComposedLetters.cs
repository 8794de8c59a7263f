using CsCheck;
using Gongkai.Rules.Letters;
using Gongkai.Rules.Outcomes;
using Gongkai.Rules.Remedies;
using static Gongkai.Rules.Tests.Letters.LetterGivens;

namespace Gongkai.Rules.Tests.Letters;

/// <summary>Letters made from templates and facts.</summary>
public sealed class ComposedLetters
{
    public static TheoryData<string> Keys => [.. LetterKinds.All.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Leave_no_brace_and_no_gap(string key)
    {
        var text = Text(Composed(key));

        Assert.DoesNotContain('{', text);
        Assert.DoesNotContain('}', text);
        Assert.DoesNotContain('【', text);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Name_every_obligatory_value_that_is_missing(string key)
    {
        var kind = Kind(key);
        var officers = kind.Holds.Where(fields => fields.All(name => LetterFields.Find(name)!.Form != LetterFieldForm.FromCase)).ToList();
        var facts = Facts(key) with { Written = new Dictionary<string, string>(), Attachments = [] };

        var problems = Compose(key, facts).Problems;

        if (!kind.IsForm)
        {
            Assert.All(officers, fields => Assert.Contains(problems, problem => fields.Contains(problem.Field) && problem.Law.Length > 0));
        }
        else
        {
            Assert.Empty(problems); // a form is printed to be filled in
        }
    }

    [Fact]
    public void Quote_the_application_with_number_and_days_in_the_form_of_official_documents()
    {
        var text = Text(Composed("D15"));

        Assert.Contains("您于2026年11月2日提出的政府信息公开申请，本机关于2026年11月3日收到（申请编号：2026-0012）。", text, StringComparison.Ordinal);
        Assert.Contains("示科公开〔2026〕12号", text, StringComparison.Ordinal);
        Assert.Contains("《中华人民共和国政府信息公开条例》第三十六条第四项", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Address_an_organisation_as_your_unit()
    {
        var text = Text(Composed("D15", Facts("D15") with { Applicant = new LetterParty("示例律师事务所", false) }));

        Assert.Contains("你单位申请公开：", text, StringComparison.Ordinal);
        Assert.DoesNotContain("您", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("D14-N6", "2026-11-24", RemedyClass.ReconsiderationFirst)] // 行政复议法第二十三条, since 2024-01-01
    [InlineData("D14-N1", "2024-01-01", RemedyClass.ReconsiderationFirst)]
    [InlineData("D14-N6", "2023-12-31", RemedyClass.Either)]
    [InlineData("D13", "2026-11-24", RemedyClass.ReconsiderationFirst)] // the withheld part, ground N6
    [InlineData("D12-P2", "2026-11-24", RemedyClass.Either)]
    [InlineData("D15", "2026-11-24", RemedyClass.Either)]
    [InlineData("D22", "2026-11-24", RemedyClass.Either)]
    [InlineData("D26", "2026-11-24", RemedyClass.Either)]
    [InlineData("D25", "2026-11-24", RemedyClass.None)]
    [InlineData("D06", "2026-11-24", RemedyClass.None)]
    public void Tell_the_remedy_of_their_day_and_ground(string key, string day, RemedyClass remedy)
    {
        var letter = Composed(key, Facts(key, DateOnly.Parse(day)));

        Assert.Equal(remedy, letter.Remedy.Class);
        if (remedy != RemedyClass.None)
        {
            Assert.Equal(letter.Remedy.Text, Assert.IsType<LetterParagraph>(letter.Blocks[^1]).Text);
            Assert.Contains("示例区人民政府", letter.Remedy.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Name_the_online_channel_when_served_online_and_ask_for_it_when_it_is_not_set()
    {
        var online = Facts("D15") with { ServedOnline = true };

        Assert.Contains("https://fuyi.example.gov.cn", Composed("D15", online).Remedy.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://fuyi", Composed("D15").Remedy.Text, StringComparison.Ordinal);
        var problem = Assert.Single(Compose("D15", online with { Organ = Organ with { ReconsiderationUrl = null } }).Problems);
        Assert.Equal(("letter.no-setting", "行政复议法第二十二条"), (problem.Code, problem.Law));
    }

    [Fact]
    public void Ask_for_organ_and_court_before_a_remedy_is_told()
    {
        var problems = Compose("D15", Facts("D15") with { Organ = Organ with { ReconsiderationOrgan = null, Court = " " } }).Problems;

        Assert.Equal(["没有设定复议机关。", "没有设定有管辖权的人民法院。"], problems.Select(problem => problem.Says));
    }

    [Fact]
    public void Say_of_a_fee_that_it_is_not_challenged_alone() =>
        Assert.Contains("收费决定不单独申请行政复议或者提起行政诉讼", Text(Composed("D11")), StringComparison.Ordinal);

    [Fact]
    public void Ask_for_the_grounds_of_a_partial_disclosure()
    {
        Assert.Contains("第十六条第二款、第十五条、第三十二条的规定，本机关对上述内容决定不予公开",
            Text(Composed("D13", Facts("D13") with { Grounds = [OutcomeCode.N6, OutcomeCode.N7, OutcomeCode.N4] })), StringComparison.Ordinal);
        Assert.Equal("letter.no-grounds", Assert.Single(Compose("D13", Facts("D13") with { Grounds = [] }).Problems).Code);
    }

    [Fact]
    public void Need_a_number_and_a_date_to_be_signed_but_not_to_be_looked_at()
    {
        var draft = Facts("D15") with { Number = null, Date = null };

        Assert.Equal(["letter.no-number", "letter.no-date"], Compose("D15", draft).Problems.Select(problem => problem.Code));
        Assert.Empty(Letter.Preview(LetterTemplate.Default(Kind("D15")), draft).Problems);
    }

    [Fact]
    public void Show_what_is_missing_in_a_preview()
    {
        var draft = Letter.Preview(LetterTemplate.Default(Kind("D15")), Facts("D15").With("检索关键词", null));

        Assert.Contains("检索关键词：【检索关键词】", Text(draft.Letter), StringComparison.Ordinal);
        Assert.Equal("“政府信息不存在告知书”缺少：检索关键词。", Assert.Single(draft.Problems).Says);
    }

    [Fact]
    public void Show_conditional_paragraphs_by_what_is_known()
    {
        Assert.Contains("负责公开该政府信息的行政机关为示例区财政局", Text(Composed("D16")), StringComparison.Ordinal);
        var unknown = Text(Composed("D16", Facts("D16").With("负责机关", null).With("负责机关联系方式", " ")));
        Assert.Contains("不能确定负责公开", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("联系方式：", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public void Tell_what_moved_the_reply_period()
    {
        var facts = Facts("D12-P2");
        facts = facts with
        {
            Case = facts.Case with { CorrectionOn = new(2026, 11, 4), CorrectedOn = new(2026, 11, 10), ExtendedTo = new(2026, 12, 28) },
        };

        Assert.Contains("办理过程中，本机关于2026年11月4日告知您补正，于2026年11月10日收到补正材料；经政府信息公开工作机构负责人同意，将答复期限延长至2026年12月28日并已告知您。",
            Text(Composed("D12-P2", facts)), StringComparison.Ordinal);
    }

    [Fact]
    public void Make_a_paragraph_of_every_line_that_an_officer_wrote()
    {
        var letter = Composed("D17", Facts("D17").With("理由", "第一点。\r\n\r\n第二点。"));

        Assert.Contains(new LetterParagraph("第一点。"), letter.Blocks);
        Assert.Contains(new LetterParagraph("第二点。"), letter.Blocks);
    }

    [Fact]
    public void Never_read_a_field_out_of_what_somebody_wrote()
    {
        var letter = Composed("D17", Facts("D17").With("理由", "{申请编号} {救济途径} <b>"));

        Assert.Contains(new LetterParagraph("{申请编号} {救济途径} <b>"), letter.Blocks);
    }

    [Fact]
    public void Refuse_a_day_that_is_none_and_a_text_without_end()
    {
        Assert.Equal("首次答复日期“去年”不是日期。", Assert.Single(Compose("D19", Facts("D19").With("首次答复日期", "去年")).Problems).Says);
        Assert.Equal("letter.long-value", Assert.Single(Compose("D17", Facts("D17").With("理由", new string('字', 4001))).Problems).Code);
    }

    [Theory]
    [InlineData("D07")]
    [InlineData("D26")]
    public void Keep_the_applicant_out_of_what_a_third_party_gets(string key)
    {
        Assert.DoesNotContain("申请人甲", Text(Composed(key)), StringComparison.Ordinal);
        var field = key == "D07" ? "征询内容" : "公开理由";
        var problem = Assert.Single(Compose(key, Facts(key).With(field, "申请人甲要求公开的报告。")).Problems);
        Assert.Equal("letter.shows-applicant", problem.Code);
    }

    [Fact]
    public void Any_values_compose_without_brace_and_are_refused_only_with_a_reason()
    {
        var words = Gen.OneOf(Gen.Const(""), Gen.Const(" \n "), Gen.String[Gen.Char["字段一二三，。“”<>&|=\n\t "], 0, 40]);
        var any = from kind in Gen.OneOf(LetterKinds.All.Select(Gen.Const).ToArray())
                  from values in words.Array[LetterFields.All.Count]
                  from online in Gen.Bool
                  select (kind, values, online);

        any.Sample(given =>
        {
            var facts = LetterSample.For(given.kind, Organ, Day) with
            {
                ServedOnline = given.online,
                Written = LetterFields.All.Zip(given.values).ToDictionary(pair => pair.First.Name, pair => pair.Second),
            };
            var template = LetterTemplate.Default(given.kind);
            var draft = Letter.Preview(template, facts);
            Assert.DoesNotContain('{', Text(draft.Letter));
            Assert.Equal(draft.Problems.Count == 0, Letter.Compose(template, facts).Ok(out _));
        }, iter: Iterations.AtLeast(500));
    }
}
