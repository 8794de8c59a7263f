using Gongkai.Rules.Problems;

namespace Gongkai.Shell.Access;

/// <summary>What a password must be. Everything that is wrong with one is said at once.</summary>
internal static class PasswordRules
{
    internal const int Classes = 3;
    internal const int Longest = 128;

    internal static string Hint(AccessRules rules) =>
        $"至少 {rules.PasswordLength} 个字符，大写字母、小写字母、数字、符号中至少三类，不含用户名，不与最近 {rules.PasswordHistory} 个用过的密码相同。";

    /// <param name="usedBefore">Whether this is one of the last passwords.</param>
    internal static IReadOnlyList<Problem> Check(string password, string userName, AccessRules rules, Func<string, bool> usedBefore)
    {
        var problems = new List<Problem>();
        if (password.Length < rules.PasswordLength)
        {
            problems.Add(Of("password.short", $"密码只有 {password.Length} 个字符。", $"请至少用 {rules.PasswordLength} 个字符。"));
        }

        if (password.Length > Longest)
        {
            problems.Add(Of("password.long", $"密码有 {password.Length} 个字符，太长。", $"请不超过 {Longest} 个字符。"));
        }

        if (ClassesIn(password) < Classes)
        {
            problems.Add(Of("password.plain", $"密码只含{string.Concat(NamesOf(password))}。", "请在大写字母、小写字母、数字、符号中至少用三类。"));
        }

        if (userName.Length > 0 && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(Of("password.user-name", "密码里含有用户名。", "请换一个与用户名无关的密码。"));
        }

        if (CommonPasswords.Has(password))
        {
            problems.Add(Of("password.common", "这个密码太常见，容易被猜到。", "请换一个别人想不到的密码，例如几个互不相干的词加数字和符号。"));
        }

        if (problems.Count == 0 && usedBefore(password))
        {
            problems.Add(Of("password.used", $"这个密码是最近 {rules.PasswordHistory} 个用过的密码之一。", "请换一个新的密码。"));
        }

        return problems;
    }

    private static int ClassesIn(string password) => NamesOf(password).Count();

    private static IEnumerable<string> NamesOf(string password)
    {
        if (password.Any(char.IsUpper))
        {
            yield return "大写字母";
        }

        if (password.Any(char.IsLower))
        {
            yield return "小写字母";
        }

        if (password.Any(char.IsDigit))
        {
            yield return "数字";
        }

        if (password.Any(letter => !char.IsLetterOrDigit(letter) || letter > 127))
        {
            yield return "符号";
        }
    }

    private static Problem Of(string code, string says, string remedy) => new(code, Severity.Error, says, remedy, "") { Field = "NewPassword" };
}
