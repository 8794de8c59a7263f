using Gongkai.Rules.Applications;
using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Clock;

/// <summary>Art. 31: which day is the receipt day.</summary>
internal sealed partial class ClockRun
{
    private const string First = "条例第三十一条第一项";
    private const string Second = "条例第三十一条第二项";
    private const string Third = "条例第三十一条第三项";

    private Problem? Receipt(ApplicationEvent fact)
    {
        if (fact is Submitted)
        {
            _submitted ??= fact.On;
        }

        return (channel, fact) switch
        {
            (Channel.InPerson, Submitted or Arrived) => Receive(_submitted ?? fact.On, "当面提交，提交之日为收到之日", First),
            (Channel.Oral, Submitted or Arrived) => Receive(_submitted ?? fact.On, "口头申请，填写申请表之日为收到之日", First),
            (Channel.RegisteredPost, Arrived) => Receive(fact.On, "以需要签收的方式邮寄，行政机关签收之日为收到之日", Second),
            (Channel.OrdinaryPost, Confirmed) => Receive(fact.On, "平常信函，与申请人确认之日为收到之日", Second),
            (Channel.Online or Channel.Email or Channel.Fax, Confirmed) => Receive(fact.On, "双方确认之日为收到之日", Third),
            _ => null,
        };
    }

    private Problem? Receive(DateOnly on, string why, string law)
    {
        if (_received is not null)
        {
            return null;
        }

        if (on < Regime.FirstReceipt)
        {
            return ClockProblems.ReceivedTooEarly(on);
        }

        _received = on;
        _start = on;
        _regime = Regime.For(on);
        Step(on, $"{why}；收到当日不计，自次日起计算 {_regime.ReplyPeriod}。", law);
        if (!_regime.IsModern)
        {
            Step(on, "收到日早于 2019-05-15，适用2007年条例：答复期限 15 个工作日。", "条例第五十六条");
        }

        return null;
    }
}
