using Gongkai.Rules.Registers;

namespace Gongkai.Reporting.Registers;

/// <summary>Every register, in the order of the report.</summary>
internal static class RegisterBooks
{
    internal static IReadOnlyList<RegisterBook> All { get; } =
    [
        new DocumentBook(),
        new DecisionBook(DecisionKind.Licence, "licences", "行政许可"),
        new DecisionBook(DecisionKind.OtherService, "services", "其他对外管理服务事项"),
        new DecisionBook(DecisionKind.Penalty, "penalties", "行政处罚"),
        new DecisionBook(DecisionKind.Coercion, "coercions", "行政强制"),
        new PaymentBook(PaymentKind.Fee, "fees", "行政事业性收费", "收取的行政事业性收费，单位为元；年报按万元填报。"),
        new PaymentBook(PaymentKind.Procurement, "procurements", "政府集中采购", "政府集中采购的项目和金额，2019、2020 年度的年报填报。"),
        new ProceedingBook(),
    ];

    internal static RegisterBook? Find(string code) => All.FirstOrDefault(book => book.Code == code);
}
