namespace Gongkai.Rules.Outcomes;

/// <summary>How an application ended (处理结果). The facts of each code stand in <see cref="Outcome"/>.</summary>
/// <remarks>Example: <see cref="N6"/> is a refusal for process information (条例第十六条第二款), row R3.3.6 of the report.</remarks>
public enum OutcomeCode
{
    /// <summary>已主动公开，告知获取方式和途径.</summary>
    P1,

    /// <summary>予以公开.</summary>
    P2,

    /// <summary>部分公开.</summary>
    P3,

    /// <summary>国家秘密.</summary>
    N1,

    /// <summary>法律、行政法规禁止公开.</summary>
    N2,

    /// <summary>三安全一稳定.</summary>
    N3,

    /// <summary>第三方合法权益.</summary>
    N4,

    /// <summary>内部事务信息.</summary>
    N5,

    /// <summary>过程性信息.</summary>
    N6,

    /// <summary>行政执法案卷信息.</summary>
    N7,

    /// <summary>行政查询事项.</summary>
    N8,

    /// <summary>政府信息不存在.</summary>
    U1,

    /// <summary>不属于本机关负责公开.</summary>
    U2,

    /// <summary>需要另行制作、加工、分析.</summary>
    U3,

    /// <summary>补正后仍不明确.</summary>
    U4,

    /// <summary>信访、投诉、举报.</summary>
    X1,

    /// <summary>重复申请.</summary>
    X2,

    /// <summary>公开出版物.</summary>
    X3,

    /// <summary>无正当理由大量反复申请.</summary>
    X4,

    /// <summary>要求确认或重新出具.</summary>
    X5,

    /// <summary>逾期不补正.</summary>
    O1,

    /// <summary>逾期不缴费.</summary>
    O2,

    /// <summary>其他（撤回等）.</summary>
    O3,
}
