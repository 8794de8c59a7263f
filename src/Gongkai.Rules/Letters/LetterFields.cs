namespace Gongkai.Rules.Letters;

/// <summary>The fields a template may show, by their Chinese names.</summary>
/// <remarks>Example: <c>LetterFields.Find("收到日期")</c> is known by the case, <c>Find("检索范围")</c> is written by
/// the officer.</remarks>
public static partial class LetterFields
{
    /// <summary>The paragraph on remedies; it has no template text of its own.</summary>
    public const string Remedy = "救济途径";

    /// <summary>Every field: those of the case first, then those an officer writes.</summary>
    public static IReadOnlyList<LetterField> All { get; } = [.. FromCase(), .. Written()];

    private static readonly Dictionary<string, LetterField> ByName =
        All.ToDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>The field of a name.</summary>
    /// <param name="name">Without braces.</param>
    /// <returns>Null for an unknown one.</returns>
    public static LetterField? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<LetterField> FromCase() =>
    [
        Known("机关名称", facts => facts.Organ.Name),
        Known("承办机构", facts => facts.Organ.Unit),
        Known("联系地址", facts => facts.Organ.Address),
        Known("邮政编码", facts => facts.Organ.Postcode),
        Known("联系电话", facts => facts.Organ.Phone),
        Known("办公时间", facts => facts.Organ.Hours),
        Known("收件人", facts => (facts.Addressee ?? facts.Applicant)?.Name),
        Known("您", facts => (facts.Addressee ?? facts.Applicant) is { IsPerson: false } ? "你单位" : "您"),
        Known("申请人", facts => facts.Applicant?.Name, isIdentity: true),
        Known("申请人证件", facts => facts.Applicant?.Identity, isIdentity: true),
        Known("申请人地址", facts => facts.Applicant?.Address, isIdentity: true),
        Known("申请人电话", facts => facts.Applicant?.Phone, isIdentity: true),
        Known("代理人", facts => facts.Applicant?.Agent, isIdentity: true),
        Known("申请人类别", facts => LetterWords.Of(facts.Case.Class)),
        Known("申请人类别选项", facts => LetterWords.Options(LetterWords.Classes, LetterWords.Of(facts.Case.Class))),
        Known("申请编号", facts => facts.Case.Number),
        Known("申请渠道", facts => LetterWords.Of(facts.Case.Channel)),
        Known("提交日期", facts => Day(facts.Case.SubmittedOn)),
        Known("到达日期", facts => Day(facts.Case.ArrivedOn)),
        Known("确认日期", facts => Day(facts.Case.ConfirmedOn)),
        Known("收到日期", facts => Day(facts.Case.ReceivedOn)),
        Known("答复期限", facts => Day(facts.Case.DueOn)),
        Known("申请内容", facts => facts.Case.Wanted),
        Known("获取方式", facts => facts.Case.Way),
        Known("获取方式选项", facts => LetterWords.Options(LetterWords.Ways, facts.Case.Way)),
        Known("载体形式", facts => facts.Case.Carrier),
        Known("载体形式选项", facts => LetterWords.Options(LetterWords.Carriers, facts.Case.Carrier)),
        Known("帮助需求", facts => facts.Case.Help),
        Known("查询码", facts => facts.Case.QueryCode),
        Known("办理经过", LetterWords.History),
        Known("不予公开依据", LetterWords.Grounds),
        Known("附件", facts => string.Join("、", facts.Attachments.Select(name => $"《{name}》"))),
        Known("文号", facts => facts.Number?.Text),
        Known("成文日期", facts => Day(facts.Date)),
        Known(Remedy, facts => null), // the composer puts it in
    ];

    private static LetterField Known(string name, Func<LetterFacts, string?> read, bool isIdentity = false) =>
        new(name, LetterFieldForm.FromCase, "", read) { IsIdentity = isIdentity };

    private static LetterField Line(string name, string sample) => Own(name, LetterFieldForm.Line, sample);

    private static LetterField Text(string name, string sample) => Own(name, LetterFieldForm.Text, sample);

    private static LetterField Date(string name, string sample) => Own(name, LetterFieldForm.Day, sample);

    private static LetterField Own(string name, LetterFieldForm form, string sample) =>
        new(name, form, sample, facts => LetterField.Written(facts, name, form));

    private static string? Day(DateOnly? day) => day is { } known ? ChineseDay.Text(known) : null;
}
