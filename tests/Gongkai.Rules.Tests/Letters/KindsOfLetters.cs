using Gongkai.Rules.Letters;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Tests.Letters;

/// <summary>The table of letters, D01 to D30.</summary>
public sealed class KindsOfLetters
{
    [Fact]
    public void Cover_the_catalogue_from_D01_to_D30() =>
        Assert.Equal(Enumerable.Range(1, 30).Select(number => $"D{number:D2}"), LetterKinds.All.Select(kind => kind.Code).Distinct());

    [Fact]
    public void Have_a_letter_for_every_outcome_under_the_code_of_its_row() =>
        Assert.All(Outcome.All, outcome => Assert.Equal(outcome.Letter, LetterKinds.For(outcome.Code).Code));

    [Fact]
    public void Have_seven_refusals_one_for_each_ground() =>
        Assert.Equal(["D14-N1", "D14-N2", "D14-N3", "D14-N4", "D14-N5", "D14-N6", "D14-N7"],
            LetterKinds.All.Where(kind => kind.Code == "D14").Select(kind => kind.Key));

    [Fact]
    public void Want_only_fields_that_exist() =>
        Assert.All(LetterKinds.All.SelectMany(kind => kind.Holds).SelectMany(fields => fields), name => Assert.NotNull(LetterFields.Find(name)));

    [Theory]
    [InlineData("D03", LetterRemedy.None)] // D03 to D10 are procedural
    [InlineData("D04", LetterRemedy.None)]
    [InlineData("D06", LetterRemedy.None)]
    [InlineData("D09", LetterRemedy.None)]
    [InlineData("D11", LetterRemedy.Fee)]
    [InlineData("D12-P1", LetterRemedy.ByOutcome)]
    [InlineData("D14-N6", LetterRemedy.ByOutcome)]
    [InlineData("D25", LetterRemedy.None)] // the applicant's own withdrawal
    [InlineData("D26", LetterRemedy.Either)]
    [InlineData("D27-2", LetterRemedy.Either)]
    public void Tell_remedies_as_the_catalogue_says(string key, LetterRemedy remedy) =>
        Assert.Equal(remedy, LetterKinds.Find(key)!.Remedy);

    [Fact]
    public void Have_a_default_text_that_passes_its_own_checks() =>
        Assert.All(LetterKinds.All, kind => Assert.Equal(0, LetterTemplate.Default(kind).Version));

    [Fact]
    public void Show_every_field_that_an_officer_can_fill_in_somewhere()
    {
        var shown = LetterKinds.All.SelectMany(kind => LetterTemplate.Default(kind).Fields).Select(field => field.Name).ToHashSet();

        Assert.Empty(LetterFields.All.Where(field => field.Form != LetterFieldForm.FromCase).Select(field => field.Name).Except(shown));
    }
}
