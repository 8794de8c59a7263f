namespace Gongkai.Demo;

/// <summary>A normative document that is made anew every few years; each edition ends the one before.</summary>
/// <param name="Years">The years of the editions.</param>
/// <param name="Term">In years, from the day it applies.</param>
/// <param name="Subject">Its name without the organ: 科技计划项目管理办法.</param>
internal sealed record NormSeries(string Agency, IReadOnlyList<int> Years, int Term, string Subject)
{
    private static readonly string[] Digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    internal string Purpose { get; private set; } = "";

    internal string Scope { get; private set; } = "";

    internal List<string> Articles { get; } = [];

    internal static IReadOnlyList<NormSeries> Read()
    {
        var all = new List<NormSeries>();
        foreach (var line in WordFile.Lines("norms"))
        {
            var text = line[1..].Trim();
            switch (line[0])
            {
                case '=':
                    var fields = text.Split('|', StringSplitOptions.TrimEntries);
                    int[] years = [.. fields[1].Split(',').Select(int.Parse)];
                    all.Add(new NormSeries(fields[0], years, int.Parse(fields[2]), fields[3]));
                    break;
                case 'w':
                    all[^1].Purpose = text;
                    break;
                case 's':
                    all[^1].Scope = text;
                    break;
                default:
                    all[^1].Articles.Add(text);
                    break;
            }
        }

        return all;
    }

    /// <summary>The document as a theme; the slots <c>施行日</c>, <c>有效期</c> and <c>废止</c> are the edition's.</summary>
    internal Theme Document()
    {
        var theme = new Theme { Organs = [Agency], Column = "policy", Kind = DemoKind.NormativeDocument, Form = "通知" };
        theme.Title = $"{{机关}}关于印发《示例区{Subject}》的通知";
        theme.Keywords = $"{Subject}、规范性文件";
        Add(theme, 'p', "各镇人民政府、街道办事处，区级有关单位：");
        Add(theme, 'p', $"《示例区{Subject}》已经{{机关}}研究通过，并完成公平竞争审查、合法性审核和集体讨论，现印发给你们，请[认真贯彻执行|遵照执行|结合实际抓好落实]。");
        Add(theme, 'h', $"示例区{Subject}");
        string[] articles =
        [
            $"（目的）{Purpose}，根据有关法律、法规和上级规定，结合本区实际，制定本办法。", $"（适用范围）{Scope}", .. Articles,
            "（监督）任何单位和个人发现违反本办法的行为，可以向{机关}反映，{机关}应当及时核实处理并反馈结果。",
            "（解释）本办法由{机关}负责解释。", "（施行）本办法自{施行日}起施行，有效期{有效期}年。{废止}",
        ];
        for (var at = 0; at < articles.Length; at++)
        {
            Add(theme, 'p', $"第{Numeral(at + 1)}条　{articles[at]}");
        }

        return theme;
    }

    /// <summary>The interpretation as a theme; the slots <c>文号</c> and <c>施行日</c> are the document's.</summary>
    internal Theme Interpretation()
    {
        var theme = new Theme { Organs = [Agency], Column = "interpretation" };
        theme.Title = $"[《示例区{Subject}》政策解读|一图读懂《示例区{Subject}》|问答：《示例区{Subject}》怎么看、怎么用]（{{年}}年）";
        theme.Keywords = $"{Subject}、政策解读";
        Add(theme, 'p', $"近日，{{机关}}印发了《示例区{Subject}》（以下简称《办法》）。为便于群众和企业理解，现就主要内容解读如下。");
        Add(theme, 'h', "一、为什么制定");
        Add(theme, 'p', $"{Purpose}，[在广泛调研、公开征求意见的基础上|经过座谈听取意见、专家论证等程序|结合近年来的工作实践]，{{简称}}起草形成了《办法》。");
        Add(theme, 'h', "二、适用于谁");
        Add(theme, 'p', Scope);
        Add(theme, 'h', "三、主要规定是什么");
        foreach (var article in Articles.Take(3))
        {
            Add(theme, 'l', article);
        }

        Add(theme, 'h', "四、从什么时候起施行");
        Add(theme, 'p', "《办法》自{施行日}起施行。办理中有疑问的，可以在工作日向{简称}{科室}咨询，电话{电话}。");
        return theme;
    }

    private static void Add(Theme theme, char mark, string text) => theme.Blocks.Add(new ThemeBlock(mark, text));

    /// <summary>One to ninety-nine as articles are numbered: 十二.</summary>
    private static string Numeral(int number) =>
        (number >= 20 ? Digits[number / 10] : "") + (number >= 10 ? "十" : "") + Digits[number % 10];
}
