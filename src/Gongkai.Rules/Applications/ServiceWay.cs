namespace Gongkai.Rules.Applications;

/// <summary>How a reply is served (送达方式); it decides which day counts for “in time” (国办公开办函〔2016〕235号).</summary>
/// <remarks>Example: by <see cref="Post"/> the day of handing to the post counts, not the day of arrival.</remarks>
public enum ServiceWay
{
    /// <summary>邮政企业寄送: the day of handing to the post (交邮之日).</summary>
    Post,

    /// <summary>Another courier: not a proper way; only the day the applicant signs counts.</summary>
    Courier,

    /// <summary>当面送达: the day the applicant signs.</summary>
    InPerson,

    /// <summary>电子送达: the day the system shows delivery (a convention, law §2.6).</summary>
    Electronic,
}
