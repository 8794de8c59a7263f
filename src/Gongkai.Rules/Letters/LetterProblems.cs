using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Letters;

/// <summary>All ways in which a template or a letter can be refused.</summary>
internal static class LetterProblems
{
    private const string Elements = "条例第三十六条";

    internal static Problem NoTitle() => Template("title", "模板没有标题。", "请填写标题。", "GB/T 9704-2012 第7.3.1条") with
    {
        Field = "Title",
    };

    internal static Problem LongTitle(int length) => Template(
        "long-title", $"标题有 {length} 个字，超过 {LetterTemplate.LongestTitle} 个字，或者含有字段、换行。", "请写成一行不含字段的标题。", "");

    internal static Problem Empty() => Template("empty", "模板没有内容。", "请填写正文，或者恢复默认文本。", "");

    internal static Problem TooLong(int length) => Template(
        "too-long", $"模板有 {length} 个字，超过 {LetterTemplate.LongestBody} 个字。", "请精简模板。", "");

    internal static Problem Brace(int line) => Template(
        "brace", $"第 {line} 段的花括号不成对，或者括号内为空。", "字段写作“{字段名}”，前后各一个花括号；正文中不要另用花括号。", "");

    internal static Problem UnknownField(int line, string name) => Template(
        "unknown-field", $"第 {line} 段的“{{{name}}}”不是可用的字段。", "请从字段表中选用；条件“{如有 字段}”“{如无 字段}”只能写在段首。", "");

    internal static Problem Row(int line, int cells) => Template(
        "row", $"第 {line} 段是表格的一行，有 {cells} 栏。", "一行只能有 1 栏（分栏标题）、2 栏或者 4 栏（栏目与内容相间）。", "");

    internal static Problem LacksField(LetterKind kind, IReadOnlyList<string> fields) => Template(
        "lacks-element", $"“{kind.Name}”的模板缺少必备内容：{string.Join("或者", fields.Select(field => $"{{{field}}}"))}。",
        "请在不附条件的段落中写入该字段。", kind.Law);

    internal static Problem LacksCitation(LetterKind kind, string citation) => Template(
        "lacks-law", $"“{kind.Name}”的模板没有写明“{citation}”。", "请在不附条件的段落中写明。", kind.Law);

    internal static Problem LacksRemedy(LetterKind kind) => Template(
        "lacks-remedy", $"“{kind.Name}”的模板没有单独成段、不附条件的“{{救济途径}}”。", "请加入只含“{救济途径}”的一段。",
        "行政复议法第二十条、第二十三条");

    internal static Problem NeedlessRemedy(LetterKind kind) => Template(
        "needless-remedy", $"“{kind.Name}”是程序性文书或者表格，不写救济途径。", "请删去“{救济途径}”。", "国办函〔2021〕132号");

    internal static Problem OwnRemedy(int line) => Template(
        "own-remedy", $"第 {line} 段自行写了复议或者诉讼的途径。", "救济途径随决定日期、理由和机关而不同，请改用字段“{救济途径}”。", "行政复议法第二十三条");

    internal static Problem NamesApplicant(LetterKind kind, string field) => Template(
        "names-applicant", $"“{kind.Name}”发给第三方，不应出现“{{{field}}}”。", "请删去申请人的身份信息，只写征询的内容。", "个人信息保护法第六条");

    internal static Problem NoValue(LetterKind kind, IReadOnlyList<string> fields) => new(
        "letter.no-value", Severity.Error, $"“{kind.Name}”缺少：{string.Join("或者", fields)}。",
        LetterFields.Find(fields[0])?.Form == LetterFieldForm.FromCase ? Where(fields[0]) : "请填写后再提交。",
        kind.Law.Length > 0 ? kind.Law : Elements)
    {
        Field = fields[0],
    };

    internal static Problem NotADay(string field, string text) => new(
        "letter.not-a-day", Severity.Error, $"{field}“{text}”不是日期。", "请写成“2026-11-24”的形式。", "")
    { Field = field };

    internal static Problem TooLongValue(string field, int length) => new(
        "letter.long-value", Severity.Error, $"{field}有 {length} 个字，超过 {LetterField.Longest} 个字。", "请精简，或者作为附件。", "")
    {
        Field = field,
    };

    internal static Problem ShowsApplicant(LetterKind kind) => new(
        "letter.shows-applicant", Severity.Error, $"“{kind.Name}”发给第三方，内容中却出现了申请人的姓名或者名称。",
        "请改写所填内容，隐去申请人。", "个人信息保护法第六条");

    internal static Problem NoReconsiderationOrgan() => Setting("复议机关", "行政复议法第二十条、第二十四条");

    internal static Problem NoCourt() => Setting("有管辖权的人民法院", "行政诉讼法第十四条");

    internal static Problem NoChannel() => Setting("网上行政复议渠道（网上送达的应当同时提供）", "行政复议法第二十二条");

    internal static Problem NoNumber(LetterKind kind) => new(
        "letter.no-number", Severity.Error, $"“{kind.Name}”没有文号。", "文号在签发时编定，请先在文书设置中填写机关代字。", "GB/T 9704-2012 第7.2.5条");

    internal static Problem NoDate(LetterKind kind) => new(
        "letter.no-date", Severity.Error, $"“{kind.Name}”没有成文日期。", "成文日期在签发时写入。", "GB/T 9704-2012 第7.3.5条");

    internal static Problem NoGrounds() => new(
        "letter.no-grounds", Severity.Error, "部分公开没有写明不予公开部分的理由类别。", "请选择不予公开部分所依据的条款（N1 至 N7）。", "条例第三十七条")
    {
        Field = "Grounds",
    };

    private static Problem Setting(string what, string law) => new(
        "letter.no-setting", Severity.Error, $"没有设定{what}。", "请管理员在“文书设置”中填写。", law);

    private static string Where(string field) => field is "承办机构" or "联系电话" or "联系地址"
        ? "请管理员在“文书设置”中填写。" : "请先在案件中补录。";

    private static Problem Template(string fault, string says, string remedy, string law) =>
        new("letter-template." + fault, Severity.Error, says, remedy, law) { Field = "Body" };
}
