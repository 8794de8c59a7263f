namespace Gongkai.Rules.Applications;

/// <summary>How an application came in (申请渠道); it decides which day is the receipt day (条例第三十一条).</summary>
/// <remarks>Example: <see cref="Online"/> is received on the day of mutual confirmation, not when the form was sent.</remarks>
public enum Channel
{
    /// <summary>当面提交: received the day it is handed in.</summary>
    InPerson,

    /// <summary>挂号信、EMS: received the day the organ signs.</summary>
    RegisteredPost,

    /// <summary>平常信函: received the day the 工作机构 confirms with the applicant.</summary>
    OrdinaryPost,

    /// <summary>互联网渠道: received the day both sides confirm.</summary>
    Online,

    /// <summary>电子邮件: an internet channel, received the day both sides confirm.</summary>
    Email,

    /// <summary>工作机构的传真: received the day both sides confirm.</summary>
    Fax,

    /// <summary>口头申请: the organ fills in the form with the applicant; as in person (a convention, law §2.2).</summary>
    Oral,
}
