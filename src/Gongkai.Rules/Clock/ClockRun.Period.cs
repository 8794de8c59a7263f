using Gongkai.Rules.Applications;

namespace Gongkai.Rules.Clock;

/// <summary>What moves the due day: consultations (arts. 32–34), extension (art. 33), delay after reasons (art. 35).</summary>
internal sealed partial class ClockRun
{
    private void Consult(string party, bool thirdParty, DateOnly sent, DateOnly? received)
    {
        if (_received is null)
        {
            return;
        }

        if (!thirdParty && !_regime.IsModern)
        {
            Problem(sent, ClockProblems.NoSuchAct(sent, "征求其他机关意见"));
            return;
        }

        var consultation = _consultations.Ask(party, thirdParty, sent, received);
        var counted = received is { } got ? $"{got:O} 收到" : "收到日期尚未记录，按发出当日计算";
        var silence = !thirdParty ? "视为同意公开" : _regime.IsModern ? "由行政机关决定是否公开" : "不予公开";
        Step(
            sent,
            $"征求“{party}”意见（{counted}），最迟 {consultation.OwnDue:O}（含当日）反馈，逾期未反馈的{silence}；征求意见所需时间不计入期限。",
            thirdParty ? "条例第三十二条、第三十三条" : "条例第三十四条、第三十三条");
    }

    private void Answered(string party, bool thirdParty, DateOnly on, Opinion opinion)
    {
        if (!thirdParty && !_regime.IsModern)
        {
            return;
        }

        if (_consultations.Answer(party, thirdParty, on) is not { } consultation)
        {
            Problem(on, ClockProblems.UnknownParty(on, party));
            return;
        }

        var says = opinion switch
        {
            Opinion.Consent => "同意公开",
            Opinion.RefuseWithGrounds => thirdParty ? "不同意公开且有合理理由" : "不同意公开",
            _ => "不同意公开，未说明合理理由",
        };
        var late = on > consultation.OwnDue ? $"，晚于其反馈期限 {consultation.OwnDue:O}，扣除的时间只到该日" : "";
        Step(on, $"收到“{party}”的意见：{says}{late}。", thirdParty ? "条例第三十二条" : "条例第三十四条");
    }

    private void Extend(Extended fact)
    {
        if (_received is null)
        {
            return;
        }

        var before = _problems?.Count ?? 0;
        InTime(fact);
        InForm(fact);
        if ((_problems?.Count ?? 0) == before)
        {
            Grant(fact);
        }
    }

    /// <summary>One extension, approved by the end of the due day, of no more days than the regime allows.</summary>
    private void InTime(Extended fact)
    {
        var due = DueSeenOn(fact.On);
        if (_extended)
        {
            Problem(fact.On, ClockProblems.ExtensionSecond(fact.On));
        }

        if (due is { } last && fact.On > last)
        {
            Problem(fact.On, ClockProblems.ExtensionLate(fact.On, last));
        }

        if (fact.Days.Count > _regime.LongestExtension.Count)
        {
            var from = due ?? calendar.LastDay(_start, _regime.ReplyPeriod);
            var latest = calendar.LastDay(from, _regime.LongestExtension);
            Problem(fact.On, ClockProblems.ExtensionTooLong(fact.Days, _regime.LongestExtension, latest));
        }
    }

    /// <summary>Approved by the head of the disclosure office, and told to the applicant.</summary>
    private void InForm(Extended fact)
    {
        if (!fact.ByHead)
        {
            Problem(fact.On, ClockProblems.ExtensionNotByHead(fact.On));
        }

        if (fact.NotifiedOn is null)
        {
            Problem(fact.On, ClockProblems.ExtensionNotNotified(fact.On));
        }
    }

    private void Grant(Extended fact)
    {
        _extended = true;
        if (_delayedUntil is null)
        {
            _extension = fact.Days.Count;
        }
        else
        {
            _afterDelay = fact.Days.Count;
        }

        var due = DueSeenOn(fact.On) is { } moved ? $"，答复期限延至 {moved:O}" : "";
        Step(
            fact.On,
            $"经政府信息公开工作机构负责人同意延长 {fact.Days}，{fact.NotifiedOn:O} 告知申请人{due}。",
            "条例第三十三条");
    }

    private void Reasons(ApplicationEvent fact)
    {
        if (!_regime.IsModern)
        {
            Problem(fact.On, ClockProblems.NoSuchAct(fact.On, fact is Delayed ? "延迟答复" : "说明理由"));
            return;
        }

        switch (fact)
        {
            case ReasonsRequested:
                Step(fact.On, "申请数量、频次明显超过合理范围，要求申请人说明理由；期限继续计算。", "条例第三十五条");
                break;
            case ReasonsReceived:
                _reasonsReceived = true;
                Step(fact.On, "收到申请人说明的理由。", "条例第三十五条");
                break;
            case Delayed delay when !_reasonsReceived:
                Problem(delay.On, ClockProblems.DelayWithoutReasons(delay.On));
                break;
            case Delayed delay:
                _delayedUntil = delay.Until;
                _afterDelay = 0;
                Step(delay.On, $"理由合理但无法在期限内答复，确定延迟至 {delay.Until:O} 答复并告知申请人。", "条例第三十五条");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fact), fact, "An event the clock does not know.");
        }
    }
}
