using System.Text.RegularExpressions;
using Gongkai.Data;
using Gongkai.Rules.Problems;
using Microsoft.EntityFrameworkCore;

namespace Gongkai.Shell.Access;

/// <summary>What a user name and a person's name must look like.</summary>
internal static partial class UserNames
{
    internal const string Hint = "3 至 40 个字符：字母开头，只用英文字母、数字、点、下划线、连字符；不分大小写，登录时使用。";

    internal static IReadOnlyList<Problem> Check(string userName, string field = "UserName") =>
        Form().IsMatch(userName)
            ? []
            : [new("user-name.form", Severity.Error, userName.Length == 0 ? "没有填写用户名。" : $"用户名“{userName}”不合要求。", "请用 " + Hint, "") { Field = field }];

    internal static IReadOnlyList<Problem> CheckFullName(string name, string field = "FullName") => name.Length switch
    {
        0 => [new("full-name.missing", Severity.Error, "没有填写姓名。", "请填写真实姓名，审计日志以此记名。", "") { Field = field }],
        > 40 => [new("full-name.long", Severity.Error, $"姓名有 {name.Length} 个字。", "请不超过 40 个字。", "") { Field = field }],
        _ => [],
    };

    internal static async Task<Problem?> TakenAsync(GongkaiDb db, string userName, CancellationToken cancel, string field = "UserName")
    {
        var name = SignIns.Normalized(userName);
        return await db.People.AnyAsync(known => known.NormalizedUserName == name, cancel)
            ? new("user-name.taken", Severity.Error, $"用户名“{userName}”已经有人使用。", "请换一个用户名。", "") { Field = field }
            : null;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9._-]{2,39}$")]
    private static partial Regex Form();
}
