using System.Linq.Expressions;
using Gongkai.Data;
using Gongkai.Data.Registers;
using Gongkai.Rules.Registers;

namespace Gongkai.Reporting.Registers;

/// <summary>行政事业性收费 and 政府集中采购, in 元.</summary>
internal sealed class PaymentBook(PaymentKind kind, string code, string name, string says) : RegisterBook<PaymentEntry>(
    code, name, says, All(kind))
{
    protected override Expression<Func<PaymentEntry, DateOnly>> Day => entry => entry.On;

    protected override Expression<Func<PaymentEntry, string>>? Key => null;

    /// <summary>Nothing makes two payments the same: an organ may buy paper twice on a day.</summary>
    internal override string KeyOf(RegisterValues values) => "";

    protected override IQueryable<PaymentEntry> All(GongkaiDb db) => db.PaymentEntries.Where(entry => entry.Kind == kind);

    protected override PaymentEntry New(long agencyId, RegisterValues values) =>
        new() { AgencyId = agencyId, Kind = kind, Name = values["Name"] };

    protected override void Write(PaymentEntry entry, RegisterValues values) =>
        (entry.Name, entry.On, entry.Yuan, entry.Party) = (values["Name"], values.Day("On")!.Value, values.Money("Yuan")!.Value, values["Party"]);

    protected override IReadOnlyDictionary<string, string> Texts(PaymentEntry entry) => new Dictionary<string, string>
    {
        ["Name"] = entry.Name,
        ["On"] = Text(entry.On),
        ["Yuan"] = Text(entry.Yuan),
        ["Party"] = entry.Party,
    };

    protected override RegisterLine Line(PaymentEntry entry) => new(
        entry.Id, entry.Name, $"{Text(entry.Yuan)} 元{(entry.Party.Length > 0 ? " · " + entry.Party : "")}", entry.On);

    private static IReadOnlyList<RegisterField> All(PaymentKind kind) =>
    [
        new("Name", kind == PaymentKind.Fee ? "收费项目" : "采购项目", FieldKind.Text, true) { Most = 200, Heads = ["项目名称", "名称"] },
        new("On", "日期", FieldKind.Day, true) { Heads = ["收费日期", "采购日期", "合同日期"] },
        new("Yuan", "金额（元）", FieldKind.Money, true) { Heads = ["金额(元)", "金额", "收费金额（元）", "采购金额（元）"] },
        new("Party", kind == PaymentKind.Fee ? "缴费人" : "供应商", FieldKind.Text) { Most = 200 },
    ];
}
