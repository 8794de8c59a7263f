using Gongkai.Data.Casework;
using Gongkai.Rules.Applications;
using Gongkai.Rules.Calendar;
using Gongkai.Rules.Clock;
using Gongkai.Rules.Fees;
using Gongkai.Rules.Letters;
using Gongkai.Rules.Outcomes;
using Letter = Gongkai.Data.Casework.Letter;

namespace Gongkai.Shell.Letters;

/// <summary>
/// The fields of a letter as the file of the case already knows them, so that nobody types them again. The officer may write over each.
/// </summary>
internal static class LetterPrefill
{
    private const string Fortnight = "15个工作日"; // arts. 32, 34; for corrections and reasons the usual length

    /// <summary>Where the texts of a decision go, in the order of <see cref="Outcome.ReplyHolds"/>.</summary>
    private static readonly Dictionary<OutcomeCode, string[]> Decided = new()
    {
        [OutcomeCode.P1] = ["获取途径"],
        [OutcomeCode.P2] = ["获取途径"],
        [OutcomeCode.P3] = ["公开内容", "不予公开内容"],
        [OutcomeCode.N1] = ["定密依据"],
        [OutcomeCode.N2] = ["禁止公开的规定"],
        [OutcomeCode.N3] = ["不予公开理由"],
        [OutcomeCode.N4] = ["征求意见情况"],
        [OutcomeCode.N5] = ["内部事务类别", "不予公开理由"],
        [OutcomeCode.N6] = ["过程性信息类别", "不予公开理由"],
        [OutcomeCode.N7] = ["案卷名称", "不予公开理由"],
        [OutcomeCode.N8] = ["查询规定", "查询途径"],
        [OutcomeCode.U1] = ["检索结果"],
        [OutcomeCode.U2] = ["理由", "负责机关"],
        [OutcomeCode.U3] = ["理由"],
        [OutcomeCode.X1] = ["反映渠道"],
        [OutcomeCode.X3] = ["获取途径"],
        [OutcomeCode.X4] = ["超量事实", "说明理由情况"],
        [OutcomeCode.X5] = ["此前获取情况"],
        [OutcomeCode.O3] = ["终止事由"],
    };

    internal static Dictionary<string, string> Of(
        Application application, Letter letter, CaseFile file, IReadOnlyDictionary<string, string> own)
    {
        var written = new Dictionary<string, string>
        {
            ["信息名称"] = $"“{application.Title}”",
            ["补正期限"] = file.Last<CorrectionRequested>() is { } asked ? $"{asked.Allowed.Count}个工作日" : Fortnight,
            ["说明期限"] = Fortnight,
            ["意见期限"] = Fortnight,
            ["拆分情况"] = application.SplitFromId is null ? "未拆分" : "由其他申请拆分",
        };
        Searched(file, written);
        Consulted(letter, file, written);
        Periods(application, file, own, written);
        Earlier(application, letter, file, written);
        Drafted(letter, own, written);
        return written;
    }

    internal static string? Of(ObtainingWay? way) => way switch
    {
        ObtainingWay.Post => "邮寄",
        ObtainingWay.Email => "电子邮件",
        ObtainingWay.Online => "网上获取",
        ObtainingWay.InPerson => "当面领取",
        ObtainingWay.Fax => "传真",
        ObtainingWay.OnSite => "现场查阅、抄录",
        _ => null,
    };

    internal static string? Of(CarrierForm? form) => form switch
    {
        CarrierForm.Paper => "纸质",
        CarrierForm.Electronic => "电子文件",
        CarrierForm.Disc => "光盘",
        _ => null,
    };

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");

    private static void Searched(CaseFile file, Dictionary<string, string> written)
    {
        if (file.Searches.Count > 0)
        {
            string Joined(Func<SearchRecord, string> read) => string.Join("；", file.Searches.Select(read).Distinct());
            (written["检索范围"], written["检索方式"]) = (Joined(row => row.Place), Joined(row => row.Method));
            (written["检索关键词"], written["检索结果"]) = (Joined(row => row.Words), Joined(row => row.Result));
        }
    }

    private static void Consulted(Letter letter, CaseFile file, Dictionary<string, string> written)
    {
        if (file.Consultations.FirstOrDefault(row => row.Id == letter.ConsultationId) is { } one)
        {
            written["征询内容"] = written["拟公开内容"] = one.Subject;
        }

        if (file.Consultations.Count == 0)
        {
            return;
        }

        written["征询开始日期"] = Day(file.Consultations.Min(row => row.SentOn));
        written["征询对象"] = file.Consultations.All(row => row.Kind == ConsultationKind.CoMaker) ? "其他机关" : "第三方";
        written["征求意见情况"] = string.Join('\n', file.Consultations.Where(row => row.Kind == ConsultationKind.ThirdParty).Select(Told));
    }

    /// <summary>Says nothing of who the third party is.</summary>
    private static string Told(Consultation asked) =>
        $"本机关于{ChineseDay.Text(asked.SentOn)}书面征求{asked.Alias}的意见，"
        + (asked is { AnsweredOn: { } on, Answer: { } answer }
            ? $"{asked.Alias}于{ChineseDay.Text(on)}答复{(answer == Opinion.Consent ? "同意公开" : "不同意公开")}。"
            : "截至答复之日未收到意见。");

    private static void Periods(
        Application application, CaseFile file, IReadOnlyDictionary<string, string> own, Dictionary<string, string> written)
    {
        if (file.Last<Extended>() is not null)
        {
            var without = file.Record with { Events = [.. file.Record.Events.Where(fact => fact is not Extended)] };
            if (ReplyClock.Read(without, application.ClockOn, WorkCalendar.National).Ok(out var clock) && clock.DueOn is { } before)
            {
                written["原答复期限"] = Day(before);
            }

            Put(written, "延长后期限", application.DueOn);
        }
        else if (application.DueOn is { } due && int.TryParse(own.GetValueOrDefault("days"), out var days) && days > 0)
        {
            written["原答复期限"] = Day(due);
            written["延长后期限"] = Day(WorkCalendar.National.LastDay(due, new WorkingDays(days)));
        }

        Put(written, "延迟至", file.Last<Delayed>()?.Until);
        if (file.CoHandling is { } section)
        {
            (written["协办事项"], written["协办期限"]) = (section.Task, Day(section.DueOn));
        }

        if (file.Last<Withdrawn>() is { } withdrawn)
        {
            written["终止事由"] = $"{ChineseDay.Text(withdrawn.On)}，本机关收到撤回该申请的书面说明。";
        }
    }

    /// <summary>Letters this one goes back to: the correction notice, the fee notice.</summary>
    private static void Earlier(Application application, Letter letter, CaseFile file, Dictionary<string, string> written)
    {
        if (file.Signed("D04") is { DocumentDate: { } day } correction)
        {
            (written["补正告知文号"], written["补正告知日期"]) = (correction.DocumentNumber!, Day(day));
        }

        var notice = file.Signed(letter.Outcome == OutcomeCode.O2 ? "D11" : "D04");
        if (notice is not null)
        {
            written["期限告知文号"] = notice.DocumentNumber!;
            Put(written, "送达日期", notice.ServedOn);
            Put(written, "期限届满日期", letter.Outcome == OutcomeCode.O2 ? application.FeeDue : application.CorrectionDue);
        }
    }

    /// <summary>What the form that drafted the letter was told.</summary>
    private static void Drafted(Letter letter, IReadOnlyDictionary<string, string> own, Dictionary<string, string> written)
    {
        foreach (var (name, field) in ((string, string)[])[
            ("what", letter.Kind == "D05" ? "超量事实" : "补正事项"), ("guidance", "补正指引"), ("subject", "征询内容"),
            ("reason", letter.Kind == "D06-35" ? "延迟理由" : "延期理由"), ("publicInterest", "公共利益衡量")])
        {
            Put(written, field, own.GetValueOrDefault(name));
        }

        if (own.GetValueOrDefault("noRuleOrders") == "true")
        {
            written["公开规定核查"] = "经核查，法律、法规、规章没有规定该信息应当公开。";
        }

        string[] decided = letter.Outcome is { } outcome ? Decided.GetValueOrDefault(outcome, []) : [];
        foreach (var (field, at) in decided.Select((field, at) => (field, at)))
        {
            Put(written, field, own.GetValueOrDefault($"hold{at}"));
        }

        Fee(own, written);
    }

    private static void Fee(IReadOnlyDictionary<string, string> own, Dictionary<string, string> written)
    {
        if (!Enum.TryParse<FeeScale>(own.GetValueOrDefault("scale"), out var scale)
            || !int.TryParse(own.GetValueOrDefault("quantity"), out var quantity)
            || !(scale == FeeScale.Items ? ProcessingFee.ForItems(quantity) : ProcessingFee.ForPages(quantity)).Ok(out var fee))
        {
            return;
        }

        var unit = scale == FeeScale.Items ? "件" : "页";
        written["收费依据"] = fee.Law;
        written["收费标准"] = scale == FeeScale.Items
            ? "同一申请人一个自然月内累计：10件以下不收费；11至30件部分每件100元；31件以上部分，每增加10件，每件收费标准提高100元。"
            : "30页以下不收费；31至100页部分每页10元；101至200页部分每页20元；201页以上部分每页40元。";
        written["计算过程"] = $"共{quantity}{unit}："
            + string.Join("；", fee.Steps.Select(step =>
                $"第{step.From}至{step.To}{unit}，{step.Quantity}{unit}×{step.Rate}元＝{step.Yuan}元")) + "。";
        written["收费数额"] = $"{fee.Yuan}元";
    }

    private static void Put(Dictionary<string, string> written, string field, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            written[field] = text;
        }
    }

    private static void Put(Dictionary<string, string> written, string field, DateOnly? day) =>
        Put(written, field, day is { } known ? Day(known) : null);
}
