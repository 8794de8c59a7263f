using System.Reflection;
using System.Text.RegularExpressions;

namespace Gongkai.Rules.Tests;

/// <summary>docs/law.md says where each article is encoded and tested; it may neither lack one nor name what does not
/// exist.</summary>
public sealed partial class LawTable
{
    private static readonly string Root = FindRoot();
    private static readonly string[][] Rows = [.. File.ReadLines(Path.Combine(Root, "docs", "law.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| 条文", StringComparison.Ordinal)
            && !line.StartsWith("| 关系", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))];

    private static string[][] Articles => [.. Rows.Where(row => row.Length == 4)];

    private static string[][] Relations => [.. Rows.Where(row => row.Length == 3)];

    [Fact]
    public void Has_a_row_for_each_of_the_56_articles_of_the_regulation() =>
        Assert.Equal(Enumerable.Range(1, 56), Articles.Select(row => ArticleNumber(row[0])).Where(number => number > 0).Order());

    [Fact]
    public void Has_a_type_and_a_test_for_every_article_that_the_code_cites()
    {
        var encoded = Articles.Where(row => row[2] != "—" && row[3] != "—").Select(row => ArticleNumber(row[0])).ToHashSet();
        var missing = Sources().SelectMany(file =>
            Cited(file.Text).Where(number => !encoded.Contains(number)).Select(number => $"{file.Name}: art. {number}"));

        Assert.Empty(missing);
    }

    [Fact]
    public void Names_only_types_that_exist()
    {
        var types = typeof(Rules.Reports.Report).Assembly.GetTypes().Select(type => type.FullName!).ToHashSet();

        Assert.All(Articles.SelectMany(row => Names(row[2])), name => Assert.Contains("Gongkai.Rules." + name, types));
    }

    [Fact]
    public void Names_only_test_classes_that_exist_and_hold_tests()
    {
        var tested = Assembly.GetExecutingAssembly().GetTypes()
            .Where(type => type.GetMethods().Any(method => method.GetCustomAttributes<FactAttribute>().Any()))
            .Select(type => type.FullName!).ToHashSet();

        Assert.All(
            Articles.SelectMany(row => Names(row[3])).Concat(Relations.SelectMany(row => Names(row[2]))),
            name => Assert.Contains("Gongkai.Rules.Tests." + name, tested));
    }

    [Fact]
    public void Lists_every_relation_from_K1_to_W9() =>
        Assert.Equal(
            Enumerable.Range(1, 9).Select(n => $"K{n}").Concat(Enumerable.Range(1, 9).Select(n => $"W{n}")),
            Relations.Select(row => row[0]));

    private static IEnumerable<string> Names(string cell) => InBackticks().Matches(cell).Select(match => match.Groups[1].Value);

    /// <summary>Articles of the Regulation named in a source file: 条例第三十三条, art. 33, arts. 32–34.</summary>
    private static IEnumerable<int> Cited(string text) =>
        ChineseCitation().Matches(text).Select(match => Number(match.Groups[1].Value))
            .Concat(EnglishCitation().Matches(text).Select(match => int.Parse(match.Groups[1].Value)))
            .Where(number => number is > 0 and <= 56)
            .Distinct();

    private static int ArticleNumber(string cell) => WholeCitation().Match(cell) is { Success: true } match
        ? Number(match.Groups[1].Value) : 0;

    private static int Number(string chinese)
    {
        const string Digits = "零一二三四五六七八九";
        var (tens, ones) = chinese.IndexOf('十', StringComparison.Ordinal) is var at and >= 0
            ? (at == 0 ? 1 : Digits.IndexOf(chinese[0], StringComparison.Ordinal), chinese[(at + 1)..])
            : (0, chinese);
        return (tens * 10) + (ones.Length == 0 ? 0 : Digits.IndexOf(ones[0], StringComparison.Ordinal));
    }

    /// <summary>The source files of the rules.</summary>
    internal static IEnumerable<(string Name, string Text)> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", "Gongkai.Rules"), "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path.GetFileName(path), File.ReadAllText(path)));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "docs", "law.md")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("docs/law.md is not above the test.");
        }

        return folder;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();

    [GeneratedRegex("^条例第([一二三四五六七八九十]+)条$")]
    private static partial Regex WholeCitation();

    [GeneratedRegex("(?<![一-龥])条例第([一二三四五六七八九十]+)条")]
    private static partial Regex ChineseCitation();

    // Not after the name or number of another law: “民诉法 art. 85”.
    [GeneratedRegex(@"(?<![法号]\s|办法\s|revision\)\s)\b[Aa]rts?\. (\d+)")]
    private static partial Regex EnglishCitation();
}
