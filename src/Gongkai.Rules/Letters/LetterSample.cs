using Gongkai.Rules.Applications;
using Gongkai.Rules.Disclosure.Catalogue;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Rules.Letters;

/// <summary>An invented case, for looking at a template before it is used.</summary>
/// <remarks>Example: <c>Letter.Preview(template, LetterSample.For(kind, organ, today))</c>.</remarks>
public static class LetterSample
{
    /// <summary>Facts with a value for every field.</summary>
    /// <param name="kind">The kind: it decides whom the letter goes to.</param>
    /// <param name="organ">The organ; what it has not set is left open, so that the preview tells.</param>
    /// <param name="date">The date of the document.</param>
    /// <returns>The facts. Example: a D07 goes to 示例新材料有限公司.</returns>
    public static LetterFacts For(LetterKind kind, LetterOrgan organ, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new LetterFacts
        {
            Organ = organ,
            Applicant = new LetterParty("申请人甲", true)
            {
                Identity = "居民身份证 ******************",
                Address = "示例区示例路1号",
                Phone = "010-0000 0001",
            },
            Addressee = AddresseeOf(kind.Recipient),
            Case = CaseOn(date),
            Grounds = kind.Outcome == OutcomeCode.P3 ? [OutcomeCode.N6] : [],
            Number = kind.IsNumbered ? LetterNumbers.Next("示科公开", date, 11) : null,
            Date = date,
            Attachments = kind.Outcome is OutcomeCode.P2 or OutcomeCode.P3 ? ["2025年度科技计划项目资金安排表", "项目名称和金额清单"] : [],
            Written = LetterFields.All.Where(field => field.Form != LetterFieldForm.FromCase)
                .ToDictionary(field => field.Name, field => field.Sample),
        };
    }

    private static LetterParty? AddresseeOf(LetterRecipient recipient) => recipient switch
    {
        LetterRecipient.ThirdParty => new LetterParty("示例新材料有限公司", false),
        LetterRecipient.Organ => new LetterParty("示例区财政局", false),
        LetterRecipient.Internal => new LetterParty("科技计划科", false),
        _ => null,
    };

    private static LetterCase CaseOn(DateOnly date) => new()
    {
        Number = $"{date.Year}-0012",
        Channel = Channel.Online,
        Class = ApplicantClass.NaturalPerson,
        SubmittedOn = date.AddDays(-22),
        ArrivedOn = date.AddDays(-22),
        ConfirmedOn = date.AddDays(-21),
        ReceivedOn = date.AddDays(-21),
        DueOn = date.AddDays(7),
        Wanted = "2025年度科技计划项目的资金安排和评审意见",
        Way = "网上获取",
        Carrier = "电子文件",
        QueryCode = "K7TM-4XQD-92",
    };
}
