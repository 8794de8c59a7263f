using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;

namespace Gongkai.Casework.Cases;

/// <summary>A paper as an officer types it in.</summary>
internal sealed class RegisterForm
{
    public long AgencyId { get; set; }

    public Channel Channel { get; set; }

    public DateOnly? SubmittedOn { get; set; }

    public DateOnly? ArrivedOn { get; set; }

    public DateOnly? ConfirmedOn { get; set; }

    public ApplicantClass? Class { get; set; }

    public string? Name { get; set; }

    public string? IdentityKind { get; set; }

    public string? IdentityNumber { get; set; }

    public string? Representative { get; set; }

    public string? ContactPerson { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Address { get; set; }

    public string? PostCode { get; set; }

    public string? AgentName { get; set; }

    public string? AgentContact { get; set; }

    public string? Title { get; set; }

    public string? DocumentNumber { get; set; }

    public string? Description { get; set; }

    public ObtainingWay? Way { get; set; }

    public CarrierForm? Form { get; set; }

    public string? Help { get; set; }

    internal ApplicantDetails Applicant => new()
    {
        Name = Text(Name),
        IdentityKind = Text(IdentityKind),
        IdentityNumber = Text(IdentityNumber),
        Representative = Text(Representative),
        ContactPerson = Text(ContactPerson),
        Phone = Text(Phone),
        Email = Text(Email),
        Address = Text(Address),
        PostCode = Text(PostCode),
        AgentName = Text(AgentName),
        AgentContact = Text(AgentContact),
        Help = Text(Help),
    };

    /// <summary>The day a letter came stands for its sending where no postmark can be read.</summary>
    internal IntakeForm For(string key, long personId, DateOnly today) => new()
    {
        AgencyId = AgencyId,
        Days = new ReceiptDays(Channel, SubmittedOn ?? ArrivedOn ?? today, ArrivedOn, ConfirmedOn),
        Class = Class,
        Applicant = Applicant,
        Title = Text(Title),
        DocumentNumber = Text(DocumentNumber),
        Description = Text(Description),
        Way = Way,
        Form = Form,
        Key = key,
        PersonId = personId,
        HandlerId = personId,
    };

    private static string Text(string? text) => (text ?? "").Trim();
}
