using Gongkai.Rules.Problems;

namespace Gongkai.Rules.Casework;

/// <summary>What an application has to hold, in exactly the three groups of 条例第二十九条; a purpose is never among it.</summary>
/// <remarks>Example: without identity proof the organ asks for a correction, it does not turn the application away.</remarks>
/// <param name="Name">姓名或者名称.</param>
/// <param name="Identity">Whether there is an identity proof (身份证明): a number, or a copy of the paper.</param>
/// <param name="Contact">Whether there is a way of contact (联系方式).</param>
/// <param name="Wanted">名称、文号 or another description.</param>
/// <param name="Form">Whether a form is asked for, with the way of getting it (形式要求).</param>
public sealed record Article29(string Name, bool Identity, bool Contact, string Wanted, bool Form)
{
    /// <summary>What is missing: for a form on the web errors, for an officer the points of the correction notice.</summary>
    /// <returns>Empty when nothing is.</returns>
    public IReadOnlyList<Problem> Missing()
    {
        List<Problem> missing = [];
        Look(missing, Name.Trim().Length > 0, "Name", "缺少申请人的姓名或者名称", "一");
        Look(missing, Identity, "Identity", "缺少申请人的身份证明", "一");
        Look(missing, Contact, "Contact", "缺少申请人的联系方式", "一");
        Look(missing, Wanted.Trim().Length > 0, "Wanted", "缺少所需政府信息的名称、文号或者便于查询的其他特征性描述", "二");
        Look(missing, Form, "Form", "缺少获取政府信息的方式、途径和形式要求", "三");
        return missing;
    }

    private static void Look(List<Problem> missing, bool there, string field, string says, string item)
    {
        if (!there)
        {
            missing.Add(new Problem($"article-29.{field.ToLowerInvariant()}", Severity.Error, $"{says}。", "请补充。", $"条例第二十九条第二款第{item}项")
            { Field = field });
        }
    }
}
