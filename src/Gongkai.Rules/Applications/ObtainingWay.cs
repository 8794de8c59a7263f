namespace Gongkai.Rules.Applications;

/// <summary>How the applicant wants to get the information (获取政府信息的方式、途径, 条例第二十九条第二款第三项).</summary>
/// <remarks>Example: <see cref="Post"/> is “邮寄”; the stored name never changes.</remarks>
public enum ObtainingWay
{
    /// <summary>邮寄.</summary>
    Post,

    /// <summary>电子邮件.</summary>
    Email,

    /// <summary>网上获取: through the page where the application is followed.</summary>
    Online,

    /// <summary>当面领取.</summary>
    InPerson,

    /// <summary>传真.</summary>
    Fax,

    /// <summary>现场查阅、抄录 (条例第四十条).</summary>
    OnSite,
}

/// <summary>The form the applicant wants the information in (载体形式, 条例第四十条).</summary>
/// <remarks>Example: <see cref="Paper"/> is “纸质”.</remarks>
public enum CarrierForm
{
    /// <summary>纸质.</summary>
    Paper,

    /// <summary>电子文件.</summary>
    Electronic,

    /// <summary>光盘等介质.</summary>
    Disc,
}
