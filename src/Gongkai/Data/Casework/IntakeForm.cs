using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;

namespace Gongkai.Data.Casework;

/// <summary>An application on its way in, whatever the channel: of the portal, of an officer with a paper, of a program.</summary>
internal sealed record IntakeForm
{
    public required long AgencyId { get; init; }

    public required ReceiptDays Days { get; init; }

    /// <summary>Null where a paper leaves it open.</summary>
    public required ApplicantClass? Class { get; init; }

    public required ApplicantDetails Applicant { get; init; }

    /// <summary>名称; empty takes the beginning of the description.</summary>
    public string Title { get; init; } = "";

    public string DocumentNumber { get; init; } = "";

    public required string Description { get; init; }

    public ObtainingWay? Way { get; init; }

    public CarrierForm? Form { get; init; }

    /// <summary>Made with the form, 128 random bits (<see cref="Intake.NewKey"/>): sent twice, it makes one application.</summary>
    public required string Key { get; init; }

    /// <summary>Null for the applicant.</summary>
    public long? PersonId { get; init; }

    public long? SectionId { get; init; }

    public long? HandlerId { get; init; }

    public long? SplitFromId { get; init; }
}

/// <summary>An application that is in the register.</summary>
/// <param name="Application">Its row.</param>
/// <param name="QueryCode">For the receipt: the same each time the same form is sent.</param>
/// <param name="Repeated">Whether the form had come before: nothing was added now.</param>
internal sealed record Received(Application Application, string QueryCode, bool Repeated);
