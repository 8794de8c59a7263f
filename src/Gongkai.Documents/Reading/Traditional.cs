using System.Text;

namespace Gongkai.Documents.Reading;

/// <summary>
/// Copied pages in traditional characters, with readings inserted in brackets (制發(fā)件數(shù)): labels and headings are read as
/// simplified.
/// </summary>
internal static class Traditional
{
    private const string From = "總體況動開項條規範發廢現數處業務關係請為與機構團織會計結轉辦續復複議訴訟問題進報國護穩內過執詢沒補確認訪舉類無費許罰強製額單萬對應編區縣鄉鎮據標決採購當實質維糾審給類環該";
    private const string To = "总体况动开项条规范发废现数处业务关系请为与机构团织会计结转办续复复议诉讼问题进报国护稳内过执询没补确认访举类无费许罚强制额单万对应编区县乡镇据标决采购当实质维纠审给类环该";

    private const string Marks = "總體動開項條";

    private const int LongestLabel = 80;

    /// <summary>The same document with its short lines and cells simplified; long prose stays as printed.</summary>
    internal static SourceDocument Simplified(SourceDocument document) =>
        document.Blocks.Any(IsTraditional) ? document with { Blocks = [.. document.Blocks.Select(Simplified)] } : document;

    private static bool IsTraditional(Block block)
    {
        if (block is TextBlock { Text.Length: < LongestLabel } line)
        {
            foreach (var c in line.Text)
            {
                if (Marks.Contains(c, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Block Simplified(Block block) => block switch
    {
        TextBlock { Text.Length: < LongestLabel } text => text with { Text = Simplified(text.Text) },
        GridBlock grid =>
            grid with
            {
                Rows = [.. grid.Rows.Select(row =>
                Array.ConvertAll(row, cell => cell with { Text = Simplified(cell.Text) }))]
            },
        _ => block,
    };

    private static string Simplified(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(' && Reading(text, i) is > 0 and var end)
            {
                i = end;
                continue;
            }

            plain.Append(From.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var at ? To[at] : text[i]);
        }

        return plain.ToString();
    }

    /// <summary>Where a reading in brackets ends: one to six Latin letters.</summary>
    private static int Reading(string text, int open)
    {
        const int Longest = 6;
        for (var i = open + 1; i < text.Length && i <= open + Longest + 1; i++)
        {
            if (text[i] == ')')
            {
                return i > open + 1 ? i : 0;
            }

            if (!char.IsLetter(text[i]) || text[i] > '\u02ff')
            {
                return 0;
            }
        }

        return 0;
    }
}
