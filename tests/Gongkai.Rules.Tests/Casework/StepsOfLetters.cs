using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Problems;
using static Gongkai.Rules.Tests.Casework.Cases;

namespace Gongkai.Rules.Tests.Casework;

/// <summary>LetterStatus.Draft, review, signature, service: in this order, by different persons.</summary>
public sealed class StepsOfLetters
{
    private const long Drafter = 1;
    private const long Other = 2;

    [Fact]
    public void A_letter_goes_its_way()
    {
        Assert.Equal(LetterStatus.Submitted, Made(At(LetterStatus.Draft).Submit()));
        Assert.Equal(LetterStatus.Reviewed, Made(At(LetterStatus.Submitted).Review(Other)));
        Assert.Equal(LetterStatus.Signed, Made(At(LetterStatus.Reviewed).Sign(Other)));
        Assert.Equal(LetterStatus.Served, Made(At(LetterStatus.Signed).Serve(ServiceWay.Post, Day("2024-10-09"), "示例单号", Day("2024-10-09"))));
        Assert.Equal(LetterStatus.Draft, Made(At(LetterStatus.Submitted).Return("请补充理由")));
    }

    [Fact]
    public void Nobody_reviews_or_signs_an_own_draft()
    {
        Assert.Equal(["letter.own-draft"], Codes(At(LetterStatus.Submitted).Review(Drafter)));
        Assert.Equal(["letter.own-draft"], Codes(At(LetterStatus.Reviewed).Sign(Drafter)));
    }

    [Fact]
    public void No_step_is_left_out()
    {
        Assert.Equal(["letter.wrong-step"], Codes(At(LetterStatus.Draft).Review(Other)));
        Assert.Equal(["letter.wrong-step"], Codes(At(LetterStatus.Submitted).Sign(Other)));
        Assert.Equal(["letter.wrong-step"], Codes(At(LetterStatus.Reviewed).Serve(ServiceWay.Post, Day("2024-10-09"), "示例单号", Day("2024-10-09"))));
        Assert.Equal(["letter.wrong-step"], Codes(At(LetterStatus.Signed).Drop()));
        Assert.Equal(["letter.wrong-step"], Codes(At(LetterStatus.Signed).Return("迟了")));
    }

    [Fact]
    public void A_procedural_letter_is_signed_without_review() =>
        Assert.Equal(LetterStatus.Signed, Made(new LetterFlow(LetterStatus.Submitted, Drafter, Reviewed: false, null).Sign(Other)));

    [Theory]
    [InlineData("2024-10-07", "示例单号", "service.day")] // before it was signed
    [InlineData("2024-10-10", "示例单号", "service.day")] // tomorrow
    [InlineData("2024-10-09", " ", "service.no-proof")]
    public void Service_has_a_possible_day_and_a_proof(string on, string proof, string code) =>
        Assert.Equal([code], Codes(At(LetterStatus.Signed).Serve(ServiceWay.Post, Day(on), proof, Day("2024-10-09"))));

    [Fact]
    public void What_comes_back_says_why() => Assert.Equal(["letter.return-reason"], Codes(At(LetterStatus.Submitted).Return(" ")));

    private static LetterFlow At(LetterStatus status) =>
        new(status, Drafter, Reviewed: true, status is LetterStatus.Signed or LetterStatus.Served ? Day("2024-10-08") : null);

    private static LetterStatus Made(Checked<LetterStatus> step)
    {
        Assert.True(step.Ok(out var status));
        return status;
    }

    private static string[] Codes(Checked<LetterStatus> step) => [.. step.Problems.Select(problem => problem.Code)];
}
