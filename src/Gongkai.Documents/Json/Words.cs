using Gongkai.Rules.Applications;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Remedies;

namespace Gongkai.Documents.Json;

/// <summary>The fixed words of the exchange format and the values they stand for; reading and writing use the same row.</summary>
internal sealed class Words<T>
    where T : struct, Enum
{
    private readonly (string Word, T Value)[] _rows;

    internal Words(params (string Word, T Value)[] rows) => _rows = rows;

    internal T Read(JsonObjectReader from, string name, string text)
    {
        foreach (var (word, value) in _rows)
        {
            if (word == text)
            {
                return value;
            }
        }

        var known = string.Join("、", _rows.Select(row => row.Word));
        throw new InputException($"{JsonNames.At(from.PlaceOf(name))}的“{text}”不是可用的取值。", $"请填写：{known}。", "json.value");
    }

    internal T Required(JsonObjectReader from, string name) => Read(from, name, from.RequiredString(name));

    internal T? Optional(JsonObjectReader from, string name) => from.String(name) is { } text ? Read(from, name, text) : null;

    internal string Write(T value)
    {
        foreach (var (word, row) in _rows)
        {
            if (EqualityComparer<T>.Default.Equals(row, value))
            {
                return word;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "No word for it.");
    }
}

/// <summary>The word tables of interfaces §1, §3 and §7.</summary>
internal static class Words
{
    internal static Words<Channel> Channels { get; } = new(
        ("in-person", Channel.InPerson), ("registered-post", Channel.RegisteredPost), ("ordinary-post", Channel.OrdinaryPost),
        ("online", Channel.Online), ("email", Channel.Email), ("fax", Channel.Fax), ("oral", Channel.Oral));

    internal static Words<ApplicantClass> Applicants { get; } = new(
        ("natural-person", ApplicantClass.NaturalPerson), ("business", ApplicantClass.Business),
        ("research", ApplicantClass.Research),
        ("public-welfare", ApplicantClass.PublicWelfare), ("legal-service", ApplicantClass.LegalService),
        ("other-organisation", ApplicantClass.OtherOrganisation));

    internal static Words<Opinion> ThirdPartyOpinions { get; } = new(
        ("consent", Opinion.Consent), ("refuse-with-grounds", Opinion.RefuseWithGrounds),
        ("refuse-without-grounds", Opinion.RefuseWithoutGrounds));

    internal static Words<Opinion> AgencyOpinions { get; } = new(
        ("consent", Opinion.Consent), ("refuse", Opinion.RefuseWithGrounds));

    internal static Words<ServiceWay> ServiceWays { get; } = new(
        ("post", ServiceWay.Post), ("courier", ServiceWay.Courier), ("in-person", ServiceWay.InPerson),
        ("electronic", ServiceWay.Electronic));

    internal static Words<Stage> Stages { get; } = new(
        ("closed", Stage.Closed), ("awaiting-confirmation", Stage.AwaitingConfirmation),
        ("awaiting-payment", Stage.AwaitingPayment),
        ("awaiting-correction", Stage.AwaitingCorrection), ("consulting", Stage.Consulting), ("in-progress", Stage.InProgress));

    internal static Words<Bucket> Buckets { get; } = new(
        ("closed", Bucket.Closed), ("not-started", Bucket.NotStarted), ("overdue", Bucket.Overdue), ("paused", Bucket.Paused),
        ("due-today", Bucket.DueToday), ("due-soon", Bucket.DueSoon), ("due-later", Bucket.DueLater));

    internal static Words<Silence> Silences { get; } = new(
        ("organ-decides", Silence.OrganDecides), ("deemed-consent", Silence.DeemedConsent),
        ("not-disclosed", Silence.NotDisclosed));

    internal static Words<RemedyClass> RemedyClasses { get; } = new(
        ("A", RemedyClass.ReconsiderationFirst), ("B", RemedyClass.Either), ("none", RemedyClass.None));

    internal static Words<ProceedingKind> Kinds { get; } = new(
        ("reconsideration", ProceedingKind.Reconsideration), ("direct-litigation", ProceedingKind.DirectLitigation),
        ("litigation-after-reconsideration", ProceedingKind.LitigationAfterReconsideration));

    internal static Words<ProceedingResult> Results { get; } = new(
        ("upheld", ProceedingResult.Upheld), ("request-dismissed", ProceedingResult.RequestDismissed),
        ("claim-dismissed", ProceedingResult.ClaimDismissed), ("changed", ProceedingResult.Changed),
        ("revoked", ProceedingResult.Revoked),
        ("declared-unlawful", ProceedingResult.DeclaredUnlawful), ("ordered-to-perform", ProceedingResult.OrderedToPerform),
        ("ordered-to-pay", ProceedingResult.OrderedToPay), ("declared-void", ProceedingResult.DeclaredVoid),
        ("application-dismissed", ProceedingResult.ApplicationDismissed), ("terminated", ProceedingResult.Terminated),
        ("mediated", ProceedingResult.Mediated), ("withdrawn", ProceedingResult.Withdrawn),
        ("suit-rejected", ProceedingResult.SuitRejected));
}
