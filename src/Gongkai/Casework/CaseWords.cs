using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Casework;
using Gongkai.Rules.Clock;
using Gongkai.Shell;
using Microsoft.AspNetCore.Html;

namespace Gongkai.Casework;

/// <summary>How the office writes what belongs to applications.</summary>
internal static class CaseWords
{
    internal static IReadOnlyList<(string Value, string Text)> Channels { get; } =
        [.. Enum.GetValues<Channel>().Select(channel => (channel.ToString(), Of(channel)))];

    internal static IReadOnlyList<(string Value, string Text)> Classes { get; } =
        [("", "请选择"), .. Enum.GetValues<ApplicantClass>().Select(one => (one.ToString(), Of(one)))];

    internal static string Of(Channel channel) => channel switch
    {
        Channel.InPerson => "当面提交",
        Channel.RegisteredPost => "挂号信、EMS",
        Channel.OrdinaryPost => "平常信函",
        Channel.Online => "互联网渠道",
        Channel.Email => "电子邮件",
        Channel.Fax => "传真",
        _ => "口头申请",
    };

    internal static string Of(ApplicantClass? applicant) => applicant switch
    {
        ApplicantClass.NaturalPerson => "自然人",
        ApplicantClass.Business => "商业企业",
        ApplicantClass.Research => "科研机构",
        ApplicantClass.PublicWelfare => "社会公益组织",
        ApplicantClass.LegalService => "法律服务机构",
        ApplicantClass.OtherOrganisation => "其他组织",
        _ => "未填写",
    };

    internal static string Of(ObtainingWay? way) => way switch
    {
        ObtainingWay.Post => "邮寄",
        ObtainingWay.Email => "电子邮件",
        ObtainingWay.Online => "网上获取",
        ObtainingWay.InPerson => "当面领取",
        ObtainingWay.Fax => "传真",
        ObtainingWay.OnSite => "现场查阅、抄录",
        _ => "未填写",
    };

    internal static string Of(CarrierForm? form) => form switch
    {
        CarrierForm.Paper => "纸质",
        CarrierForm.Electronic => "电子文件",
        CarrierForm.Disc => "光盘等介质",
        _ => "未填写",
    };

    internal static string Of(Stage stage) => stage switch
    {
        Stage.Closed => "已办结",
        Stage.AwaitingConfirmation => "待确认收到",
        Stage.AwaitingPayment => "待缴费",
        Stage.AwaitingCorrection => "待补正",
        Stage.Consulting => "征求意见中",
        _ => "办理中",
    };

    /// <summary>The tag of a bucket: its style and its word.</summary>
    internal static (string Style, string Text) Of(Bucket bucket) => bucket switch
    {
        Bucket.Closed => ("status status-published", "已办结"),
        Bucket.NotStarted => ("status", "未起算"),
        Bucket.Overdue => ("status status-emergency", "已逾期"),
        Bucket.Paused => ("status status-scheduled", "计时中止"),
        Bucket.DueToday => ("status status-returned", "今日到期"),
        Bucket.DueSoon => ("status status-review", "即将到期"),
        _ => ("status", "未到期"),
    };

    internal static string Of(ServiceWay way) => way switch
    {
        ServiceWay.Post => "邮寄（邮政企业），交邮之日",
        ServiceWay.Courier => "其他快递，申请人签收之日",
        ServiceWay.InPerson => "当面送达，申请人签收之日",
        _ => "电子送达，系统显示送达之日",
    };

    internal static string Of(Opinion opinion) => opinion switch
    {
        Opinion.Consent => "同意公开",
        Opinion.RefuseWithGrounds => "不同意公开，有合理理由",
        _ => "不同意公开，未说明合理理由",
    };

    internal static string Of(LetterStatus status) => status switch
    {
        LetterStatus.Draft => "草稿",
        LetterStatus.Submitted => "已送审",
        LetterStatus.Reviewed => "审核通过，待签发",
        LetterStatus.Signed => "已签发，待送达",
        LetterStatus.Served => "已送达",
        _ => "作废",
    };

    internal static string Of(CaseFileKind kind) => kind switch
    {
        CaseFileKind.Identity => "身份证明",
        CaseFileKind.Submitted => "随申请提交的材料",
        CaseFileKind.Correction => "补正材料",
        CaseFileKind.Opinion => "第三方或者机关的意见",
        CaseFileKind.Provided => "提供给申请人的信息",
        CaseFileKind.Letter => "签发的文书",
        CaseFileKind.Service => "送达凭证",
        _ => "其他材料",
    };

    internal static string Of(CoHandlingState state) => state switch
    {
        CoHandlingState.Asked => "待接收",
        CoHandlingState.Accepted => "已接收",
        CoHandlingState.Returned => "已退回",
        _ => "已答复",
    };

    internal static HtmlString DayTag(DateOnly? day) =>
        day is { } on ? new HtmlString($"<time datetime=\"{on:yyyy-MM-dd}\">{on:yyyy-MM-dd}</time>") : new HtmlString("—");

    internal static HtmlString TimeTag(DateTime utc) =>
        new($"<time datetime=\"{BeijingDate.Clock(utc):yyyy-MM-dd'T'HH:mm}+08:00\">{BeijingDate.Shown(utc)}</time>");
}
