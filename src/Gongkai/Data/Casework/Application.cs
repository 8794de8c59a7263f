using Gongkai.Rules.Applications;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Data.Casework;

/// <summary>
/// An application (政府信息公开申请) as it was handed in, and where it stands. What happened to it are its facts
/// (<see cref="ApplicationFact"/>): everything below <see cref="LastForm"/> is computed from them and kept only so that lists can be
/// sorted and counted (<see cref="CaseClock"/>).
/// </summary>
internal sealed class Application
{
    public long Id { get; set; }

    public long AgencyId { get; set; }

    /// <summary>登记编号, “2026-0017”: unique in the organ, one series for each organ and year of registration (<see cref="CaseNumbers"/>).</summary>
    public required string Number { get; init; }

    public Channel Channel { get; set; }

    /// <summary>Null when a paper gives none.</summary>
    public ApplicantClass? ApplicantClass { get; set; }

    /// <summary>Identity, contact and agent as one sealed value (<see cref="ApplicantDetails"/>); empty once anonymised.</summary>
    public required string SealedApplicant { get; set; }

    /// <summary>Keyed hash of name and identity number: the same applicant has the same one (条例第三十五条、第三十六条第六项).</summary>
    public required string ApplicantKey { get; set; }

    /// <summary>Keyed hash of the name alone, to look an applicant up by name.</summary>
    public required string NameKey { get; set; }

    /// <summary>Art. 43: asked for help. What kind stands among the sealed details.</summary>
    public bool NeedsHelp { get; set; }

    /// <summary>名称 of the information asked for, or a short form of its description: what lists show.</summary>
    public required string Title { get; set; }

    /// <summary>文号, where one was given.</summary>
    public string DocumentNumber { get; set; } = "";

    /// <summary>The description as the applicant wrote it.</summary>
    public required string Description { get; set; }

    public ObtainingWay? Way { get; set; }

    public CarrierForm? Form { get; set; }

    /// <summary>Hash of what is asked for: the same subject has the same one (条例第四十四条).</summary>
    public required string SubjectKey { get; set; }

    /// <summary>When it was registered, in UTC.</summary>
    public DateTime RegisteredAt { get; init; }

    /// <summary>Null where the applicant sent it through the portal.</summary>
    public long? RegisteredById { get; init; }

    /// <summary>Given with the form: sent twice, it makes one application.</summary>
    public required string IntakeKey { get; init; }

    /// <summary>Keyed hash of the code with which the applicant follows it (<see cref="CaseSecrets"/>).</summary>
    public required string QueryCodeHash { get; set; }

    public long? SectionId { get; set; }

    public long? HandlerId { get; set; }

    /// <summary>一事一申请: the application it was split from.</summary>
    public long? SplitFromId { get; set; }

    public DateTime? ArchivedAt { get; set; }

    public DateTime? AnonymisedAt { get; set; }

    /// <summary>Grows with every act: the second of two officers is told.</summary>
    public int Revision { get; set; }

    /// <summary>The key of the form that did the last act: sent twice, it does it once.</summary>
    public string LastForm { get; set; } = "";

    // What follows is a cache: the facts decide.

    public DateOnly SubmittedOn { get; set; }

    public DateOnly? ArrivedOn { get; set; }

    public DateOnly? ConfirmedOn { get; set; }

    public DateOnly? ReceivedOn { get; set; }

    public Stage Stage { get; set; }

    public Bucket Bucket { get; set; }

    public DateOnly? DueOn { get; set; }

    public DateOnly? CorrectionDue { get; set; }

    public DateOnly? FeeDue { get; set; }

    /// <summary>The day on which it closes by itself when neither correction nor payment comes.</summary>
    public DateOnly? ClosesOn { get; set; }

    public OutcomeCode? Outcome { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public bool? InTime { get; set; }

    /// <summary>The day whose end the cache shows: <see cref="Bucket"/> moves with the days.</summary>
    public DateOnly ClockOn { get; set; }

    /// <summary>The calendar it was computed with.</summary>
    public string CalendarVersion { get; set; } = "";

    /// <summary>How many facts there are: the sequence of the last one.</summary>
    public int LastFact { get; set; }
}
