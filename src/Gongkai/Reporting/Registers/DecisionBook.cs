using System.Linq.Expressions;
using Gongkai.Data;
using Gongkai.Data.Registers;
using Gongkai.Rules.Problems;
using Gongkai.Rules.Registers;

namespace Gongkai.Reporting.Registers;

/// <summary>Licences, other services, penalties and coercions, in the fields of 双公示.</summary>
internal sealed class DecisionBook(DecisionKind kind, string code, string name) : RegisterBook<DecisionEntry>(
    code, name, $"全部{name}决定，包括已公开和依法不公开的，都计入年报。", All(kind))
{
    internal DecisionKind Kind => kind;

    /// <summary>双公示: 行政许可 and 行政处罚.</summary>
    internal bool Publishes => kind is DecisionKind.Licence or DecisionKind.Penalty;

    protected override Expression<Func<DecisionEntry, DateOnly>> Day => entry => entry.DecidedOn;

    protected override Expression<Func<DecisionEntry, string>>? Key => entry => entry.DocumentNumber;

    internal override string KeyOf(RegisterValues values) => values["DocumentNumber"];

    internal override IEnumerable<Problem> Check(RegisterValues values)
    {
        if (values.Day("ValidUntil") < (values.Day("ValidFrom") ?? values.Day("DecidedOn")))
        {
            yield return Refused("valid-until", "ValidUntil", "有效期截止早于起始。", "请核对日期。");
        }

        if (values.Choice<SubjectClass>("SubjectClass") == SubjectClass.NaturalPerson && values["SubjectCode"].Length > 0)
        {
            yield return Refused(
                "person-code", "SubjectCode", "相对人是自然人，不登记证件号码。", "请清空统一社会信用代码一栏。", "个人信息保护法第六条");
        }
    }

    protected override IQueryable<DecisionEntry> All(GongkaiDb db) => db.DecisionEntries.Where(entry => entry.Kind == kind);

    protected override DecisionEntry New(long agencyId, RegisterValues values) => new()
    {
        AgencyId = agencyId,
        Kind = kind,
        Subject = values["Subject"],
        DocumentNumber = values["DocumentNumber"],
        Content = values["Content"],
    };

    protected override void Write(DecisionEntry entry, RegisterValues values)
    {
        (entry.Subject, entry.SubjectClass, entry.SubjectCode) =
            (values["Subject"], values.Choice<SubjectClass>("SubjectClass")!.Value, values["SubjectCode"]);
        (entry.LegalHead, entry.DocumentName, entry.DocumentNumber) = (values["LegalHead"], values["DocumentName"], values["DocumentNumber"]);
        (entry.Category, entry.Content, entry.Remark) = (values["Category"], values["Content"], values["Remark"]);
        (entry.DecidedOn, entry.ValidFrom, entry.ValidUntil) =
            (values.Day("DecidedOn")!.Value, values.Day("ValidFrom"), values.Day("ValidUntil"));
        entry.Open = kind == DecisionKind.Licence || (kind == DecisionKind.Penalty && values["Open"] == "yes");
        if (kind == DecisionKind.Penalty)
        {
            (entry.Facts, entry.Basis) = (values["Facts"], values["Basis"]);
            (entry.Fine, entry.Confiscated) = (values.Money("Fine"), values.Money("Confiscated"));
        }
        else
        {
            (entry.CertificateName, entry.CertificateNumber) = (values["CertificateName"], values["CertificateNumber"]);
        }
    }

    protected override IReadOnlyDictionary<string, string> Texts(DecisionEntry entry) => new Dictionary<string, string>
    {
        ["Subject"] = entry.Subject,
        ["SubjectClass"] = entry.SubjectClass.ToString(),
        ["SubjectCode"] = entry.SubjectCode,
        ["LegalHead"] = entry.LegalHead,
        ["DocumentName"] = entry.DocumentName,
        ["DocumentNumber"] = entry.DocumentNumber,
        ["Category"] = entry.Category,
        ["Content"] = entry.Content,
        ["Facts"] = entry.Facts,
        ["Basis"] = entry.Basis,
        ["Fine"] = Text(entry.Fine),
        ["Confiscated"] = Text(entry.Confiscated),
        ["CertificateName"] = entry.CertificateName,
        ["CertificateNumber"] = entry.CertificateNumber,
        ["DecidedOn"] = Text(entry.DecidedOn),
        ["ValidFrom"] = Text(entry.ValidFrom),
        ["ValidUntil"] = Text(entry.ValidUntil),
        ["Open"] = entry.Open ? "yes" : "no",
        ["Remark"] = entry.Remark,
    };

    protected override RegisterLine Line(DecisionEntry entry) => new(
        entry.Id, SubjectName.Shown(entry.Subject, entry.SubjectClass == SubjectClass.NaturalPerson),
        entry.Category.Length > 0 ? $"{entry.DocumentNumber} · {entry.Category}" : entry.DocumentNumber, entry.DecidedOn);

    private static IReadOnlyList<RegisterField> All(DecisionKind kind)
    {
        var penalty = kind == DecisionKind.Penalty;
        return
        [
            new("Subject", "行政相对人名称", FieldKind.Text, true) { Heads = ["相对人名称", "被处罚人"] },
            new("SubjectClass", "行政相对人类别", FieldKind.Choice, true)
            {
                Choices =
                [
                    (nameof(SubjectClass.Organisation), "法人及非法人组织"), (nameof(SubjectClass.IndividualBusiness), "个体工商户"),
                    (nameof(SubjectClass.NaturalPerson), "自然人"),
                ],
                Hint = "自然人公示时只显示姓。",
            },
            new("SubjectCode", "统一社会信用代码", FieldKind.Text)
            {
                Most = 18,
                Heads = ["行政相对人代码_1(统一社会信用代码)", "行政相对人代码_1", "行政相对人代码_1（统一社会信用代码）"],
            },
            new("LegalHead", "法定代表人", FieldKind.Text),
            new("DocumentName", "决定文书名称", FieldKind.Text) { Heads = ["行政许可决定文书名称"] },
            new("DocumentNumber", "决定文书号", FieldKind.Text, true)
            {
                Heads = ["行政许可决定文书号", "行政处罚决定书文号", "行政处罚决定文书号"],
            },
            new("Category", penalty ? "违法行为类型" : "类别", FieldKind.Text) { Heads = penalty ? ["处罚类别"] : ["许可类别"] },
            .. penalty ? Penalty() : Certificate(),
            new("Content", penalty ? "处罚内容" : "内容", FieldKind.LongText, true) { Most = 2000, Heads = ["许可内容"] },
            new("DecidedOn", "决定日期", FieldKind.Day, true) { Heads = ["许可决定日期", "处罚决定日期"] },
            new("ValidFrom", "有效期自", FieldKind.Day),
            new("ValidUntil", "有效期至", FieldKind.Day) { Heads = ["公示截止期", "处罚有效期"] },
            new("Remark", "备注", FieldKind.Text) { Most = 500 },
        ];
    }

    private static IEnumerable<RegisterField> Penalty() =>
    [
        new("Facts", "违法事实", FieldKind.LongText, true) { Most = 2000 },
        new("Basis", "处罚依据", FieldKind.LongText, true) { Most = 1000 },
        new("Fine", "罚款金额（万元）", FieldKind.Money) { Heads = ["罚款金额(万元)", "罚款金额"] },
        new("Confiscated", "没收金额（万元）", FieldKind.Money)
        {
            Heads = ["没收金额(万元)", "没收违法所得、没收非法财物的金额（万元）", "没收金额"],
        },
        new("Open", "是否公示", FieldKind.Choice, true)
        {
            Choices = [("yes", "是"), ("no", "否")],
            Hint = "具有一定社会影响的行政处罚决定应当公示（行政处罚法第四十八条）；不公示的也计入年报。",
        },
    ];

    private static IEnumerable<RegisterField> Certificate() =>
    [
        new("CertificateName", "证书名称", FieldKind.Text) { Heads = ["许可证书名称"] },
        new("CertificateNumber", "证书编号", FieldKind.Text) { Heads = ["许可编号"] },
    ];
}
