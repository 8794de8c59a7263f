namespace Gongkai.Shell.Access;

/// <summary>
/// What people choose when letters, digits and a sign are asked for. Compared without case, digits and signs at the ends: one stem
/// refuses all its decorations (<c>Password@2026</c>, <c>Admin123!</c>).
/// </summary>
internal static class CommonPasswords
{
    private static readonly HashSet<string> Stems = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "a", "aa", "aaa", "ab", "abc", "abcd", "abcde", "abcdef", "abcabc", "admin", "administrator", "root", "test", "demo", "guest",
        "user", "login", "welcome", "hello", "letmein", "master", "manager", "system", "server", "oracle", "public", "secret", "changeme",
        "default", "password", "passw0rd", "p@ssw0rd", "p@ssword", "pa$$word", "pass", "pwd", "qwe", "qwer", "qwert", "qwerty", "qwertyui",
        "qwertyuiop", "asd", "asdf", "asdfg", "asdfgh", "asdfghjkl", "zxc", "zxcv", "zxcvb", "zxcvbn", "zxcvbnm", "qaz", "qazwsx",
        "qazwsxedc", "q1w2e3r4", "1q2w3e4r", "1qaz2wsx", "1qaz@wsx", "iloveyou", "woaini", "nihao", "mima", "wodemima", "zhongguo", "china",
        "beijing", "shanghai", "zhengfu", "gongkai", "xinxi", "xinxigongkai", "zhengwu", "bangong", "guanli", "guanliyuan", "xitong",
        "huawei", "lenovo", "google", "microsoft", "windows", "internet", "computer", "dragon", "monkey", "sunshine", "princess", "football",
        "superman", "summer", "winter", "spring", "autumn", "a1b2c3d4", "zaq12wsx", "govcn", "gov",
    };

    internal static bool Has(string password) =>
        Stems.Contains(password) || Stems.Contains(password.Trim().TrimEnd(Ends).TrimStart(Ends)) || OneCharacter(password);

    private static readonly char[] Ends = [.. "0123456789!@#$%^&*()_+-=.,?~`'\"<>:;/\\|[]{} "];

    private static bool OneCharacter(string password) => password.Distinct().Count() <= 3;
}
