using Gongkai.Rules.Outcomes;
using static Gongkai.Rules.Letters.LetterRecipient;
using static Gongkai.Rules.Letters.LetterRemedy;

namespace Gongkai.Rules.Letters;

/// <summary>The table of letters D01 to D30 (law §4.2). A new letter is a new row here and a text in
/// <c>Data/letters</c>.</summary>
/// <remarks>Example: <c>LetterKinds.For(OutcomeCode.U1)</c> is D15.</remarks>
public static class LetterKinds
{
    private const string Fees = "国办函〔2020〕109号第六条";

    /// <summary>Every kind, in the order of the catalogue.</summary>
    public static IReadOnlyList<LetterKind> All { get; } =
    [
        Form("D01", "申请表", "政府信息公开申请表", Applicant, "条例第二十九条", "申请人", "申请人证件", "申请人电话", "申请内容", "载体形式选项", "获取方式选项", "帮助需求"),
        Form("D02", "申请登记表", "政府信息公开申请登记表", Internal, "条例第四十五条",
            "申请编号", "申请渠道", "提交日期", "到达日期", "确认日期", "收到日期", "申请人类别", "拆分情况"),
        new("D03", "接收回执", "政府信息公开申请接收回执", Applicant, LetterRemedy.None, "条例第三十一条")
        {
            IsNumbered = false, Holds = Each("申请编号", "收到日期|提交日期", "答复期限|提交日期", "查询码"),
        },
        Notice("D04", "补正告知书", "政府信息公开申请补正告知书", "条例第三十条", ["第三十条"], "补正事项", "补正指引", "补正期限", "提交方式"),
        Notice("D05", "说明理由告知书", "要求说明政府信息公开申请理由告知书", "条例第三十五条", ["第三十五条"], "超量事实", "说明期限"),
        Notice("D06", "延期答复告知书", "政府信息公开申请延期答复告知书", "条例第三十三条", ["第三十三条"], "原答复期限", "延长后期限", "延期理由"),
        Notice("D06-35", "延迟答复告知书（说明理由后）", "政府信息公开申请延迟答复告知书", "条例第三十五条", ["第三十五条"], "延迟至", "延迟理由"),
        new("D07", "第三方意见征询书", "政府信息公开第三方意见征询书", ThirdParty, LetterRemedy.None, "条例第三十二条")
        {
            Holds = Each("征询内容", "意见期限"), Cites = ["第三十二条"],
        },
        new("D08", "征求机关意见函", "关于征求政府信息公开意见的函", Organ, LetterRemedy.None, "条例第三十四条")
        {
            Holds = Each("征询内容", "意见期限"), Cites = ["第三十四条", "逾期未提出意见的视为同意公开"],
        },
        Notice("D09", "征求意见情况告知书", "政府信息公开申请征求意见情况告知书", "条例第三十三条", ["第三十三条"], "征询对象", "征询开始日期"),
        new("D10", "协办函", "政府信息公开申请协办函", Internal, LetterRemedy.None, "条例第四条")
        {
            IsNumbered = false, Holds = Each("申请编号", "申请内容", "协办事项", "协办期限"),
        },
        new("D11", "收费通知书", "政府信息公开信息处理费收费通知书", Applicant, Fee, Fees)
        {
            Holds = Application("收费依据", "收费标准", "计算过程", "收费数额", "缴纳方式"), Cites = ["第四十二条", "20个工作日"],
        },
        Reply(OutcomeCode.P1, "D12-P1", "予以公开告知书（已主动公开）", "政府信息公开告知书", ["第三十六条第一项"], "获取途径"),
        Reply(OutcomeCode.P2, "D12-P2", "予以公开告知书（提供信息）", "政府信息公开告知书", ["第三十六条第二项"], "附件|获取途径"),
        Reply(OutcomeCode.P3, "D13", "部分公开告知书", "政府信息部分公开告知书", ["第三十七条"],
            "公开内容", "不予公开内容", "不予公开依据", "不予公开理由"),
        Refusal(OutcomeCode.N1, "国家秘密", ["第十四条"], "信息名称", "定密依据", "不予公开理由"),
        Refusal(OutcomeCode.N2, "法律、行政法规禁止公开", ["第十四条"], "信息名称", "禁止公开的规定", "不予公开理由"),
        Refusal(OutcomeCode.N3, "三安全一稳定", ["第十四条"], "信息名称", "危及事项", "不予公开理由"),
        Refusal(OutcomeCode.N4, "第三方合法权益", ["第十五条"], "信息名称", "征求意见情况|公共利益衡量", "不予公开理由"),
        Refusal(OutcomeCode.N5, "内部事务信息", ["第十六条第一款"], "信息名称", "内部事务类别", "不予公开理由"),
        Refusal(OutcomeCode.N6, "过程性信息", ["第十六条第二款"], "信息名称", "过程性信息类别", "不予公开理由", "公开规定核查"),
        Refusal(OutcomeCode.N7, "行政执法案卷信息", ["第十六条第二款"], "信息名称", "案卷名称", "不予公开理由", "公开规定核查"),
        Reply(OutcomeCode.U1, "D15", "政府信息不存在告知书", "政府信息不存在告知书", ["第三十六条第四项"],
            "检索范围", "检索方式", "检索关键词", "检索结果"),
        Reply(OutcomeCode.U2, "D16", "非本机关负责公开告知书", "政府信息不属于本机关负责公开告知书", ["第三十六条第五项"], "理由"),
        Reply(OutcomeCode.U3, "D17", "需另行制作、加工、分析告知书", "政府信息公开申请答复告知书", ["第三十八条"], "理由"),
        Reply(OutcomeCode.U4, "D18", "补正后仍不明确告知书", "政府信息公开申请答复告知书", ["第三十条"],
            "补正告知文号", "补正告知日期", "理由"),
        Reply(OutcomeCode.X2, "D19", "不予重复处理告知书", "政府信息公开申请不予重复处理告知书", ["第三十六条第六项"], "首次答复文号", "首次答复日期"),
        Reply(OutcomeCode.X1, "D20", "信访、投诉、举报类告知书", "政府信息公开申请答复告知书", ["第三十九条第一款"], "理由", "反映渠道"),
        Reply(OutcomeCode.X3, "D21", "公开出版物获取途径告知书", "公开出版物获取途径告知书", ["第三十九条第二款"], "获取途径"),
        Reply(OutcomeCode.N8, "D22", "专门查询事项告知书", "行政查询事项告知书", ["第三十六条第七项"], "查询规定", "查询途径"),
        Reply(OutcomeCode.X4, "D23-X4", "不予处理告知书（大量、反复申请）", "政府信息公开申请不予处理告知书", ["第三十五条"],
            "超量事实", "说明理由情况", "理由"),
        Reply(OutcomeCode.X5, "D23-X5", "要求确认、重新出具告知书", "政府信息公开申请不予处理告知书", [], "此前获取情况", "理由"),
        Reply(OutcomeCode.O1, "D24-O1", "视为放弃申请告知书（逾期不补正）", "政府信息公开申请不再处理告知书", ["第三十条"],
            "期限告知文号", "送达日期", "期限届满日期"),
        Reply(OutcomeCode.O2, "D24-O2", "视为放弃申请告知书（逾期不缴费）", "政府信息公开申请不再处理告知书", ["国办函〔2020〕109号"],
            "期限告知文号", "送达日期", "期限届满日期"),
        new("D25", "终止办理告知书", "政府信息公开申请终止办理告知书", Applicant, LetterRemedy.None, "条例第四十五条")
        {
            Outcome = OutcomeCode.O3, Holds = Application("终止事由"),
        },
        new("D26", "决定公开告知书（第三方）", "政府信息公开决定告知书", ThirdParty, Either, "条例第三十二条")
        {
            Holds = Each("拟公开内容", "公开理由", "公开日期"), Cites = ["第三十二条"],
        },
        Correction("D27-1", "更正告知书", "政府信息更正告知书", "更正结果"),
        Correction("D27-2", "不予更正告知书", "政府信息不予更正告知书", "理由"),
        Correction("D27-3", "更正转送告知书", "政府信息更正申请转送告知书", "负责机关"),
        Form("D28-1", "送达回证", "送达回证", Internal, "国办公开办函〔2016〕235号", "送达文书", "文号", "收件人", "送达方式", "签收日期"),
        Form("D28-2", "交邮凭证", "交邮凭证", Internal, "国办公开办函〔2016〕235号", "送达文书", "文号", "收件人", "邮件号码", "交邮日期"),
        Form("D29", "依申请转主动公开审核单", "依申请公开转为主动公开审核单", Internal, "条例第四十四条", "信息名称", "申请情况", "审核意见"),
        Form("D30", "公开属性与保密审查单", "政府信息公开属性与保密审查单", Internal, "条例第十七条",
            "信息名称", "公开属性", "审查依据", "审查结论", "拟稿人", "审查人", "批准人"),
    ];

    private static readonly Dictionary<string, LetterKind> ByKey = All.ToDictionary(kind => kind.Key, StringComparer.Ordinal);
    private static readonly Dictionary<OutcomeCode, LetterKind> ByOutcome =
        All.Where(kind => kind.Outcome is not null).ToDictionary(kind => kind.Outcome!.Value);

    /// <summary>The kind of a key.</summary>
    /// <param name="key">As in <see cref="LetterKind.Key"/>.</param>
    /// <returns>Null for an unknown one. Example: <c>Find("D14")</c> is null, D14 has seven forms.</returns>
    public static LetterKind? Find(string? key) => key is null ? null : ByKey.GetValueOrDefault(key);

    /// <summary>The letter that ends an application.</summary>
    /// <param name="outcome">How it ends.</param>
    /// <returns>Its kind; every outcome has one, a test holds it. Example: N6 → D14-N6.</returns>
    public static LetterKind For(OutcomeCode outcome) => ByOutcome[outcome];

    private static LetterKind Form(
        string key, string name, string title, LetterRecipient recipient, string law, params string[] holds) =>
        new(key, name, title, recipient, LetterRemedy.None, law) { IsNumbered = false, IsForm = true, Holds = Each(holds) };

    private static LetterKind Notice(
        string key, string name, string title, string law, string[] cites, params string[] holds) =>
        new(key, name, title, Applicant, LetterRemedy.None, law) { Holds = Application(holds), Cites = cites };

    private static LetterKind Reply(
        OutcomeCode outcome, string key, string name, string title, string[] cites, params string[] holds) =>
        new(key, name, title, Applicant, LetterRemedy.ByOutcome, Outcomes.Outcome.Of(outcome).Basis)
        {
            Outcome = outcome,
            Holds = Application(holds),
            Cites = cites,
        };

    private static LetterKind Refusal(OutcomeCode outcome, string ground, string[] cites, params string[] holds) =>
        Reply(outcome, $"D14-{outcome}", $"不予公开告知书（{ground}）", "政府信息不予公开告知书", ["第三十六条第三项", .. cites], holds);

    private static LetterKind Correction(string key, string name, string title, params string[] holds) =>
        new(key, name, title, Applicant, Either, "条例第四十一条")
        {
            Holds = Each(["申请编号", "收到日期", "更正记录", "更正证据", .. holds]),
            Cites = ["第四十一条"],
        };

    /// <summary>What every letter to an applicant about an application quotes of it (law §4.1).</summary>
    private static IReadOnlyList<IReadOnlyList<string>> Application(params string[] more) =>
        Each(["申请编号", "收到日期", "申请内容", .. more]);

    private static IReadOnlyList<IReadOnlyList<string>> Each(params string[] fields) =>
        [.. fields.Select(field => field.Split('|'))];
}
