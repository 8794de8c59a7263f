namespace Gongkai.Data.Casework;

/// <summary>What the acts on cases are called in the audit log and on pages.</summary>
internal static class CaseActNames
{
    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["application.receive"] = "登记申请",
        ["application.facts"] = "登记申请的日期",
        ["application.confirm"] = "记录双方确认",
        ["application.correct"] = "告知补正",
        ["application.corrected"] = "记录收到补正",
        ["application.search"] = "登记检索记录",
        ["application.consult"] = "征求意见",
        ["application.opinion"] = "记录意见",
        ["application.ask-extension"] = "申请延期",
        ["application.extend"] = "批准延期",
        ["application.reasons"] = "要求说明理由",
        ["application.reasoned"] = "记录说明的理由",
        ["application.delay"] = "延迟答复",
        ["application.fee"] = "通知缴费",
        ["application.paid"] = "记录缴费",
        ["application.withdraw"] = "记录撤回申请",
        ["application.split"] = "拆分申请",
        ["application.cohandle"] = "交科室协办",
        ["application.coanswer"] = "科室协办答复",
        ["application.assign"] = "指定承办",
        ["application.note"] = "记事",
        ["application.got"] = "补记收到日期",
        ["application.strike"] = "更正记录",
        ["application.paper"] = "收存材料",
        ["application.see"] = "查看申请人完整信息",
        ["application.file"] = "查看案卷文件",
        ["application.draft"] = "起草答复",
        ["application.submit"] = "文书送审",
        ["application.review"] = "文书审核通过",
        ["application.return"] = "文书退回",
        ["application.sign"] = "文书签发",
        ["application.serve"] = "文书送达",
        ["application.drop"] = "文书作废",
        ["application.calendar"] = "放假通知变化后重新推算期限",
        ["application.archive"] = "归档",
        ["application.anonymise"] = "到期匿名",
    };

    internal static string Of(string? action) => action is null ? "" : All.GetValueOrDefault(action, action);
}
