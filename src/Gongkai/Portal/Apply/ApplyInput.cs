using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Problems;

namespace Gongkai.Portal.Apply;

/// <summary>
/// The form as the applicant sends it: the three groups of art. 29 and the help of art. 43, nothing else. What for is never asked
/// (条例第二十九条不要求说明用途).
/// </summary>
internal sealed class ApplyInput
{
    internal const string Prefix = "Input.";
    private const int LongestLine = 200;

    /// <summary>Made with the form: sent twice, it makes one application.</summary>
    public string? Key { get; set; }

    /// <summary>申请人类型.</summary>
    public ApplicantClass? Class { get; set; }

    /// <summary>姓名或者名称.</summary>
    public string? Name { get; set; }

    /// <summary>证件类型.</summary>
    public string? IdentityKind { get; set; }

    /// <summary>证件号码.</summary>
    public string? IdentityNumber { get; set; }

    /// <summary>法定代表人.</summary>
    public string? Representative { get; set; }

    /// <summary>联系人.</summary>
    public string? ContactPerson { get; set; }

    /// <summary>联系电话.</summary>
    public string? Phone { get; set; }

    /// <summary>电子邮箱.</summary>
    public string? Email { get; set; }

    /// <summary>通信地址.</summary>
    public string? Address { get; set; }

    /// <summary>邮政编码.</summary>
    public string? PostCode { get; set; }

    /// <summary>代理人姓名.</summary>
    public string? AgentName { get; set; }

    /// <summary>代理人证件号码.</summary>
    public string? AgentIdentityNumber { get; set; }

    /// <summary>代理人联系方式.</summary>
    public string? AgentContact { get; set; }

    /// <summary>所需信息的名称.</summary>
    public string? Title { get; set; }

    /// <summary>文号.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>特征描述.</summary>
    public string? Description { get; set; }

    /// <summary>获取方式.</summary>
    public ObtainingWay? Way { get; set; }

    /// <summary>载体形式.</summary>
    public CarrierForm? Form { get; set; }

    /// <summary>条例第四十三条: the help that is asked for.</summary>
    public string? Help { get; set; }

    internal ApplicantDetails Applicant => new()
    {
        Name = Line(Name),
        IdentityKind = Line(IdentityKind),
        IdentityNumber = Line(IdentityNumber).ToUpperInvariant(),
        Representative = Line(Representative),
        ContactPerson = Line(ContactPerson),
        Phone = Line(Phone),
        Email = Line(Email),
        Address = Line(Address),
        PostCode = Line(PostCode),
        AgentName = Line(AgentName),
        AgentIdentityNumber = Line(AgentIdentityNumber),
        AgentContact = Line(AgentContact),
        Help = Line(Help),
    };

    /// <summary>What art. 29 wants and is not there, and what would keep the reply from reaching the applicant.</summary>
    /// <param name="proof">Whether a copy of the identity paper was sent along.</param>
    internal IReadOnlyList<Problem> Problems(bool proof)
    {
        var who = Applicant;
        var article = new Article29(who.Name, proof || who.IdentityNumber.Length > 0, who.Reachable, Wanted, Way is not null && Form is not null);
        List<Problem> problems = [.. article.Missing().Select(AtField)];
        if (Class is null)
        {
            problems.Insert(0, Missing("请选择申请人是公民，还是哪一类法人或者其他组织。", nameof(Class), "条例第二十九条第二款第一项"));
        }

        if (Way == ObtainingWay.Post && who.Address.Length == 0)
        {
            problems.Add(Missing("选择邮寄，需要填写通信地址。", nameof(Address), "条例第二十九条第二款第三项"));
        }

        if (Way == ObtainingWay.Email && !who.Email.Contains('@', StringComparison.Ordinal))
        {
            problems.Add(Missing("选择电子邮件，需要填写完整的电子邮箱。", nameof(Email), "条例第二十九条第二款第三项"));
        }

        if (Lines.Any(line => line?.Length > LongestLine))
        {
            problems.Add(Missing($"有一项超过 {LongestLine} 字，请缩短。", null, ""));
        }

        return problems;
    }

    internal IntakeForm ToIntake(long agencyId, DateOnly today) => new()
    {
        AgencyId = agencyId,
        Days = new ReceiptDays(Channel.Online, today, null, null),
        Class = Class,
        Applicant = Applicant,
        Title = Line(Title),
        DocumentNumber = PlainText.DocumentNumber(Line(DocumentNumber)),
        // A name or a number is description enough for the law; the register needs it in one place.
        Description = Text(Description).Length > 0 ? Text(Description) : $"{Line(Title)} {Line(DocumentNumber)}".Trim(),
        Way = Way,
        Form = Form,
        Key = Key ?? "",
    };

    private IEnumerable<string?> Lines =>
    [
        Name, IdentityKind, IdentityNumber, Representative, ContactPerson, Phone, Email, Address, PostCode, AgentName, AgentIdentityNumber,
        AgentContact, DocumentNumber, Help,
    ];

    /// <summary>What is asked for, as words to look it up by.</summary>
    internal string Wanted => $"{Line(Title)} {Line(DocumentNumber)} {Line(Description)}".Trim();

    /// <summary>The groups of the article, each at the field where it is mended.</summary>
    private static Problem AtField(Problem problem) => problem with
    {
        Field = Prefix + problem.Field switch
        {
            "Identity" => nameof(IdentityNumber),
            "Contact" => nameof(Phone),
            "Wanted" => nameof(Description),
            "Form" => nameof(Way),
            var field => field,
        },
    };

    private static Problem Missing(string says, string? field, string law) =>
        new("apply.incomplete", Severity.Error, says, "", law) { Field = field is null ? null : Prefix + field };

    private static string Line(string? text) => Text(text).ReplaceLineEndings(" ");

    /// <summary>Without control characters: PostgreSQL stores no zero, and none of them means anything here.</summary>
    private static string Text(string? text) =>
        new string([.. (text ?? "").ReplaceLineEndings("\n").Where(letter => letter == '\n' || !char.IsControl(letter))]).Trim();
}
