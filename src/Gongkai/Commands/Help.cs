namespace Gongkai.Commands;

/// <summary>What <c>--help</c> prints, made from the verbs themselves.</summary>
internal static class Help
{
    /// <summary>What the program is called where nobody gives it another name; <c>./run</c> does.</summary>
    internal const string Own = "gongkai";

    internal static void Overview(TextWriter to, string name = Own)
    {
        to.WriteLine("公开（gongkai）：政府信息公开工作的期限、费用与年度报告");
        to.WriteLine();
        to.WriteLine($"用法：{name} 命令 参数…");
        foreach (var group in Verbs.All.GroupBy(verb => verb.Group))
        {
            to.WriteLine();
            to.WriteLine(group.Key);
            foreach (var verb in group)
            {
                to.WriteLine($"  {verb.Name,-10}{verb.Says}");
            }
        }

        to.WriteLine();
        to.WriteLine($"每个命令的参数和例子：{name} 命令 --help");
        to.WriteLine("退出状态：0 已完成，没有错误；1 已完成，发现错误；2 未能完成。");
    }

    internal static void Of(Verb verb, TextWriter to, string name = Own)
    {
        to.WriteLine($"{verb.Name}：{verb.Says}");
        to.WriteLine();
        to.WriteLine("用法：");
        foreach (var form in verb.Forms)
        {
            var words = form.Word is null ? [] : new[] { form.Word };
            var options = verb.Options.Count > 0 ? new[] { "[选项…]" } : [];
            to.WriteLine($"  {name} {string.Join(' ', [verb.Name, .. words, .. form.Parameters.Select(parameter => parameter.ToString()), .. options])}");
        }

        Block(to, "参数：", verb.Forms.SelectMany(form => form.Parameters.Select(parameter =>
            ($"{form.Word} {parameter}".TrimStart(), parameter.Says))));
        Block(to, "选项：", verb.Options.Select(option => (option.ToString(), option.Says)));
        Lines(to, "说明：", verb.Notes);
        Lines(to, "例子：", [.. verb.Examples.Select(example => name + example[Own.Length..])]);
    }

    private static void Block(TextWriter to, string heading, IEnumerable<(string Name, string Says)> rows) =>
        Lines(to, heading, [.. rows.Select(row => $"{row.Name,-22} {row.Says}")]);

    private static void Lines(TextWriter to, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        to.WriteLine();
        to.WriteLine(heading);
        foreach (var line in lines)
        {
            to.WriteLine($"  {line}");
        }
    }
}
