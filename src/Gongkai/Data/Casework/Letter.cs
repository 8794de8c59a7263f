using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Outcomes;

namespace Gongkai.Data.Casework;

/// <summary>
/// A letter of a case, from draft to service. One that ends the case carries its <see cref="Outcome"/>; the day of its service is then the
/// fact <c>replied</c>.
/// </summary>
internal sealed class Letter
{
    public long Id { get; set; }

    public long ApplicationId { get; init; }

    /// <summary>D04, D14 …: the kinds of law §4.2.</summary>
    public required string Kind { get; set; }

    public LetterStatus Status { get; set; }

    /// <summary>Null for letters that do not end the case.</summary>
    public OutcomeCode? Outcome { get; set; }

    /// <summary>P3: the grounds of what is withheld, “N4 N6”.</summary>
    public string Grounds { get; set; } = "";

    /// <summary>To whom, where it is not the applicant.</summary>
    public long? ConsultationId { get; set; }

    /// <summary>What the officer wrote, name to text, as JSON; the applicant's identity is never among it.</summary>
    public string Fields { get; set; } = "{}";

    /// <summary>The template it was composed with; 0 while there is none.</summary>
    public int TemplateVersion { get; set; }

    /// <summary>文号; given when it is signed.</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>成文日期.</summary>
    public DateOnly? DocumentDate { get; set; }

    /// <summary>The signed paper (<see cref="ApplicationFile"/>).</summary>
    public long? FileId { get; set; }

    public DateTime DraftedAt { get; init; }

    public long DraftedById { get; set; }

    public DateTime? ReviewedAt { get; set; }

    public long? ReviewedById { get; set; }

    /// <summary>Why it was sent back last; empty when it was not.</summary>
    public string ReturnedBecause { get; set; } = "";

    public DateTime? SignedAt { get; set; }

    public long? SignedById { get; set; }

    /// <summary>The day that counts for the way of service (国办公开办函〔2016〕235号).</summary>
    public DateOnly? ServedOn { get; set; }

    public ServiceWay? ServedBy { get; set; }

    /// <summary>Postal number, signature, log line.</summary>
    public string ServiceProof { get; set; } = "";

    public int Revision { get; set; }
}
