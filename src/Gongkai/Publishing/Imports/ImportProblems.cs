using Gongkai.Rules.Disclosure.Review;
using Gongkai.Rules.Problems;

namespace Gongkai.Publishing.Imports;

/// <summary>Why a batch is refused.</summary>
internal static class ImportProblems
{
    private const string Law = "条例第十七条";

    internal static Problem NoSource() =>
        new("import.no-source", Severity.Error, "没有填写来源，或者来源超过 100 个字。", "请写明原网站的名称。", "") { Field = "Source" };

    internal static Problem NoDecision() => new(
        "import.no-decision", Severity.Error, "没有填写迁移决定，或者决定超过 500 个字。", "请写明迁移的范围和依据，审核人将逐一确认。", Law)
    { Field = "Decision" };

    internal static Problem NoFile() =>
        new("import.no-file", Severity.Error, "没有选择文件。", "请选择 csv、xlsx 或者 zip 文件。", "") { Field = "File" };

    internal static Problem Kind() => new(
        "import.kind", Severity.Error, "文件不是 csv 或者 xlsx 表格，也不是 zip 压缩包。", "请在办公软件中另存为 xlsx 或者 csv 文件，或者把原网站的文件夹压缩为 zip。", "")
    { Field = "File" };

    internal static Problem TooLarge(long most) => new(
        "import.too-large", Severity.Error, $"文件超过上限 {most >> 20} MB。", "请分成几个文件，分批上传；或者请管理员在服务器上用 gongkai import 导入文件夹。", "")
    { Field = "File" };

    internal static Problem NoHead(IEnumerable<string> missing) => new(
        "import.no-head", Severity.Error, $"表格第一行没有这些列名：{string.Join("、", missing)}。", $"第一行应为列名：{string.Join("、", OldTable.Head)}。", "")
    { Field = "File" };

    internal static Problem NoSuchColumn(string old, string slug) => new(
        "import.no-column", Severity.Error, $"栏目对照表里“{old}”对应的“{slug}”不是本机关可用的栏目。", $"请填写“栏目”页上的网址代号；不迁移的写 {OldColumns.Skip}。", "")
    { Field = "Columns" };

    internal static Problem SiteRoot(string written) => new(
        "import.site-root", Severity.Error, $"原网站地址“{written}”不是以 http:// 或者 https:// 开头的网址。", "请填写文件夹最上层对应的网址，例如 http://www.example.gov.cn。", "")
    { Field = "SiteRoot" };

    internal static Problem NoReviewer(ReviewStep step) => new(
        "import.no-reviewer", Severity.Error, $"没有选择{step.Name}人，或者所选的人没有本机关的{step.Name}权限。", $"请选择{step.Name}人。", Law)
    { Field = "Reviewer-" + step.Code };

    internal static Problem Importer(ReviewStep step) => new(
        "import.own-review", Severity.Error, $"导入人不能同时是{step.Name}人。", "请选择别人。", Law)
    { Field = "Reviewer-" + step.Code };

    internal static Problem SamePerson() => new("import.same-person", Severity.Error, "各步骤的审核人不是不同的人。", "每个步骤请选择不同的人。", Law);

    internal static Problem NotYours() => new("import.not-yours", Severity.Error, "这个批次现在不需要您确认。", "请刷新页面，查看批次的状态。", "");

    internal static Problem Empty() => new("import.empty", Severity.Error, "这个批次没有可以迁移的信息。", "请放弃本批次，修改文件后重新上传。", "");

    internal static Problem NotDroppable() =>
        new("import.not-droppable", Severity.Error, "只有等待确认的批次可以放弃，并须写明理由。", "请填写理由，或者刷新页面。", "") { Field = "Reason" };
}
